import type { Cell, Table } from '../blocks.ts';
import type { JudgedTarget, TargetsData } from './data.ts';

const CELLS: readonly [string, (one: JudgedTarget) => Cell][] = [
  ['target', (one) => one.scope],
  ['baseline', (one) => one.baseline],
  ['per', (one) => one.per],
  ['goal', (one) => one.goal],
  ['by', (one) => one.by],
  ['since', (one) => one.deciding.since],
  ['until', (one) => one.deciding.until],
  ['count', (one) => one.deciding.incidents.length],
  ['status', (one) => one.status],
  ['met', (one) => (one.met === null ? null : String(one.met))],
  ['distinguishable', (one) => (one.distinguishable === null ? null : String(one.distinguishable))],
  ['ratio', (one) => one.comparison?.ratio ?? null],
  ['ratio_low', (one) => one.comparison?.interval?.[0] ?? null],
  ['ratio_high', (one) => one.comparison?.interval?.[1] ?? null],
  ['showable', (one) => (one.showable.atGoal === null ? null : String(one.showable.atGoal))],
  ['missed_because', (one) => one.missed?.reading ?? null],
  ['incidents', (one) => one.deciding.incidents.join(' ')],
  ['incidents_since', (one) => one.since?.incidents.join(' ') ?? null],
  ['open_then', (one) => idsOf(one.missed?.open)],
  ['done_then', (one) => idsOf(one.missed?.done)],
];

const idsOf = (actions: readonly { readonly action: string }[] = []): string =>
  [...new Set(actions.map(({ action }) => action))].join(' ');

/** One line a target, for a spreadsheet. */
export const targetsTable = ({ targets }: TargetsData): Table => ({
  type: 'table',
  columns: CELLS.map(([key]) => ({ key, title: key })),
  rows: targets.map((one) => CELLS.map(([, cell]) => cell(one))),
});
