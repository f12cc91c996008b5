import { readDocument } from '../../src/document/read-document.ts';
import { type Config, DEFAULT_CONFIG } from '../../src/model/config.ts';
import type { Postmortem } from '../../src/model/postmortem.ts';

/** Lines given one by one, or a text, as a document. */
export function read(
  lines: string | readonly string[],
  options: { path?: string; config?: Partial<Config> } = {},
): Postmortem {
  const text = typeof lines === 'string' ? lines : lines.join('\n');
  const path = options.path ?? 'postmortems/checkout.md';
  return readDocument({ path, text }, { ...DEFAULT_CONFIG, ...options.config });
}

/** A document with frontmatter lines alone. */
export function readKeys(...keys: string[]): Postmortem {
  return read(['---', ...keys, '---', '']);
}

export const iso = (epochMs: number): string => new Date(epochMs).toISOString().replace('.000', '');
