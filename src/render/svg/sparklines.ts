import * as Plot from '@observablehq/plot';
import { stringWidth } from '../../model/text-width.ts';
import type { Sparklines } from '../../reports/blocks.ts';
import { formatNumber } from '../cell.ts';
import { mostOf } from '../text/sparklines.ts';
import { truncate } from '../text/wrap.ts';
import { type Drawing, draw, textWidth } from './drawing.ts';
import { COLOURS } from './theme.ts';

const ROW = 40;
const LINE = 28;

/** One line a row on one scale for all, with its latest value. */
export function drawSparklines(chart: Sparklines): Drawing {
  const { rows } = chart;
  const most = mostOf(chart);
  const periods = Math.max(2, ...rows.map(({ values }) => values.length));
  const labels = rows.map(({ label }) => truncate(label, 34));
  const notes = rows.map(({ note }) => truncate(note ?? '', 40));
  const latest = rows.map(({ values }) => formatNumber(values.at(-1) ?? Number.NaN));
  const widest = (texts: readonly string[]) =>
    textWidth(Math.max(0, ...texts.map((text) => stringWidth(text))));
  const base = (i: number) => (i + 1) * ROW - 6;
  const points = rows.flatMap(({ values }, i) =>
    values.map((value, k) => {
      const known = Number.isFinite(value);
      const y = base(i) - (most > 0 ? Math.max(0, value) / most : 0) * LINE;
      return {
        row: i,
        x: periods - values.length + k,
        y: known ? y : Number.NaN,
        y0: base(i),
        last: known && k === values.length - 1,
      };
    }),
  );
  const line = (texts: readonly string[]) => texts.map((text, i) => ({ text, y: base(i) - LINE / 2 + 2 }));
  const number = widest(latest) + 22;
  return draw(
    {
      height: rows.length * ROW + 4,
      marginTop: 0,
      marginBottom: 0,
      marginLeft: widest(labels) + 16,
      marginRight: number + widest(notes) + 6,
      x: { domain: [0, periods - 1] },
      y: { type: 'identity' },
    },
    [
      Plot.ruleY(
        rows.map((_, i) => base(i)),
        { stroke: COLOURS.grid },
      ),
      Plot.areaY(points, { x: 'x', y1: 'y0', y2: 'y', z: 'row', fill: COLOURS.accent, fillOpacity: 0.15 }),
      Plot.lineY(points, {
        x: 'x',
        y: 'y',
        z: 'row',
        stroke: COLOURS.accent,
        strokeWidth: 1.5,
        strokeLinejoin: 'round',
      }),
      Plot.dot(
        points.filter(({ last }) => last),
        { x: 'x', y: 'y', r: 3, fill: COLOURS.accent },
      ),
      Plot.text(line(labels), { y: 'y', text: 'text', frameAnchor: 'left', dx: -10, textAnchor: 'end' }),
      Plot.text(line(latest), {
        y: 'y',
        text: 'text',
        frameAnchor: 'right',
        dx: 10,
        textAnchor: 'start',
        fontWeight: 600,
      }),
      Plot.text(line(notes), {
        y: 'y',
        text: 'text',
        frameAnchor: 'right',
        dx: number,
        textAnchor: 'start',
        fontSize: 11,
        fill: COLOURS.muted,
      }),
    ],
    `One scale for all, from 0 to ${formatNumber(most)}; the number is the latest period.`,
  );
}
