import { burntMinutes } from '../../model/budget.ts';
import { type Day, daysBetween } from '../../model/day.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import { UNKNOWN } from '../../model/taxonomy.ts';
import { localDay } from '../../model/zone.ts';
import { adjustVerdicts, compareLists, type Exposures } from '../comparison.ts';
import { defineReport, type ReportContext } from '../define-report.ts';
import { exposuresOf } from '../exposure.ts';
import { newestOf, newestWords } from '../newest.ts';
import { isWithin, newestFirst, type Selection, selectWindows } from '../select.ts';
import { count } from '../wording.ts';
import { actionsAtStrikes } from './actions-then.ts';
import type { ActionThen, RecurringData, RecurringMode } from './data.ts';
import { suggestClasses } from './suggestions.ts';
import { recurringTable, viewRecurring } from './view.ts';

/** `lfi recurring`: which classes of failure come back, and what had been promised when they did. */
export const recurringReport = defineReport<RecurringData>({
  name: 'recurring',
  summary: 'Which failures come back, and what was still open when they did?',
  windowed: true,
  defaultDays: 90,
  schema: async () => (await import('./schema.ts')).recurringSchema,
  build(postmortems, context) {
    const incidents = postmortems.filter(({ kind }) => kind === 'incident');
    const selection = selectWindows(incidents, context.windows);
    const { until } = context.windows.now;
    const dated = incidents.filter(
      ({ date, duplicateOf }) => date !== null && date.moment.epochMs < until && duplicateOf === null,
    );
    const classes = byMode(dated);
    const present = [...classes].filter(([, members]) =>
      members.some((one) => isWithin(one, context.windows.now)),
    );
    const exposures = exposuresOf(incidents, context);
    const modes = present.map(([mode, members]) =>
      describeMode(mode, members, selection, exposures, context),
    );
    const unclassified = selection.now.filter((one) => !isClassified(one));
    const failureModes = adjusted(modes).sort(ranking);
    const labels = { now: context.windows.label, before: context.windows.beforeLabel };
    return {
      counted: selection.now.map(({ id }) => id),
      leftOut: selection.leftOut,
      data: {
        insight:
          selection.now.length === 0
            ? `No incident in ${labels.now}.${newestWords(newestOf(incidents, context), context)}`
            : insightOf(failureModes, labels.now),
        labels,
        failureModes,
        unclassified: unclassified.map(({ id }) => id),
        suggestions: suggestClasses(unclassified, dated.filter(isClassified), context.config),
      },
    };
  },
  view: viewRecurring,
  table: ({ data }) => recurringTable(data),
});

const isClassified = ({ failureMode }: Postmortem) => failureMode !== null && failureMode !== UNKNOWN;

function byMode(incidents: readonly Postmortem[]): Map<string, Postmortem[]> {
  const classes = new Map<string, Postmortem[]>();
  for (const incident of incidents) {
    const { failureMode } = incident;
    if (failureMode === null || failureMode === UNKNOWN) continue;
    const members = classes.get(failureMode);
    if (members) members.push(incident);
    else classes.set(failureMode, [incident]);
  }
  return classes;
}

function describeMode(
  failureMode: string,
  members: Postmortem[],
  selection: Selection,
  exposures: Exposures,
  context: ReportContext,
): RecurringMode {
  const newest = members.sort(newestFirst);
  const days = newest.map((one) => dayOf(one, context));
  const inClass = (one: Postmortem) => one.failureMode === failureMode;
  const now = selection.now.filter(inClass);
  const comparison = compareLists(now, selection.before.filter(inClass), exposures);
  const then = actionsAtStrikes(
    newest,
    (one) => isWithin(one, context.windows.now),
    (one) => dayOf(one, context),
  );
  const burnt = now.map(burntMinutes);
  const known = burnt.filter((minutes) => minutes !== null);
  return {
    failureMode,
    now: comparison.now,
    before: comparison.before,
    comparison,
    incidents: newest.map(({ id }) => id),
    services: servicesOf(newest),
    firstSeen: days.at(-1) as Day,
    lastSeen: days[0] as Day,
    daysSincePrevious: days[1] === undefined ? null : daysBetween(days[1], days[0] as Day),
    errorBudgetMinutes: known.length === 0 ? null : known.reduce((sum, minutes) => sum + minutes, 0),
    errorBudgetUnknown: burnt.length - known.length,
    openThen: then.open,
    doneThen: then.done,
  };
}

const dayOf = ({ date }: Postmortem, { config }: ReportContext): Day =>
  localDay(date?.moment.epochMs ?? 0, config.timezone);

/** Most often hit first. */
function servicesOf(members: readonly Postmortem[]): string[] {
  const counts = new Map<string, number>();
  for (const service of members.flatMap(({ services }) => services)) {
    counts.set(service, (counts.get(service) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([service]) => service);
}

function adjusted(modes: readonly RecurringMode[]): RecurringMode[] {
  const verdicts = adjustVerdicts(modes.map(({ comparison }) => comparison));
  return modes.map((mode, index) => ({ ...mode, comparison: verdicts[index] ?? mode.comparison }));
}

const ranking = (a: RecurringMode, b: RecurringMode) =>
  b.now - a.now || b.incidents.length - a.incidents.length || (a.failureMode < b.failureMode ? -1 : 1);

/** A promise that was open when it mattered is the first thing to know; then what was done and did not help. */
function insightOf(modes: readonly RecurringMode[], label: string): string {
  const back = modes.filter(({ incidents }) => incidents.length > 1);
  if (back.length === 0)
    return modes.length === 0 ? `No classified incident in ${label}.` : `No failure came back in ${label}.`;
  const open = back.find(({ openThen }) => openThen.length > 0);
  const opening = `${count(back.length, 'class', 'classes')} of failure came back in ${label}`;
  if (!open) return `${opening}; ${back[0]?.failureMode} most often.`;
  const items = (of: readonly ActionThen[]) => new Set(of.map(({ action }) => action)).size;
  const overdue = items(open.openThen.filter(({ state }) => state === 'overdue'));
  const what =
    overdue > 0
      ? `${count(overdue, 'action item')} overdue`
      : `${count(items(open.openThen), 'action item')} open or declined`;
  return `${opening}; ${open.failureMode} struck again with ${what} from the times before.`;
}
