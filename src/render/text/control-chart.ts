import { stringWidth } from '../../model/text-width.ts';
import type { ControlChart } from '../../reports/blocks.ts';
import { formatNumber } from '../cell.ts';
import { niceStep } from '../scale.ts';
import { sayLimits, sideOf } from '../signals.ts';
import { axisLabels, labelStep } from './axis.ts';
import { Canvas } from './canvas.ts';
import { framed, INDENT, roomFor } from './chart-frame.ts';
import { type Glyphs, glyphsFor } from './glyphs.ts';
import type { Style, Terminal } from './style.ts';
import { padStart, wrap } from './wrap.ts';

type Point = ControlChart['points'][number];

/** A column a period between its limits; under the chart every signal in words. */
export function renderControlChart(chart: ControlChart, terminal: Terminal, style: Style): string {
  const glyphs = glyphsFor(terminal);
  const room = roomFor(terminal);
  const known = chart.points.filter(({ value }) => Number.isFinite(value));
  if (known.length === 0) return framed(chart.caption, [`${INDENT}No period to draw.`], '', terminal, style);
  const { top, rows, every } = rowsFor(chart);
  const y = (value: number) => rows - Math.round((Math.min(Math.max(value, 0), top) / top) * rows);
  const tickText = (row: number) => formatNumber(((rows - row) * top) / rows);
  const ticks = new Set(
    Array.from({ length: rows + 1 }, (_, i) => i).filter((i) => (rows - i) % every === 0),
  );
  const tickWidth = Math.max(...[...ticks].map((row) => stringWidth(tickText(row))));
  const names = endNames(chart, known, y);
  const nameWidth = Math.max(0, ...[...names.values()].map((name) => stringWidth(name)));
  const space = Math.max(8, room - INDENT.length - tickWidth - 2 - nameWidth - 1);
  const points = known.slice(-space);
  const cell = Math.max(1, Math.min(6, Math.floor(space / points.length)));
  const plot = points.length * cell;
  const canvas = new Canvas(plot, rows + 1);
  drawLines(canvas, chart.center, points, cell, y, glyphs);
  const x = (i: number) => i * cell + Math.floor(cell / 2);
  points.forEach((point, i) => {
    const tone = point.signal ? 'strong' : undefined;
    canvas.put(x(i), y(point.value), markOf(point, chart.center, glyphs), tone);
  });
  const lines = Array.from({ length: rows + 1 }, (_, row) => {
    const tick = padStart(ticks.has(row) ? tickText(row) : '', tickWidth);
    const rim = style.muted(`${tick} ${ticks.has(row) ? glyphs.notch : glyphs.axis}`);
    const name = names.get(row);
    return `${INDENT}${rim}${canvas.line(row, style)}${name ? style.muted(` ${name}`) : ''}`;
  });
  const step = labelStep(
    points.map(({ label }) => label),
    cell,
  );
  const labels = points.map(({ label }, i) => ({ at: x(i), text: label })).filter((_, i) => i % step === 0);
  const margin = ' '.repeat(INDENT.length + tickWidth + 1);
  const axis = new Canvas(plot + 1, 1);
  axis.across(0, plot, 0, glyphs.line, 'muted');
  axis.put(0, 0, glyphs.corner, 'muted');
  for (const { at } of labels) axis.put(at + 1, 0, glyphs.stub, 'muted');
  return framed(
    chart.caption,
    [
      ...lines,
      margin + axis.line(0, style),
      style.muted(`${margin} ${axisLabels(labels, room - margin.length - 1, 'start')}`),
      ...points
        .filter(({ signal }) => signal)
        .map((point) => {
          const words = `${markOf(point, chart.center, glyphs)} ${point.label}: ${sayLimits(point)}`;
          return style.strong(wrap(words, room, INDENT));
        }),
    ],
    legend(chart, known.length, points, glyphs),
    terminal,
    style,
  );
}

/** The height in rows, so that whole numbers get rows of their own where they can, and every how many-th is named. */
function rowsFor({ center, points }: ControlChart): { top: number; rows: number; every: number } {
  const values = points.flatMap(({ value, upper }) => [value, upper ?? 0]);
  const most = Math.max(center, ...values.filter(Number.isFinite), 0) || 1;
  const step = niceStep(most / 5);
  const parts = Math.ceil(most / step - 1e-9);
  const every = parts <= 4 ? 3 : 2;
  return { top: parts * step, rows: parts * every, every };
}

/** Centre and limits across the chart, the limits as they are in each period. */
function drawLines(
  canvas: Canvas,
  center: number,
  points: readonly Point[],
  cell: number,
  y: (value: number) => number,
  glyphs: Glyphs,
): void {
  points.forEach(({ lower, upper }, i) => {
    const [from, to] = [i * cell, (i + 1) * cell - 1];
    for (const limit of [lower, upper]) {
      if (limit !== null) canvas.across(from, to, y(limit), glyphs.dashed, 'muted');
    }
    canvas.across(from, to, y(center), glyphs.line, 'muted');
  });
}

/** What the lines are, at their right end; where two share a row, the first. */
function endNames(
  { center }: ControlChart,
  points: readonly Point[],
  y: (value: number) => number,
): Map<number, string> {
  const { lower, upper } = points.at(-1) as Point;
  const names = new Map([[y(center), formatNumber(center)]]);
  for (const limit of [upper, lower]) {
    if (limit !== null && !names.has(y(limit))) names.set(y(limit), formatNumber(limit));
  }
  return names;
}

function markOf(point: Point, center: number, glyphs: Glyphs): string {
  if (!point.signal) return glyphs.dot;
  return sideOf(point, center) === 'above' ? glyphs.above : glyphs.below;
}

function legend({ center }: ControlChart, periods: number, points: readonly Point[], glyphs: Glyphs): string {
  const signals = points.filter(({ signal }) => signal).length;
  return `${[
    `${glyphs.dot} a period`,
    `${glyphs.line}${glyphs.line} centre ${formatNumber(center)}`,
    ...(points.some(({ upper }) => upper !== null)
      ? [`${glyphs.dashed}${glyphs.dashed} limits of chance`]
      : []),
    signals === 0 ? 'no period outside them' : `${glyphs.above}${glyphs.below} outside them`,
    ...(points.length < periods ? [`the last ${points.length} of ${periods} periods`] : []),
  ].join('; ')}.`;
}
