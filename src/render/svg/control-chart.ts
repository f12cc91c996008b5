import * as Plot from '@observablehq/plot';
import { stringWidth } from '../../model/text-width.ts';
import type { ControlChart } from '../../reports/blocks.ts';
import { formatNumber } from '../cell.ts';
import { niceStep } from '../scale.ts';
import { sideOf } from '../signals.ts';
import { type Drawing, draw, linked, textWidth, WIDTH } from './drawing.ts';
import { COLOURS } from './theme.ts';

const HEIGHT = 250;
const MARGIN = { left: 40, right: 92, top: 18, bottom: 30 };

/** Periods in order between their limits, a triangle and its label where one lies outside. */
export function drawControlChart({ center, points }: ControlChart): Drawing {
  const data = points
    .filter(({ value }) => Number.isFinite(value))
    .map((point, x) => ({
      ...point,
      x,
      title: `${point.label}: ${formatNumber(point.value)}`,
    }));
  const most = Math.max(center, 0, ...data.flatMap(({ value, upper }) => [value, upper ?? 0])) || 1;
  const step = niceStep(most / 5);
  const top = Math.ceil(most / step - 1e-9) * step;
  const ticks = Array.from({ length: Math.round(top / step) + 1 }, (_, i) => i * step);
  const space = (WIDTH - MARGIN.left - MARGIN.right) / Math.max(1, data.length);
  const widest = Math.max(1, ...data.map(({ label }) => stringWidth(label)));
  const every = Math.max(1, Math.ceil((textWidth(widest, 11) + 12) / space));
  const named = data.filter((_, i) => i % every === 0);
  const signals = data
    .filter(({ signal }) => signal)
    .map((point) => ({ ...point, side: sideOf(point, center) }));
  const limit = (key: 'lower' | 'upper') =>
    Plot.lineY(steps(data, key), {
      x: 'x',
      y: 'y',
      stroke: COLOURS.rim,
      strokeDasharray: '5,4',
      strokeWidth: 1.25,
    });
  const marks = (side: 'above' | 'below', turn: number, dy: number) => {
    const some = signals.filter((point) => point.side === side);
    return [
      Plot.dot(some, {
        x: 'x',
        y: 'value',
        symbol: 'triangle',
        r: 6.5,
        rotate: turn,
        fill: COLOURS.signal,
        ...linked(data),
      }),
      Plot.text(some, {
        x: 'x',
        y: 'value',
        text: ({ label, value }) => `${label}: ${formatNumber(value)}`,
        dy,
        fontWeight: 600,
        fill: 'currentColor',
        stroke: COLOURS.paper,
        strokeWidth: 5,
      }),
    ];
  };
  return draw(
    {
      height: HEIGHT,
      marginLeft: MARGIN.left,
      marginRight: MARGIN.right,
      marginTop: MARGIN.top,
      marginBottom: MARGIN.bottom,
      x: { domain: [-0.5, Math.max(0.5, data.length - 0.5)] },
      y: { domain: [0, top] },
    },
    [
      Plot.ruleY(ticks, { stroke: COLOURS.grid }),
      Plot.text(ticks, {
        y: (tick: number) => tick,
        text: formatNumber,
        frameAnchor: 'left',
        dx: -8,
        textAnchor: 'end',
        fontSize: 11,
        fill: COLOURS.muted,
      }),
      limit('lower'),
      limit('upper'),
      Plot.ruleY([center], { stroke: COLOURS.rim, strokeWidth: 1.5 }),
      Plot.lineY(data, { x: 'x', y: 'value', stroke: COLOURS.accent, strokeOpacity: 0.45 }),
      Plot.dot(
        data.filter(({ signal }) => !signal),
        { x: 'x', y: 'value', r: 3.5, fill: COLOURS.accent, ...linked(data) },
      ),
      ...marks('above', 0, -14),
      ...marks('below', 180, 14),
      Plot.text(endNames(center, data.at(-1), top), {
        y: 'y',
        text: 'text',
        frameAnchor: 'right',
        dx: 8,
        textAnchor: 'start',
        fontSize: 11,
        fill: COLOURS.muted,
      }),
      Plot.text(named, {
        x: 'x',
        text: 'label',
        frameAnchor: 'bottom',
        dy: 16,
        fontSize: 11,
        fill: COLOURS.muted,
      }),
    ],
    'Solid: the centre; dashed: the limits that chance alone would keep; a triangle lies outside them.',
  );
}

interface Point {
  readonly x: number;
  readonly value: number;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** A limit as it is across each period; a gap where there is none. */
const steps = (points: readonly Point[], key: 'lower' | 'upper') =>
  points.flatMap((point) => [-0.5, 0.5].map((side) => ({ x: point.x + side, y: point[key] ?? Number.NaN })));

/** What the lines are, at the right end of them; one that would cover another is not named. */
function endNames(center: number, last: Point | undefined, top: number): { y: number; text: string }[] {
  const names = [{ y: center, text: `centre ${formatNumber(center)}` }];
  const near = (top * 14) / (HEIGHT - MARGIN.top - MARGIN.bottom);
  for (const y of [last?.upper ?? null, last?.lower ?? null]) {
    if (y === null || names.some((name) => Math.abs(name.y - y) < near)) continue;
    names.push({ y, text: `limit ${formatNumber(y)}` });
  }
  return names;
}
