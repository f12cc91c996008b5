import { addDays, type Day, daysBetween } from '../../model/day.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import {
  baselineCount,
  baselineDays,
  type Days,
  decidingDays,
  isInScope,
  scopeOf,
  scopeWords,
  type Target,
} from '../../model/target.ts';
import { UNKNOWN } from '../../model/taxonomy.ts';
import { localDay } from '../../model/zone.ts';
import { compareNumbers, idsOf } from '../comparison.ts';
import type { Built, ReportContext } from '../define-report.ts';
import { newestFirst } from '../select.ts';
import type { JudgedTarget, Stretch, TargetStatus, TargetsData } from './data.ts';
import { insightOf } from './insight.ts';
import { missedOf } from './missed.ts';
import { remarksOf } from './remarks.ts';
import { showableOf } from './showable.ts';

/**
 * The targets of the config against the documents: met on count, and distinguishable from chance, apart. All documents
 * known at `asOf` are to be handed in, unfiltered: an incident that is left out would count as one that did not happen.
 */
export function judgeTargets(postmortems: readonly Postmortem[], context: ReportContext): Built<TargetsData> {
  const dated = postmortems.filter(({ date, kind }) => date !== null && kind === 'incident');
  const undated = postmortems.filter(({ date, kind }) => date === null && kind === 'incident');
  const known = dated.sort(newestFirst);
  const targets = context.config.targets.map((target) => judge(target, known, context));
  const counted = new Set(
    targets.flatMap(({ deciding, since }) => [...deciding.incidents, ...(since?.incidents ?? [])]),
  );
  return {
    counted: idsOf(known.filter(({ id }) => counted.has(id))),
    leftOut: undated.map(({ id, path }) => ({ id, path, why: 'without a date' })),
    data: { insight: insightOf(targets), targets },
  };
}

function judge(target: Target, known: readonly Postmortem[], context: ReportContext): JudgedTarget {
  const { config, asOf } = context;
  const dayOf = ({ date }: Postmortem): Day => localDay(date?.moment.epochMs ?? 0, config.timezone);
  const within = (list: readonly Postmortem[], { from, to }: Days) =>
    list.filter((one) => dayOf(one) >= from && dayOf(one) < to);
  const stretch = (list: readonly Postmortem[], days: Days): Stretch => ({
    since: days.from,
    until: addDays(days.to, -1),
    incidents: idsOf(within(list, days)),
  });

  const tomorrow = addDays(localDay(asOf - 1, config.timezone), 1);
  const scope = scopeOf(target, config);
  const members = known.filter((one) => isInScope(scope, one));
  const days = decidingDays(target);
  const over = localDay(asOf, config.timezone) >= days.to;
  const deciding = stretch(members, days);
  const count = deciding.incidents.length;
  const length = daysBetween(days.from, days.to);
  const since = addDays(tomorrow, -length);
  const first = known.at(-1);
  const recorded = first !== undefined && dayOf(first) <= since;
  const latest = over || !recorded ? null : stretch(members, { from: since, to: tomorrow });
  const { remarks, unreliable } = remarksOf(target, scope, known, members, context);
  const before = baselineCount(target);
  const baseline = baselineDays(target);
  const seen = baseline.days ? stretch(members, baseline.days).incidents : [];
  const comparison =
    before === null || unreliable || tomorrow <= days.from
      ? null
      : compareNumbers(
          count,
          before,
          { now: 1, before: baseline.periods, dispersion: 1 },
          { now: deciding.incidents, before: seen },
        );
  const status = statusOf({ over, count, latest, goal: target.goal, unreliable });
  const { baseline: from, per, goal, by } = target;
  return {
    ...scope,
    scope: scopeWords(scope),
    baseline: from,
    per,
    goal,
    by,
    from: target.from ?? null,
    why: target.why ?? null,
    status,
    over,
    deciding,
    met: unreliable || !over ? null : count <= goal,
    distinguishable: over && comparison ? comparison.verdict === 'improving' : null,
    comparison,
    showable: showableOf(target),
    latest,
    since: over && tomorrow > days.to ? stretch(members, { from: days.to, to: tomorrow }) : null,
    unclassified:
      scope.failureMode === null ? [] : idsOf(within(known, days).filter((one) => couldBe(one, scope))),
    missed: status === 'missed' ? missedOf(within(members, days), members, dayOf) : null,
    remarks,
  };
}

/** Nameless, and in scope but for that. */
const couldBe = (one: Postmortem, scope: ReturnType<typeof scopeOf>): boolean =>
  (one.failureMode === null || one.failureMode === UNKNOWN) &&
  isInScope({ ...scope, failureMode: null }, one);

/**
 * While the period runs: missed as soon as it has more than the goal, on track where the last one of its length had not.
 * `latest` is null where the documents begin later: nothing that was not written down is on track.
 */
function statusOf({
  over,
  count,
  latest,
  goal,
  unreliable,
}: {
  over: boolean;
  count: number;
  latest: Stretch | null;
  goal: number;
  unreliable: boolean;
}): TargetStatus {
  if (unreliable) return 'cannot-tell';
  if (count > goal) return 'missed';
  if (over) return 'met';
  return latest !== null && latest.incidents.length <= goal ? 'on-track' : 'cannot-tell';
}
