import { stringWidth } from '../../model/text-width.ts';
import type { Bars } from '../../reports/blocks.ts';
import { cellText, formatNumber } from '../cell.ts';
import { framed, INDENT, labelColumn, roomFor } from './chart-frame.ts';
import { glyphsFor } from './glyphs.ts';
import type { Style, Terminal } from './style.ts';
import { padEnd, padStart, truncate, wrap } from './wrap.ts';

const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
const LONGEST = 28;
/** A remark stands beside its bar where that leaves the bars so much, else below. */
const SHORTEST = 12;

/** One row a bar: label, value, what it was before, the bar, the remark. */
export function renderBars(bars: Bars, terminal: Terminal, style: Style): string {
  const { rows } = bars;
  const room = roomFor(terminal);
  const { ellipsis } = glyphsFor(terminal);
  const labelWidth = labelColumn(
    rows.map(({ label }) => label),
    room,
    0.4,
  );
  const values = rows.map(({ value }) => formatNumber(value));
  const befores = rows.map(({ before }) => (before === undefined ? '' : `(${cellText(before)})`));
  const valueWidth = Math.max(0, ...values.map((one) => stringWidth(one)));
  const beforeWidth = Math.max(0, ...befores.map((one) => stringWidth(one)));
  const fixed = INDENT.length + labelWidth + 1 + valueWidth + (beforeWidth ? beforeWidth + 1 : 0) + 1;
  const longest = Math.max(0, ...rows.map(({ note }) => (note ? stringWidth(note) + 2 : 0)));
  const beside = room - fixed - longest >= SHORTEST;
  const barWidth = Math.max(4, Math.min(LONGEST, room - fixed - (beside ? longest : 0)));
  const most = Math.max(0, ...rows.map(({ value }) => value).filter(Number.isFinite));
  const lines = rows.map(({ label, value, note, tone }, i) => {
    const bar = drawBar(most > 0 ? value / most : 0, barWidth, terminal.ascii);
    const head = [
      INDENT + padEnd(truncate(label, labelWidth, ellipsis), labelWidth),
      padStart(values[i] as string, valueWidth),
      ...(beforeWidth ? [style.muted(padEnd(befores[i] as string, beforeWidth))] : []),
      style.tone(bar, tone),
    ].join(' ');
    if (!note) return head;
    if (beside) {
      return `${head}${' '.repeat(barWidth - stringWidth(bar) + 2)}${style.muted(note)}`;
    }
    return `${head}\n${style.muted(wrap(note, terminal.width, '    '))}`;
  });
  const header =
    beforeWidth > 0
      ? [style.muted(`${padStart('now', INDENT.length + labelWidth + 1 + valueWidth)} (before)`)]
      : [];
  return framed(bars.caption, [...header, ...lines], '', terminal, style);
}

/** `share` of `width` characters, to an eighth of one; what is not nothing is never drawn as nothing. */
export function drawBar(share: number, width: number, ascii: boolean): string {
  if (!(share > 0)) return '';
  const drawn = Math.min(1, share);
  if (ascii) return '#'.repeat(Math.max(1, Math.round(drawn * width)));
  const eighths = Math.max(1, Math.round(drawn * width * 8));
  return '█'.repeat(Math.floor(eighths / 8)) + EIGHTHS[eighths % 8];
}
