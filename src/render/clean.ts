import type { Block } from '../reports/blocks.ts';
import { plain } from './plain.ts';

/** Blocks whose text steers nothing that shows it; with `ascii`, typographic signs in ASCII. Letters stay as they are. */
export function cleanBlocks(
  blocks: readonly Block[],
  { ascii }: { readonly ascii: boolean } = { ascii: false },
): readonly Block[] {
  return eachText(blocks, ascii ? (text) => toAscii(plain(text)) : plain);
}

/** A block is plain data: the same, with every text in it changed. */
function eachText<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  if (Array.isArray(value)) return value.map((one) => eachText(one, change)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, eachText(one, change)])) as T;
}

const SIGNS: Readonly<Record<string, string>> = {
  '–': '-',
  '—': '-',
  '‑': '-',
  '−': '-',
  '…': '...',
  '→': '->',
  '←': '<-',
  '≤': '<=',
  '≥': '>=',
  '×': 'x',
  '÷': '/',
  '±': '+-',
  '·': '-',
  '•': '-',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '\u00a0': ' ',
  '\u202f': ' ',
  '\ufffd': '?',
};

const toAscii = (text: string) => text.replace(/[^\u0020-\u007e\n]/g, (sign) => SIGNS[sign] ?? sign);
