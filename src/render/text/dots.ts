import { stringWidth } from '../../model/text-width.ts';
import type { Dots } from '../../reports/blocks.ts';
import { type Scale, scaleFor, ticksThatFit } from '../scale.ts';
import { axisLabels } from './axis.ts';
import { Canvas } from './canvas.ts';
import { framed, INDENT, labelColumn, roomFor } from './chart-frame.ts';
import { type Glyphs, glyphsFor } from './glyphs.ts';
import type { Style, Terminal } from './style.ts';
import { padEnd, truncate, wrap } from './wrap.ts';

type Row = Dots['rows'][number];

/** Two lines a row: the dots, those that fall together counted; under them the median and its interval. */
export function renderDots(dots: Dots, terminal: Terminal, style: Style): string {
  const glyphs = glyphsFor(terminal);
  const rows = dots.rows.map((row) => ({ ...row, values: row.values.filter(Number.isFinite) }));
  const scale = scaleFor(
    dots,
    rows.flatMap(({ values, median, interval }) => [
      ...values,
      ...(interval ?? []),
      ...(median === null ? [] : [median]),
    ]),
  );
  const room = roomFor(terminal);
  const labelWidth = labelColumn(
    rows.flatMap(({ label, values }) => [label, sample(values)]),
    room,
  );
  const left = INDENT.length + labelWidth + 2;
  const plot = Math.max(8, room - left);
  const column = (value: number) => Math.round(scale.at(value) * (plot - 1));
  const ticks = ticksThatFit(scale, plot, (label) => stringWidth(label), 2).map(({ value, label }) => ({
    at: column(value),
    text: label,
  }));
  const lines = rows.flatMap((row) => {
    const canvas = new Canvas(plot, row.values.length > 0 ? 2 : 1);
    drawValues(canvas, row.values.map(column), glyphs);
    const said = drawMedian(canvas, row, column, scale, glyphs);
    const after = canvas.end(1) + 1;
    const beside = after + said.length + 2 <= plot;
    if (beside && said !== '') canvas.write(after, 1, ` ${said} `);
    if (row.values.length === 0) canvas.write(1, 0, ' none ', 'muted');
    for (const { at } of ticks) for (const y of [0, 1]) canvas.fill(at, y, glyphs.grid, 'muted');
    const under = [beside ? '' : `median ${said}`, row.note ?? ''].filter(Boolean).join('; ');
    const label = padEnd(truncate(row.label, labelWidth, glyphs.ellipsis), labelWidth);
    const size = padEnd(sample(row.values), labelWidth);
    return [
      `${INDENT}${label}  ${canvas.line(0, style)}`,
      ...(row.values.length > 0 ? [`${INDENT}${style.muted(size)}  ${canvas.line(1, style)}`] : []),
      ...(under ? [style.muted(wrap(under, room, ' '.repeat(left)))] : []),
    ];
  });
  const axis = new Canvas(plot, 1);
  axis.across(0, plot - 1, 0, glyphs.line, 'muted');
  for (const { at } of ticks) axis.put(at, 0, glyphs.tick, 'muted');
  const margin = ' '.repeat(left);
  return framed(
    dots.caption,
    [...lines, margin + axis.line(0, style), style.muted(margin + axisLabels(ticks, plot))],
    legend(dots, rows, glyphs),
    terminal,
    style,
  );
}

const sample = (values: readonly number[]) => `n ${values.length}`;

/** One dot for one value; where several fall on a column, how many. */
function drawValues(canvas: Canvas, columns: readonly number[], glyphs: Glyphs): void {
  const counts = new Map<number, number>();
  for (const at of columns) counts.set(at, (counts.get(at) ?? 0) + 1);
  for (const [at, n] of counts) canvas.put(at, 0, n === 1 ? glyphs.dot : n <= 9 ? String(n) : glyphs.many);
}

/** The median on its interval, and both in words. */
function drawMedian(
  canvas: Canvas,
  { median, interval }: Row,
  column: (value: number) => number,
  { say }: Scale,
  glyphs: Glyphs,
): string {
  if (interval) {
    const [from, to] = [column(interval[0]), column(interval[1])];
    canvas.across(from, to, 1, glyphs.line);
    canvas.put(from, 1, glyphs.from);
    canvas.put(to, 1, glyphs.to);
  }
  if (median === null) return '';
  canvas.put(column(median), 1, glyphs.median, 'strong');
  return `${say(median)}${interval ? ` (${say(interval[0])} to ${say(interval[1])})` : ''}`;
}

function legend({ unit, scale }: Dots, rows: readonly Row[], glyphs: Glyphs): string {
  const zero = scale === 'log' && rows.some(({ values }) => values.some((value) => value <= 0));
  return `${[
    `${glyphs.dot} one, 2 to 9 that many, ${glyphs.many} more`,
    ...(rows.some(({ median }) => median !== null) ? [`${glyphs.median} median`] : []),
    ...(rows.some(({ interval }) => interval !== null)
      ? [`${glyphs.from}${glyphs.line}${glyphs.to} its 95 % interval`]
      : []),
    ...(scale === 'log' ? ['log scale'] : []),
    ...(zero ? [`0 drawn as 1${unit === 'minutes' ? ' min' : ''}`] : []),
  ].join('; ')}.`;
}
