import { stringWidth } from '../../model/text-width.ts';
import type { Sparklines } from '../../reports/blocks.ts';
import { formatNumber } from '../cell.ts';
import { framed, INDENT, labelColumn, roomFor } from './chart-frame.ts';
import { glyphsFor } from './glyphs.ts';
import type { Style, Terminal } from './style.ts';
import { padEnd, padStart, truncate, wrap } from './wrap.ts';

/** One line a row on one scale for all: the label, a column a period, the latest value, the remark. */
export function renderSparklines(chart: Sparklines, terminal: Terminal, style: Style): string {
  const glyphs = glyphsFor(terminal);
  const { rows } = chart;
  const room = roomFor(terminal);
  const labelWidth = labelColumn(
    rows.map(({ label }) => label),
    room,
  );
  const latest = rows.map(({ values }) => formatNumber(values.at(-1) ?? Number.NaN));
  const latestWidth = Math.max(0, ...latest.map((text) => stringWidth(text)));
  const periods = Math.max(0, ...rows.map(({ values }) => values.length));
  const space = Math.max(4, room - INDENT.length - labelWidth - latestWidth - 4);
  const shown = Math.min(periods, space);
  const step = Math.max(1, Math.min(2, Math.floor(space / 2 / Math.max(1, shown))));
  const most = mostOf(chart);
  const lines = rows.map(({ label, values, note }, i) => {
    const drawn = values.slice(-shown).map((value) => drawValue(value, most, glyphs.ramp).repeat(step));
    const head = [
      `${INDENT}${padEnd(truncate(label, labelWidth, glyphs.ellipsis), labelWidth)}`,
      padStart(drawn.join(''), shown * step),
      padStart(latest[i] as string, latestWidth),
    ].join('  ');
    if (!note) return head;
    if (stringWidth(head) + 2 + stringWidth(note) <= terminal.width) return `${head}  ${style.muted(note)}`;
    return `${head}\n${style.muted(wrap(note, terminal.width, '    '))}`;
  });
  const legend = [
    `${glyphs.ramp[0]} is 0, ${glyphs.ramp.at(-1)} is ${formatNumber(most)}, on one scale; at the right the latest`,
    ...(shown < periods ? [`the last ${shown} of ${periods} periods`] : []),
  ];
  return framed(chart.caption, lines, most > 0 ? `${legend.join('; ')}.` : '', terminal, style);
}

/** The largest value of all rows, 0 where there is none. */
export const mostOf = ({ rows }: Pick<Sparklines, 'rows'>): number =>
  Math.max(0, ...rows.flatMap(({ values }) => values.filter(Number.isFinite)));

/** What is not nothing is never drawn as nothing; what is not known is a gap. */
export function drawValue(value: number, most: number, ramp: readonly string[]): string {
  if (!Number.isFinite(value)) return ' ';
  if (value <= 0 || most <= 0) return ramp[0] as string;
  return ramp[Math.max(1, Math.round((value / most) * (ramp.length - 1)))] as string;
}
