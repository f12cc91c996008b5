import { stringWidth } from '../../model/text-width.ts';
import type { Style, Terminal } from './style.ts';
import { wrap } from './wrap.ts';

/** Wider than this a chart is harder to read, not easier. */
const WIDEST = 110;

export const INDENT = '  ';

/** Columns that a chart may take. */
export const roomFor = ({ width }: Terminal): number => Math.min(width, WIDEST);

/** The width of the column of labels: the widest of them, up to a share of the room. */
export function labelColumn(labels: readonly string[], room: number, share = 0.35): number {
  const widest = Math.max(1, ...labels.map((label) => stringWidth(label)));
  return Math.max(1, Math.min(widest, Math.floor(room * share)));
}

/** A chart between its caption and the line that explains its marks. */
export function framed(
  caption: string | undefined,
  lines: readonly string[],
  legend: string,
  terminal: Terminal,
  style: Style,
): string {
  return [
    ...(caption ? [style.strong(wrap(caption, terminal.width))] : []),
    ...lines.map((line) => line.replace(/[ \t]+$/, '')),
    ...(legend ? [style.muted(wrap(legend, roomFor(terminal), INDENT))] : []),
  ].join('\n');
}
