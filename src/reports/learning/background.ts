import type { Day } from '../../model/day.ts';
import type { Edition } from '../../model/edition.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import { UNKNOWN } from '../../model/taxonomy.ts';
import { localDay } from '../../model/zone.ts';
import type { ReportContext } from '../define-report.ts';
import { withoutDuplicates } from '../select.ts';
import type { Background } from './score.ts';

/** What is counted over the whole corpus: how common each factor is, and when each class was last shown. */
export function backgroundOf(
  postmortems: readonly Postmortem[],
  editions: readonly Edition[],
  { asOf, config }: Pick<ReportContext, 'asOf' | 'config'>,
): Background {
  const incidents = withoutDuplicates(postmortems).countable.filter(({ kind }) => kind === 'incident');
  const factors = new Map<string, Set<string>>();
  for (const { id, factors: own } of incidents) {
    for (const factor of new Set(own)) {
      if (factor === UNKNOWN) continue;
      const named = factors.get(factor);
      if (named) named.add(id);
      else factors.set(factor, new Set([id]));
    }
  }
  return {
    factors,
    mostCommon: [...factors.values()].reduce((most, { size }) => Math.max(most, size), 0),
    shown: lastShown(postmortems, editions),
    today: localDay(asOf - 1, config.timezone),
  };
}

function lastShown(
  postmortems: readonly Postmortem[],
  editions: readonly Edition[],
): Map<string, { day: Day; ids: string[] }> {
  const classes = new Map(postmortems.map(({ id, failureMode }) => [id, failureMode]));
  const shown = new Map<string, { day: Day; ids: string[] }>();
  for (const { asOf, incidents } of editions) {
    for (const id of incidents) {
      const failureMode = classes.get(id);
      if (!failureMode || failureMode === UNKNOWN) continue;
      const last = shown.get(failureMode);
      if (!last || asOf > last.day) shown.set(failureMode, { day: asOf, ids: [id] });
      else if (asOf === last.day) last.ids.push(id);
    }
  }
  return shown;
}

/**
 * The editions of one kind that came before: made by the same day, and not of the same window, so that the one that
 * is made again comes out as it was.
 */
export function earlierEditions(
  kind: Edition['kind'],
  { editions = [], asOf, config, windows }: ReportContext,
): Edition[] {
  const day = (epochMs: number) => localDay(epochMs, config.timezone);
  const [since, until] = [day(windows.now.since), day(windows.now.until - 1)];
  return editions.filter(
    (one) => one.kind === kind && one.asOf <= day(asOf - 1) && !(one.since === since && one.until === until),
  );
}
