import { isPending } from '../../../model/action-state.ts';
import type { ActionRow } from '../../actions/data.ts';
import { headlineOf } from '../../actions/headline.ts';
import type { AgeBand, AgeingData } from './data.ts';

const BANDS = [0, 31, 61, 91, 181, 366];
const MOST_OLD = 5;

/** How old the open promises are, and how long all of them live. */
export function ageingOf(rows: readonly ActionRow[]): AgeingData {
  const { open, inProgress, overdue, life, completion } = headlineOf(rows);
  const pending = rows.filter(({ status }) => isPending(status));
  const aged = pending
    .filter((row) => row.ageDays !== null)
    .sort((a, b) => (b.ageDays ?? 0) - (a.ageDays ?? 0) || (a.id < b.id ? -1 : 1));
  return {
    open,
    inProgress,
    overdue,
    life,
    completion,
    bands: BANDS.map((from, index) => bandOf(aged, from, BANDS[index + 1] ?? null)),
    ageless: pending.filter(({ ageDays }) => ageDays === null).map(({ id }) => id),
    oldest: aged
      .slice(0, MOST_OLD)
      .map(({ id, text, due, ageDays, overdueDays }) => ({ id, text, due, ageDays, overdueDays })),
  };
}

function bandOf(aged: readonly ActionRow[], from: number, next: number | null): AgeBand {
  const members = aged.filter(({ ageDays }) => {
    const age = ageDays ?? 0;
    return age >= from && (next === null || age < next);
  });
  return {
    from,
    until: next === null ? null : next - 1,
    open: members.length,
    overdue: members.filter(({ overdue }) => overdue).length,
    ids: members.map(({ id }) => id),
  };
}
