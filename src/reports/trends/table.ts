import type { Cell, Table } from '../blocks.ts';
import type { Bounds, CountComparison } from '../comparison.ts';
import type { TrendsData } from './data.ts';

const COLUMNS = [
  'figure',
  'value',
  'now',
  'before',
  'n',
  'left_out',
  'low',
  'high',
  'ratio',
  'ratio_low',
  'ratio_high',
  'verdict',
];

interface Line {
  readonly figure: string;
  readonly value: string;
  readonly now: number | null;
  readonly before: number | null;
  readonly n?: number | null;
  readonly leftOut?: number | null;
  /** Of `now`. */
  readonly interval?: Bounds | null;
  readonly ratio?: number | null;
  readonly ratioInterval?: Bounds | null;
  readonly verdict?: string | null;
}

/** One line a figure, for a spreadsheet; shares from 0 to 1, durations and budgets in minutes. */
export function trendsTable(data: TrendsData): Table {
  return {
    type: 'table',
    columns: COLUMNS.map((key) => ({ key, title: key })),
    rows: linesOf(data).map((line): Cell[] => [
      line.figure,
      line.value,
      line.now,
      line.before,
      line.n ?? null,
      line.leftOut ?? null,
      line.interval?.[0] ?? null,
      line.interval?.[1] ?? null,
      line.ratio ?? null,
      line.ratioInterval?.[0] ?? null,
      line.ratioInterval?.[1] ?? null,
      line.verdict ?? null,
    ]),
  };
}

type Counted = Omit<CountComparison, 'verdict' | 'settles'> & { readonly verdict?: string };

const counted = (figure: string, value: string, one: Counted): Line => ({
  figure,
  value,
  now: one.now,
  before: one.before,
  interval: one.nowInterval,
  ratio: one.ratio,
  ratioInterval: one.interval,
  verdict: one.verdict ?? null,
});

function linesOf(data: TrendsData): Line[] {
  const { changeFailureRate: cfr, errorBudget, resolution, repairItems, reliability } = data;
  return [
    counted('incidents', 'all', data.incidents),
    counted('incidents', 'critical', data.critical),
    counted('near_misses', 'all', data.nearMisses),
    ...(data.pages.comparison
      ? [
          {
            ...counted('pages', 'all', data.pages.comparison),
            n: data.pages.n.now,
            leftOut: data.pages.leftOut.now,
          },
        ]
      : []),
    ...data.breakdowns.flatMap(({ by, rows, unknown }) => [
      ...rows.map((row) => counted(by, row.value, row)),
      { figure: by, value: 'unknown', now: unknown.now, before: unknown.before },
    ]),
    ...data.durations.flatMap(({ figure, now, before, bySeverity }): Line[] => {
      const name = figure.replaceAll('-', '_');
      return [
        {
          figure: `${name}_median_minutes`,
          value: 'all',
          now: now.median,
          before: before.median,
          n: now.n,
          leftOut: now.leftOut,
          interval: now.interval,
        },
        ...bySeverity.map((one) => ({
          figure: `${name}_geometric_mean_minutes`,
          value: one.severity,
          now: one.now.geometricMean,
          before: one.before.geometricMean,
          n: one.now.n,
          leftOut: one.now.leftOut,
          interval: one.now.geometricInterval,
          ratio: one.ratio,
          ratioInterval: one.interval,
          verdict: one.verdict,
        })),
      ];
    }),
    ...errorBudget.services.map(({ service, now, before }) => ({
      figure: 'error_budget_minutes',
      value: service,
      now: now.minutes,
      before: before.minutes,
      n: now.n,
      leftOut: now.unknown,
    })),
    ...reliability.services.map(({ service, availability, failures, unknown }) => ({
      figure: 'availability',
      value: service ?? 'any',
      now: availability,
      before: null,
      n: failures,
      leftOut: unknown,
    })),
    {
      figure: 'change_failure_rate',
      value: 'all',
      now: cfr.now?.share ?? null,
      before: cfr.before?.share ?? null,
      ...(cfr.now ? { n: cfr.now.total, interval: cfr.now.interval } : {}),
      ratio: cfr.oddsRatio,
      ratioInterval: cfr.interval,
      verdict: cfr.verdict,
    },
    {
      figure: 'resolution_rate',
      value: 'all',
      now: resolution.now.share,
      before: resolution.before.share,
      n: resolution.now.total,
      interval: resolution.now.interval,
    },
    {
      figure: 'open_repair_items',
      value: 'both windows',
      now: repairItems.open,
      before: null,
      n: repairItems.total,
    },
    ...data.cost.map(({ figure, now, before }) => ({
      figure: figure.replaceAll('-', '_'),
      value: 'all',
      now: now.total,
      before: before.total,
      n: now.n,
      leftOut: now.leftOut,
    })),
    ...data.calendar.shares.map(({ hours, share, before, interval, total }) => ({
      figure: 'share_of_hours',
      value: hours,
      now: share,
      before: before.share,
      n: total,
      interval,
    })),
  ];
}
