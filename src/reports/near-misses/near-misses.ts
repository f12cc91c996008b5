import type { Config } from '../../model/config.ts';
import { type Escalation, escalations } from '../../model/escalation.ts';
import { escalationName } from '../../model/escalation-name.ts';
import { type Filters, matches } from '../../model/filter.ts';
import { isoOf } from '../../model/iso.ts';
import { knownAt } from '../../model/known-at.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import { chanceOfAtLeast } from '../../stats/chance.ts';
import { defineReport } from '../define-report.ts';
import { newestOf, newestWords } from '../newest.ts';
import { newestFirst, selectWindows } from '../select.ts';
import type { EscalationData, LoggedNearMiss, NearMissesData } from './data.ts';
import { insightOf } from './insight.ts';
import { lookAlikes } from './look-alikes.ts';
import { nearMissRules } from './rules.ts';
import { nearMissTable, viewNearMisses } from './view.ts';

/** `lfi near-misses`: the log of a window, and what in all that was ever logged is worth a postmortem. */
export const nearMissesReport = defineReport<NearMissesData>({
  name: 'near-misses',
  summary: 'Which near-misses are worth a postmortem?',
  windowed: true,
  defaultDays: 90,
  schema: async () => (await import('./schema.ts')).nearMissesSchema,
  build(postmortems, context) {
    const asked = postmortems.filter(isNearMiss);
    const selection = selectWindows(asked, context.windows);
    const shown = [...selection.now].sort(newestFirst);
    // A filter narrows what is shown; whether it came often enough, and was followed up, is seen in all documents.
    const known = context.all.flatMap((one) => knownAt(one, context.asOf) ?? []);
    const postmortemOf = postmortemsOf(known);
    const describe = (one: Postmortem) => logged(one, postmortemOf, context.config);
    const rules = nearMissRules(context.config, context.options);
    const { threshold } = rules.nearMisses;
    const found = escalations(known, rules)
      .filter((one) => isAskedFor(one, context.filters))
      .map((one) => escalationData(one, describe));
    const nearMisses = shown.map(describe);
    const counts = { now: selection.now.length, before: selection.before.length };
    const stopped = (defence: string) => nearMisses.filter((one) => one.defence === defence).length;
    const [designed, luck] = [stopped('designed'), stopped('luck')];
    return {
      counted: nearMisses.map(({ id }) => id),
      leftOut: selection.leftOut,
      data: {
        insight: insightOf({
          logged: counts.now,
          luck,
          escalations: found,
          label: context.windows.label,
          newest: newestWords(newestOf(asked, context), context, 'newest'),
        }),
        labels: { now: context.windows.label, before: context.windows.beforeLabel },
        ...rules.nearMisses,
        byChance: { atOne: chanceOfAtLeast(threshold, 1), atTwo: chanceOfAtLeast(threshold, 2) },
        logged: counts,
        stoppedBy: { designed, luck, unknown: nearMisses.length - designed - luck },
        nearMisses,
        escalations: found,
        lookAlikes: lookAlikes(shown, countable(known), postmortemOf, context.config),
      },
    };
  },
  view: viewNearMisses,
  table: ({ data }) => nearMissTable(data),
});

const isNearMiss = ({ kind }: Postmortem) => kind === 'near-miss';

const countable = (known: readonly Postmortem[]) =>
  known.filter((one) => isNearMiss(one) && one.duplicateOf === null);

/** Which postmortem names a near-miss; of several the first by path. */
function postmortemsOf(known: readonly Postmortem[]): ReadonlyMap<string, string> {
  const named = new Map<string, string>();
  for (const { kind, id, nearMisses } of known) {
    if (kind === 'near-miss') continue;
    for (const nearMiss of nearMisses) if (!named.has(nearMiss)) named.set(nearMiss, id);
  }
  return named;
}

function logged(
  one: Postmortem,
  postmortemOf: ReadonlyMap<string, string>,
  { timezone }: Config,
): LoggedNearMiss {
  return {
    id: one.id,
    path: one.path,
    title: one.title,
    date: one.date && isoOf(one.date.moment, timezone),
    services: one.services,
    failureMode: one.failureMode,
    caughtBy: one.caughtBy,
    defence: one.defence,
    correctiveAction: one.correctiveAction,
    potentialSeverity: one.potentialSeverity,
    postmortem: postmortemOf.get(one.id) ?? null,
  };
}

function isAskedFor({ nearMisses, services }: Escalation, filters: Filters): boolean {
  if (filters.service.length > 0 && !services.some((one) => filters.service.includes(one))) return false;
  return nearMisses.some((one) => matches(one, filters));
}

function escalationData(
  escalation: Escalation,
  describe: (one: Postmortem) => LoggedNearMiss,
): EscalationData {
  const { why, failureMode, services, ids, since, until, nearMisses } = escalation;
  return {
    why,
    failureMode,
    service: services[0] ?? null,
    services,
    ids,
    since,
    until,
    open: escalationName(escalation),
    nearMisses: nearMisses.map(describe),
  };
}
