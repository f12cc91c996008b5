import * as Plot from '@observablehq/plot';
import { stringWidth } from '../../model/text-width.ts';
import type { Heatmap } from '../../reports/blocks.ts';
import { formatNumber } from '../cell.ts';
import { levelsFor } from '../levels.ts';
import { truncate } from '../text/wrap.ts';
import { type Drawing, draw, linked, textWidth, WIDTH } from './drawing.ts';
import { COLOURS, SHADES } from './theme.ts';

const CELL = 25;
const WIDEST_CELL = 56;
const TOP = 22;

/** Cells shaded by their number, which stands in them where there is room. */
export function drawHeatmap({ rows, columns, values, links }: Heatmap): Drawing {
  const levels = levelsFor(values.flat());
  const cells = rows.flatMap((_, y) =>
    columns.map((_, x) => {
      const value = values[y]?.[x] ?? 0;
      return {
        x,
        y,
        text: value > 0 ? formatNumber(value) : '',
        link: links?.[y]?.[x] ?? null,
        title: `${rows[y]} ${columns[x]}: ${formatNumber(value)}`,
        shade: SHADES[levels.of(value)] ?? SHADES[0],
      };
    }),
  );
  const labels = rows.map((label) => truncate(label, 34));
  const left = textWidth(Math.max(1, ...labels.map((label) => stringWidth(label)))) + 12;
  const cell = Math.min(WIDEST_CELL, (WIDTH - left - 4) / Math.max(1, columns.length));
  const widest = Math.max(1, ...columns.map((label) => stringWidth(label)));
  const every = Math.max(1, Math.ceil((textWidth(widest, 11) + 4) / cell));
  const numbers = textWidth(Math.max(1, ...cells.map(({ text }) => text.length)), 11) <= cell;
  return draw(
    {
      width: WIDTH,
      height: TOP + rows.length * CELL + 2,
      marginTop: TOP,
      marginBottom: 2,
      marginLeft: left,
      marginRight: Math.max(4, WIDTH - left - cell * columns.length),
      x: { type: 'band', domain: columns.map((_, x) => x), padding: 0 },
      y: { type: 'band', domain: rows.map((_, y) => y), padding: 0 },
    },
    [
      Plot.cell(cells, {
        x: 'x',
        y: 'y',
        fill: ({ shade }) => shade.fill,
        inset: 1,
        rx: 2,
        ...linked(cells),
      }),
      ...(numbers
        ? [Plot.text(cells, { x: 'x', y: 'y', text: 'text', fontSize: 11, fill: ({ shade }) => shade.text })]
        : []),
      Plot.text(
        labels.map((text, y) => ({ text, y })),
        { y: 'y', text: 'text', frameAnchor: 'left', dx: -8, textAnchor: 'end' },
      ),
      Plot.text(
        columns.map((text, x) => ({ text, x })).filter(({ x }) => x % every === 0),
        { x: 'x', text: 'text', frameAnchor: 'top', dy: -10, fontSize: 11, fill: COLOURS.muted },
      ),
    ],
    numbers ? '' : `From light to dark: ${levels.legend.map(({ label }) => label).join(', ')}.`,
  );
}
