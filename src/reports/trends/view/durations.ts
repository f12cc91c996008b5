import type { Block, Cell, Column, Dots } from '../../blocks.ts';
import type { Bounds } from '../../comparison.ts';
import { count, duration, ratioWords, VERDICT_WORDS } from '../../wording.ts';
import type { TrendsData } from '../data.ts';
import type { DurationData, DurationTrend } from '../duration-data.ts';
import { FIGURE_TITLES } from '../titles.ts';
import type { Shown } from './shown.ts';

/** Each figure with n, left out, median and interval; the dots of the time to restore, with `--all` of every figure. */
export function viewDurations({ durations }: TrendsData, { all, mean }: Shown): Block[] {
  const measured = durations.filter(({ now, before }) => now.n + before.n > 0);
  if (measured.length === 0) return [];
  const drawn = measured.filter(({ figure }) => all || figure === 'time-to-restore');
  return [
    { type: 'heading', level: 2, text: 'How long it took' },
    {
      type: 'table',
      columns: columns(measured, mean),
      rows: measured.map(({ figure, now, before }) => line(figure, now, before, measured, mean)),
    },
    ...(drawn.length > 0 ? [dots(drawn, all)] : []),
    ...(all ? comparisons(measured) : []),
    { type: 'note', text: `${notes(durations, mean).join('. ')}.` },
  ];
}

const anyP90 = (measured: readonly DurationTrend[]) => measured.some(({ now }) => now.p90 !== null);

function columns(measured: readonly DurationTrend[], mean: boolean): Column[] {
  return [
    { key: 'figure', title: '' },
    { key: 'n', title: 'n', align: 'right' },
    { key: 'left_out', title: 'Left out', align: 'right', dispensable: 1 },
    { key: 'median', title: 'Median', align: 'right' },
    { key: 'interval', title: '95 % of the median' },
    ...(anyP90(measured) ? [{ key: 'p90', title: 'p90', align: 'right', dispensable: 3 } as const] : []),
    { key: 'geometric_mean', title: 'Geometric mean', align: 'right', dispensable: 4 },
    ...(mean ? [{ key: 'mean', title: 'Mean', align: 'right' } as const] : []),
    { key: 'before', title: 'Before', align: 'right' },
    { key: 'before_n', title: 'n before', align: 'right', dispensable: 2 },
  ];
}

const said = (minutes: number | null): Cell => (minutes === null ? null : duration(minutes));

function line(
  figure: DurationTrend['figure'],
  now: DurationData,
  before: DurationData,
  measured: readonly DurationTrend[],
  mean: boolean,
): Cell[] {
  return [
    FIGURE_TITLES[figure],
    now.n,
    now.leftOut,
    said(now.median),
    medianRange(now),
    ...(anyP90(measured) ? [said(now.p90)] : []),
    said(now.geometricMean),
    ...(mean ? [said(now.mean)] : []),
    said(before.median),
    before.n,
  ];
}

const pair = ([low, high]: Bounds) => `${duration(low ?? 0)} to ${duration(high ?? 0)}`;

function medianRange({ n, interval }: DurationData): string | null {
  if (interval === null) return n === 0 ? null : 'needs 6 or more';
  return pair(interval);
}

/** The times to restore as dots, now and before. */
export const restoreDots = (trend: DurationTrend): Dots => dots([trend], false);

function dots(drawn: readonly DurationTrend[], all: boolean): Dots {
  const row = (label: string, { values, median, interval }: DurationData): Dots['rows'][number] => ({
    label,
    values: values.map(({ minutes }) => minutes),
    median,
    interval: interval as [number, number] | null,
  });
  return {
    type: 'dots',
    unit: 'minutes',
    scale: 'log',
    ...(all ? {} : { caption: 'Time to restore' }),
    rows: drawn.flatMap(({ figure, now, before }) => [
      row(all ? FIGURE_TITLES[figure] : 'now', now),
      row(all ? '  before' : 'before', before),
    ]),
  };
}

/** Within each severity: geometric means, their ratio, the verdict. */
function comparisons(measured: readonly DurationTrend[]): Block[] {
  const rows = measured.flatMap(({ figure, bySeverity }) =>
    bySeverity
      .filter(({ now, before }) => now.n > 0 && before.n > 0)
      .map((one): Cell[] => [
        FIGURE_TITLES[figure],
        one.severity,
        `${said(one.now.geometricMean)} (n ${one.now.n})`,
        `${said(one.before.geometricMean)} (n ${one.before.n})`,
        one.interval === null ? null : ratioWords(one).replace('ratio ', ''),
        VERDICT_WORDS[one.verdict],
      ]),
  );
  if (rows.length === 0) return [];
  return [
    {
      type: 'table',
      caption: 'Geometric means within one severity',
      columns: [
        { key: 'figure', title: '' },
        { key: 'severity', title: 'Sev' },
        { key: 'now', title: 'Now' },
        { key: 'before', title: 'Before' },
        { key: 'ratio', title: 'Ratio' },
        { key: 'verdict', title: 'Verdict' },
      ],
      rows,
    },
  ];
}

function notes(durations: readonly DurationTrend[], mean: boolean): string[] {
  const missing = durations.filter(({ now, before }) => now.n + before.n === 0);
  const zeros = durations.reduce((sum, { now, before }) => sum + now.zeros + before.zeros, 0);
  return [
    'Durations are compared only within one severity',
    ...(missing.length > 0
      ? [`Not recorded: ${missing.map(({ figure }) => FIGURE_TITLES[figure].toLowerCase()).join(', ')}`]
      : []),
    ...(zeros > 0 ? [`${count(zeros, 'duration')} of 0 entered the logarithm as one minute`] : []),
    ...(mean
      ? [
          'A mean of a few skewed durations follows its longest one, and looks worse in a fifth to two fifths of comparisons even where every incident got shorter by a tenth (Davidovič 2021): read it beside the median and the dots, never alone',
        ]
      : []),
  ];
}
