import { stringWidth } from '../../model/text-width.ts';
import type { Heatmap } from '../../reports/blocks.ts';
import { formatNumber } from '../cell.ts';
import { levelsFor } from '../levels.ts';
import { axisLabels, labelStep } from './axis.ts';
import { framed, INDENT, labelColumn, roomFor } from './chart-frame.ts';
import { glyphsFor } from './glyphs.ts';
import type { Style, Terminal } from './style.ts';
import { padEnd, padStart, truncate } from './wrap.ts';

/** Shaded cells with the sum of each row; columns that do not fit go on below. */
export function renderHeatmap(map: Heatmap, terminal: Terminal, style: Style): string {
  const glyphs = glyphsFor(terminal);
  const room = roomFor(terminal);
  const labelWidth = labelColumn(map.rows, room);
  const sums = map.rows.map((_, y) => formatNumber(sumOf(map.values[y] ?? [])));
  const sumWidth = Math.max(0, ...sums.map((text) => stringWidth(text)));
  const space = Math.max(2, room - INDENT.length - labelWidth - sumWidth - 4);
  const cell = Math.max(1, Math.min(3, Math.floor(space / Math.max(1, map.columns.length))));
  const perPanel = Math.max(1, Math.floor(space / cell));
  const levels = levelsFor(map.values.flat());
  const shade = (value: number) => (glyphs.shades[levels.of(value)] as string).repeat(Math.max(1, cell - 1));
  const margin = ' '.repeat(INDENT.length + labelWidth + 2);
  const panels: string[][] = [];
  for (let from = 0; from < map.columns.length; from += perPanel) {
    const columns = map.columns.slice(from, from + perPanel);
    const last = from + perPanel >= map.columns.length;
    const every = labelStep(columns, cell);
    const labels = columns.map((text, i) => ({ at: i * cell, text })).filter((_, i) => i % every === 0);
    panels.push([
      style.muted(margin + axisLabels(labels, space, 'start')),
      ...map.rows.map((label, y) => {
        const cells = columns.map((_, x) => padEnd(shade(map.values[y]?.[from + x] ?? 0), cell)).join('');
        const name = padEnd(truncate(label, labelWidth, glyphs.ellipsis), labelWidth);
        return `${INDENT}${name}  ${cells}${last ? `  ${style.muted(padStart(sums[y] as string, sumWidth))}` : ''}`;
      }),
    ]);
  }
  const lines = panels.flatMap((panel, i) => (i === 0 ? panel : ['', ...panel]));
  const legend = [
    ...(levels.legend.length > 0 ? [`${glyphs.shades[0]} 0`] : []),
    ...levels.legend.map(({ level, label }) => `${glyphs.shades[level]} ${label}`),
  ];
  return framed(
    map.caption,
    lines,
    legend.length > 0 ? `${legend.join(', ')}; at the right the sum.` : '',
    terminal,
    style,
  );
}

const sumOf = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + (Number.isFinite(value) ? value : 0), 0);
