import type { Terminal } from './style.ts';

/** What charts are drawn with; every mark differs from the others in shape, not in colour alone. */
export interface Glyphs {
  readonly dot: string;
  /** More on one spot than a digit can say. */
  readonly many: string;
  readonly median: string;
  readonly from: string;
  readonly to: string;
  readonly line: string;
  readonly dashed: string;
  readonly grid: string;
  readonly tick: string;
  readonly stub: string;
  readonly corner: string;
  readonly axis: string;
  readonly notch: string;
  readonly above: string;
  readonly below: string;
  /** From nothing to the most. */
  readonly ramp: readonly string[];
  /** Nothing, and four shades. */
  readonly shades: readonly string[];
  readonly ellipsis: string;
}

const UNICODE: Glyphs = {
  dot: '●',
  many: '+',
  median: '◆',
  from: '├',
  to: '┤',
  line: '─',
  dashed: '┄',
  grid: '┊',
  tick: '┴',
  stub: '┬',
  corner: '└',
  axis: '│',
  notch: '┤',
  above: '▲',
  below: '▼',
  ramp: ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'],
  shades: ['·', '░', '▒', '▓', '█'],
  ellipsis: '…',
};

const ASCII: Glyphs = {
  dot: 'o',
  many: '+',
  median: 'M',
  from: '[',
  to: ']',
  line: '-',
  dashed: '.',
  grid: ':',
  tick: '+',
  stub: '+',
  corner: '+',
  axis: '|',
  notch: '+',
  above: '^',
  below: 'v',
  ramp: ['_', '.', ':', '-', '=', '+', '*', '#'],
  shades: ['.', '-', '+', 'x', '#'],
  ellipsis: '...',
};

export const glyphsFor = ({ ascii }: Pick<Terminal, 'ascii'>): Glyphs => (ascii ? ASCII : UNICODE);
