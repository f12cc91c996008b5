import * as Plot from '@observablehq/plot';
import { stringWidth } from '../../model/text-width.ts';
import type { Dots } from '../../reports/blocks.ts';
import { type Scale, scaleFor, ticksThatFit } from '../scale.ts';
import { truncate } from '../text/wrap.ts';
import { type Drawing, draw, linked, textWidth, WIDTH } from './drawing.ts';
import { COLOURS } from './theme.ts';

const RADIUS = 3.5;
const APART = 7.5;
const HIGHEST = 56;
const LANE = 26;
const AXIS = 26;
const RIGHT = 132;

type Row = Dots['rows'][number];

/** Dots stacked where they fall together; under them the median on its interval. */
export function drawDots(chart: Dots): Drawing {
  const rows = chart.rows.map((row) => ({
    ...row,
    values: row.values.filter(Number.isFinite),
    of: row.values.flatMap((value, i) => (Number.isFinite(value) ? [row.sources?.[i]] : [])),
  }));
  const scale = scaleFor(
    chart,
    rows.flatMap(({ values, median, interval }) => [
      ...values,
      ...(interval ?? []),
      ...(median === null ? [] : [median]),
    ]),
  );
  const labels = rows.map(({ label }) => truncate(label, 26));
  const notes = rows.map(({ note }) => truncate(note ?? '', 32));
  const left =
    Math.max(
      40,
      ...labels.map((label) => textWidth(stringWidth(label))),
      ...notes.map((note) => textWidth(stringWidth(note), 10.5)),
    ) + 16;
  const length = WIDTH - left - RIGHT;
  const stacks = rows.map(({ values }) => stack(values, scale, length));
  const deepest = Math.max(1, ...stacks.flat().map(({ level }) => level + 1));
  const step = Math.min(APART - 0.5, HIGHEST / deepest);
  const rowHeight = Math.max(deepest * step + LANE, notes.some(Boolean) ? 50 : 40);
  const base = (i: number) => 6 + (i + 1) * rowHeight - LANE;
  const bottom = 6 + rows.length * rowHeight;
  const ticks = ticksThatFit(scale, length, (label) => textWidth(stringWidth(label), 11), 14).map((tick) => ({
    ...tick,
    x: scale.at(tick.value),
  }));
  const medians = rows.flatMap(({ median }, i) =>
    median === null ? [] : [{ x: scale.at(median), y: base(i) + 9 }],
  );
  const intervals = rows.flatMap(({ interval }, i) =>
    interval ? [{ x1: scale.at(interval[0]), x2: scale.at(interval[1]), y: base(i) + 9 }] : [],
  );
  const ends = intervals.flatMap(({ x1, x2, y }) => [
    { x: x1, y },
    { x: x2, y },
  ]);
  const beside = { frameAnchor: 'left' as const, dx: -12, textAnchor: 'end' as const };
  const after = { frameAnchor: 'right' as const, dx: 14, textAnchor: 'start' as const };
  const line = (texts: readonly string[], dy: number) => texts.map((text, i) => ({ text, y: base(i) + dy }));
  return draw(
    {
      height: bottom + AXIS,
      marginTop: 0,
      marginBottom: AXIS,
      marginLeft: left,
      marginRight: RIGHT,
      x: { domain: [0, 1] },
      y: { type: 'identity' },
    },
    [
      Plot.ruleX(ticks, { x: 'x', y1: 0, y2: bottom, stroke: COLOURS.grid }),
      Plot.ruleY(
        rows.slice(1).map((_, i) => base(i) + LANE - 3),
        { stroke: COLOURS.grid, insetLeft: -left, insetRight: -RIGHT },
      ),
      Plot.dot(
        stacks.flatMap((dots, i) =>
          dots.map(({ x, level, index }) => {
            const source = rows[i]?.of[index];
            const title = source && `${source.name}: ${scale.say(rows[i]?.values[index] as number)}`;
            return { x, y: base(i) - RADIUS - level * step, link: source?.link ?? null, title };
          }),
        ),
        {
          x: 'x',
          y: 'y',
          r: RADIUS,
          fill: COLOURS.accent,
          fillOpacity: 0.75,
          ...linked(rows.flatMap(({ of }) => of.map((one) => ({ link: one?.link })))),
        },
      ),
      Plot.ruleY(intervals, { x1: 'x1', x2: 'x2', y: 'y', strokeWidth: 2, stroke: 'currentColor' }),
      Plot.dot(ends, { x: 'x', y: 'y', symbol: ENDS, r: 5, fill: 'currentColor' }),
      Plot.dot(medians, { x: 'x', y: 'y', symbol: 'diamond', r: 5.5, fill: 'currentColor' }),
      Plot.text(line(labels, -11), { y: 'y', text: 'text', ...beside }),
      Plot.text(
        line(
          rows.map(({ values }) => `n ${values.length}`),
          3.5,
        ),
        { y: 'y', text: 'text', ...beside, fontSize: 10.5, fill: COLOURS.muted },
      ),
      Plot.text(line(notes, 15.5), { y: 'y', text: 'text', ...beside, fontSize: 10.5, fill: COLOURS.muted }),
      Plot.text(
        line(
          rows.map(({ median }) => (median === null ? '' : scale.say(median))),
          -5,
        ),
        { y: 'y', text: 'text', ...after, fontWeight: 600 },
      ),
      Plot.text(
        line(
          rows.map((row) => intervalWords(row, scale)),
          9,
        ),
        { y: 'y', text: 'text', ...after, fontSize: 10.5, fill: COLOURS.muted },
      ),
      Plot.ruleY([bottom], { stroke: COLOURS.rim }),
      Plot.text(
        ticks.map(({ x, label }) => ({ x, label, y: bottom + 14 })),
        { x: 'x', y: 'y', text: 'label', fontSize: 11, fill: COLOURS.muted },
      ),
    ],
    legendOf(chart, rows),
  );
}

/** A bar across the end of an interval, as tall as it is for a symbol of its size. */
const ENDS: Plot.SymbolImplementation = {
  draw: (context: { rect(x: number, y: number, width: number, height: number): void }, size: number) => {
    const half = Math.sqrt(size / Math.PI);
    context.rect(-0.75, -half, 1.5, 2 * half);
  },
};

/** Each value's place on the axis, and how many are under it; those that would overlap share a place. */
function stack(
  values: readonly number[],
  scale: Scale,
  length: number,
): { x: number; level: number; index: number }[] {
  const bins = Math.max(1, Math.floor(length / APART));
  const piles = new Map<number, { x: number; index: number }[]>();
  for (const [index, value] of values.entries()) {
    const bin = Math.round(scale.at(value) * bins);
    piles.set(bin, [...(piles.get(bin) ?? []), { x: scale.at(value), index }]);
  }
  return [...piles].flatMap(([bin, pile]) =>
    pile.map(({ x, index }, level) => ({ x: pile.length === 1 ? x : bin / bins, level, index })),
  );
}

const intervalWords = ({ interval }: Row, { say }: Scale): string =>
  interval ? `${say(interval[0])} to ${say(interval[1])}` : '';

function legendOf({ scale }: Dots, rows: readonly Row[]): string {
  return `${[
    'A dot: one value',
    ...(rows.some(({ median }) => median !== null) ? ['diamond: median'] : []),
    ...(rows.some(({ interval }) => interval) ? ['line: its 95 % interval'] : []),
    ...(scale === 'log' ? ['log scale'] : []),
  ].join('; ')}.`;
}
