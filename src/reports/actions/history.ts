import { isPending } from '../../model/action-state.ts';
import type { CorpusPast } from '../../model/corpus-past.ts';
import { type Day, daysBetween } from '../../model/day.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import { localDay } from '../../model/zone.ts';
import { summarizeDurations } from '../../stats/durations.ts';
import { median } from '../../stats/quantiles.ts';
import { bounds } from '../comparison.ts';
import type { ReportContext } from '../define-report.ts';
import { count } from '../wording.ts';
import { burnDownOf } from './burn-down.ts';
import type { ActionRow } from './data.ts';
import type {
  DueMovesData,
  HistoryData,
  MovedItem,
  PublicationData,
  UntouchedDraft,
} from './history-data.ts';

/** What git tells of these items and documents; null where it was not asked. What came after today is left out. */
export function historyDataOf(
  rows: readonly ActionRow[],
  postmortems: readonly Postmortem[],
  { past, asOf, config }: ReportContext,
): HistoryData | null {
  if (past === undefined) return null;
  const today = localDay(asOf - 1, config.timezone);
  const shown = new Set(postmortems.map(({ id }) => id));
  const incidents = postmortems.filter(({ kind }) => kind === 'incident');
  const told: Omit<HistoryData, 'insight'> = {
    commits: past.commits,
    notes: past.notes,
    burnDown: burnDownOf(rows, past.actions, today),
    reopened: reopenedOf(rows, past, today),
    dueMoves: dueMovesOf(rows, past, today),
    removed: past.removed
      .filter(({ document, status, removed }) => shown.has(document) && isPending(status) && removed <= today)
      .sort((a, b) => descending(a.removed, b.removed)),
    publication: publicationOf(incidents, past, today, config.timezone),
    untouched: untouchedOf(incidents, past, today, config.publishWithinDays),
  };
  return { insight: insightOf(told), ...told };
}

/** The latest first. */
function reopenedOf(rows: readonly ActionRow[], past: CorpusPast, today: Day): HistoryData['reopened'] {
  return rows
    .flatMap(({ id, text, owner, status }) => {
      const days = (past.actions[id]?.reopened ?? []).map(({ day }) => day).filter((day) => day <= today);
      return days.length === 0 ? [] : [{ id, text, owner, days, status }];
    })
    .sort((a, b) => descending(a.days.at(-1) ?? '', b.days.at(-1) ?? ''));
}

const descending = (a: string, b: string): number => (a < b ? 1 : a > b ? -1 : 0);

function dueMovesOf(rows: readonly ActionRow[], past: CorpusPast, today: Day): DueMovesData {
  const items = rows.flatMap(({ id, text, owner }): MovedItem[] => {
    const moves = (past.actions[id]?.dueMoves ?? [])
      .filter(({ day }) => day <= today)
      .map(({ day, from, to }) => ({ day, from, to, days: apart(from, to) }));
    if (moves.length === 0) return [];
    return [{ id, text, owner, moves, totalDays: apart(moves[0]?.from ?? null, moves.at(-1)?.to ?? null) }];
  });
  const days = items.flatMap(({ moves }) => moves.map((move) => move.days));
  const put = items.flatMap(({ totalDays }) => (totalDays !== null && totalDays > 0 ? [totalDays] : []));
  return {
    moves: days.length,
    later: days.filter((one) => one !== null && one > 0).length,
    earlier: days.filter((one) => one !== null && one < 0).length,
    removed: days.filter((one) => one === null).length,
    medianDays: median(put),
    furthestDays: put.length === 0 ? null : put.reduce((a, b) => Math.max(a, b)),
    items: items.sort((a, b) => (b.totalDays ?? 0) - (a.totalDays ?? 0)),
  };
}

const apart = (from: Day | null, to: Day | null): number | null =>
  from === null || to === null ? null : daysBetween(from, to);

/** The document's own day first; one that was published before it was resolved has another meaning and is left out. */
function publicationOf(
  incidents: readonly Postmortem[],
  past: CorpusPast,
  today: Day,
  timezone: string,
): PublicationData {
  const values: PublicationData['values'][number][] = [];
  const leftOutIds: string[] = [];
  for (const { id, times, published } of incidents) {
    const said = published === null ? null : localDay(published.epochMs, timezone);
    const seen = past.documents[id]?.published ?? null;
    const day = said ?? (seen !== null && seen <= today ? seen : null);
    const resolved = times.resolved === null ? null : localDay(times.resolved.epochMs, timezone);
    const days = apart(resolved, day);
    if (days === null || days < 0) leftOutIds.push(id);
    else values.push({ id, days, source: said === null ? 'git' : 'document' });
  }
  const { median: middle, interval } = summarizeDurations(values.map(({ days }) => days));
  const from = (wanted: string) => values.filter(({ source }) => source === wanted).length;
  return {
    n: values.length,
    leftOut: leftOutIds.length,
    leftOutIds,
    median: middle,
    interval: interval && bounds(interval),
    document: from('document'),
    git: from('git'),
    values,
  };
}

/** Came as something else than published, and nobody has changed a word since; what may still be in time is not told. */
function untouchedOf(
  incidents: readonly Postmortem[],
  { documents }: CorpusPast,
  today: Day,
  publishWithinDays: number,
): UntouchedDraft[] {
  const found = incidents.flatMap(({ id, path, title, status }): UntouchedDraft[] => {
    const past = documents[id];
    if (past === undefined || past.versions > 1 || past.added === null) return [];
    if (['published', 'not-required'].includes(past.firstStatus)) return [];
    const days = daysBetween(past.added, today);
    return days < publishWithinDays ? [] : [{ id, path, title, status, added: past.added, days }];
  });
  return found.sort((a, b) => b.days - a.days || (a.id < b.id ? -1 : 1));
}

function insightOf({
  commits,
  dueMoves,
  reopened,
  untouched,
  removed,
}: Omit<HistoryData, 'insight'>): string {
  if (commits === 0) return 'Nothing is known from git.';
  const put = dueMoves.items.filter(({ totalDays }) => (totalDays ?? 0) > 0).length;
  const parts = [
    put > 0
      ? `${count(put, 'action item was', 'action items were')} put off, by ${count(dueMoves.medianDays ?? 0, 'day')} in the middle`
      : '',
    reopened.length > 0 ? `${reopened.length} reopened` : '',
    removed.length > 0 ? `${removed.length} taken out before they were done` : '',
    untouched.length > 0
      ? `${count(untouched.length, 'postmortem was', 'postmortems were')} never touched after the first draft`
      : '',
  ].filter(Boolean);
  return parts.length === 0
    ? 'No action item was put off, reopened or taken out, and no draft was left as it came.'
    : `${parts.join('; ')}.`;
}
