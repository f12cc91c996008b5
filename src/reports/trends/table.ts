import type { Table } from '../blocks.ts';
import type { CountComparison } from '../comparison.ts';
import type { TrendsData } from './data.ts';

/** One line a figure, for a spreadsheet: counts of every breakdown, then medians in minutes. */
export function trendsTable(data: TrendsData): Table {
  const line = (by: string, value: string, one: CountComparison) => [
    by,
    value,
    one.now,
    one.before,
    one.ratio,
    one.interval?.[0] ?? null,
    one.interval?.[1] ?? null,
    one.verdict,
  ];
  const unknown = data.breakdowns
    .filter(({ unknown: { now, before } }) => now + before > 0)
    .map(({ by, unknown: { now, before } }) => [by, 'unknown', now, before, null, null, null, null]);
  return {
    type: 'table',
    columns: ['figure', 'value', 'now', 'before', 'ratio', 'ratio_low', 'ratio_high', 'verdict'].map(
      (key) => ({ key, title: key }),
    ),
    rows: [
      line('incidents', 'all', data.incidents),
      line('incidents', 'critical', data.critical),
      line('near_misses', 'all', data.nearMisses),
      ...data.breakdowns.flatMap(({ by, rows }) => rows.map((row) => line(by, row.value, row))),
      ...unknown,
      ...data.durations.map(({ figure, now, before }) => [
        `${figure.replaceAll('-', '_')}_median_minutes`,
        'all',
        now.median,
        before.median,
        null,
        null,
        null,
        null,
      ]),
    ],
  };
}
