import { daysBetween } from '../../model/day.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import { UNKNOWN } from '../../model/taxonomy.ts';
import { localDay } from '../../model/zone.ts';
import { idsOf } from '../comparison.ts';
import type { Built, ReportContext } from '../define-report.ts';
import { elapsedDays, startDay } from '../exposure.ts';
import { isWithin, newestFirst, selectWindows } from '../select.ts';
import { readSlo } from './budget.ts';
import type { PrioritiesData, Priority, Unranked } from './data.ts';
import { type ClassMembers, describeClass, type Unplaced } from './describe-class.ts';
import { insightOf } from './insight.ts';
import { resolveWeights } from './weights.ts';

/**
 * Classes of failure ranked by the bad minutes a year that they are expected to cost (Google CRE's risk analysis), over
 * the window `context.windows.now`. `options` may hold `weights` and `slo`; `context.patterns` is what to suggest.
 */
export function rankPriorities(
  postmortems: readonly Postmortem[],
  context: ReportContext,
): Built<PrioritiesData> {
  const { windows, config, options } = context;
  const incidents = postmortems.filter(({ kind }) => kind === 'incident');
  const { now, leftOut } = selectWindows(incidents, windows);
  const days = elapsedDays(windows.now, context);
  const weights = resolveWeights(options['weights'], config);
  const slo = readSlo(options['slo']);
  const ever = incidents.filter(({ duplicateOf }) => duplicateOf === null).sort(newestFirst);
  const described = classesOf(ever, windows.now).map((members) =>
    describeClass(members, { days, weights, slo }, context),
  );
  const rest = {
    label: windows.label,
    days,
    weights,
    cap: config.priorities.cap,
    slo,
    priorities: placed(described.filter(isRankable)),
    unranked: described.filter((one): one is Unranked => !isRankable(one)).sort(byCount),
    unclassified: idsOf(now.filter((one) => !isClassified(one)).sort(newestFirst)),
    remarks: remarksOf(context),
  };
  return { counted: idsOf(now), leftOut, data: { insight: insightOf(rest), ...rest } };
}

const isClassified = ({ failureMode }: Postmortem) => failureMode !== null && failureMode !== UNKNOWN;

/** Classes that struck in the window; `ever` is newest first, and so are their lists. */
function classesOf(ever: readonly Postmortem[], window: ReportContext['windows']['now']): ClassMembers[] {
  const classes = new Map<string, Postmortem[]>();
  for (const one of ever.filter(isClassified)) {
    const members = classes.get(one.failureMode as string);
    if (members) members.push(one);
    else classes.set(one.failureMode as string, [one]);
  }
  return [...classes].flatMap(([failureMode, members]) => {
    const incidents = members.filter((one) => isWithin(one, window));
    return incidents.length === 0 ? [] : [{ failureMode, incidents, ever: members }];
  });
}

const isRankable = (one: Unplaced | Unranked): one is Unplaced => 'weighted' in one;

function placed(rows: readonly Unplaced[]): Priority[] {
  const plain = [...rows].sort(ranking('expectedBadMinutes'));
  return [...rows].sort(ranking('weighted')).map((row, index) => ({
    rank: index + 1,
    rankWithoutWeights: plain.indexOf(row) + 1,
    ...row,
  }));
}

/** Most minutes first, then most incidents, then by name. */
const ranking = (key: 'weighted' | 'expectedBadMinutes') => (a: Unplaced, b: Unplaced) =>
  b[key] - a[key] || byCount(a, b);

const byCount = (a: Unplaced | Unranked, b: Unplaced | Unranked) =>
  b.count - a.count || (a.failureMode < b.failureMode ? -1 : 1);

/** A window may begin so many days earlier than the documents without a word about it. */
const UNREMARKED_DAYS = 7;

/** What was not written down yet counts as free of failures. */
function remarksOf(context: ReportContext): string[] {
  const { all, config, windows } = context;
  const first = all
    .flatMap(({ date }) => (date ? [localDay(date.moment.epochMs, config.timezone)] : []))
    .sort()[0];
  if (first === undefined) return [];
  const missing = daysBetween(startDay(windows.now, context), first);
  if (missing <= UNREMARKED_DAYS) return [];
  return [
    `The first document is of ${first}: the ${missing} days before it count as free of failures. --since ${first} leaves them out.`,
  ];
}
