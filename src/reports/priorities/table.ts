import type { Cell, Table } from '../blocks.ts';
import type { PrioritiesData, Priority, Unranked } from './data.ts';

const FACTS: readonly [string, (row: Priority | Unranked) => Cell][] = [
  ['failure_mode', (row) => row.failureMode],
  ['count', (row) => row.count],
  ['days', (row) => row.days],
  ['days_between', (row) => row.frequency.daysBetween],
  ['detect_minutes', (row) => row.detect.mean],
  ['detect_n', (row) => row.detect.n],
  ['restore_minutes', (row) => row.restore.mean],
  ['restore_n', (row) => row.restore.n],
  ['impact_fraction', (row) => row.impact.mean],
  ['impact_n', (row) => row.impact.n],
];

const RANKED: readonly [string, (row: Priority) => Cell][] = [
  ['basis', (row) => row.basis],
  ['expected_bad_minutes', (row) => row.expectedBadMinutes],
  ['expected_low', (row) => row.interval[0]],
  ['expected_high', (row) => row.interval[1]],
  ['runbook', (row) => row.runbook?.word ?? null],
  ['weight', (row) => row.weight],
  ['weighted', (row) => row.weighted],
  ['rank_without_weights', (row) => row.rankWithoutWeights],
  ['detection_share', (row) => row.detectionShare],
  ['instrument_first', (row) => String(row.instrumentFirst)],
  ['slo', (row) => row.budget.slo],
  ['budget_share', (row) => row.budgetShare],
  ['over_cap', (row) => String(row.overCap)],
];

const TRAIL: readonly [string, (row: Priority | Unranked) => Cell][] = [
  ['services', (row) => row.services.join(' ')],
  ['incidents', (row) => row.incidents.join(' ')],
  ['open_actions', (row) => row.actions.open.map(({ id }) => id).join(' ')],
  ['done_actions', (row) => row.actions.done.map(({ id }) => id).join(' ')],
];

/** One line a class, for a spreadsheet; those that cannot be ranked last, with what is missing. */
export function prioritiesTable({ priorities, unranked }: PrioritiesData): Table {
  const keys = ['rank', ...[...FACTS, ...RANKED, ...TRAIL].map(([key]) => key), 'missing'];
  return {
    type: 'table',
    columns: keys.map((key) => ({ key, title: key })),
    rows: [
      ...priorities.map((row) => [
        row.rank,
        ...[...FACTS, ...RANKED, ...TRAIL].map(([, cell]) => cell(row)),
        null,
      ]),
      ...unranked.map((row) => [
        null,
        ...FACTS.map(([, cell]) => cell(row)),
        ...RANKED.map(() => null),
        ...TRAIL.map(([, cell]) => cell(row)),
        row.missing.join(' '),
      ]),
    ],
  };
}
