import stringWidth from 'string-width';
import type { Bars } from '../../reports/blocks.ts';
import { formatNumber } from '../cell.ts';
import type { Style, Terminal } from './style.ts';
import { padEnd, padStart, truncate, wrap } from './wrap.ts';

const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
const LONGEST = 24;

/** One row a bar: label, value, what it was before, the bar, the remark. */
export function renderBars(bars: Bars, terminal: Terminal, style: Style): string {
  const { rows } = bars;
  const labelWidth = Math.min(
    Math.max(...rows.map(({ label }) => stringWidth(label)), 0),
    Math.floor(terminal.width * 0.4),
  );
  const values = rows.map(({ value }) => formatNumber(value));
  const befores = rows.map(({ before }) =>
    before === undefined ? '' : `(${before === null ? '–' : formatNumber(before)})`,
  );
  const valueWidth = Math.max(...values.map((one) => stringWidth(one)), 0);
  const beforeWidth = Math.max(...befores.map((one) => stringWidth(one)), 0);
  const fixed = labelWidth + valueWidth + (beforeWidth ? beforeWidth + 1 : 0) + 4;
  const barWidth = Math.max(4, Math.min(LONGEST, terminal.width - fixed - 20));
  const most = Math.max(...rows.map(({ value }) => value), 0);
  const lines = rows.map(({ label, value, note, tone }, i) => {
    const bar = style.tone(drawBar(most > 0 ? value / most : 0, barWidth, terminal.ascii), tone);
    const head = [
      padEnd(truncate(label, labelWidth), labelWidth),
      padStart(values[i] as string, valueWidth),
      ...(beforeWidth ? [style.muted(padEnd(befores[i] as string, beforeWidth))] : []),
    ].join(' ');
    if (!note) return `  ${head} ${bar}`;
    const room = terminal.width - fixed - barWidth - 2;
    if (stringWidth(note) <= room) return `  ${head} ${padEnd(bar, barWidth)}  ${style.muted(note)}`;
    const under = wrap(note, terminal.width, ' '.repeat(4));
    return `  ${head} ${bar}\n${style.muted(under)}`;
  });
  const caption = bars.caption ? `${style.strong(bars.caption)}\n` : '';
  return caption + lines.join('\n').replace(/[ \t]+$/gm, '');
}

/** `share` of `width` characters, to an eighth of one; what is not nothing is never drawn as nothing. */
export function drawBar(share: number, width: number, ascii: boolean): string {
  if (share <= 0) return '';
  if (ascii) return '#'.repeat(Math.max(1, Math.round(share * width)));
  const eighths = Math.max(1, Math.round(share * width * 8));
  return '█'.repeat(Math.floor(eighths / 8)) + EIGHTHS[eighths % 8];
}
