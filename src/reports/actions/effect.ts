import { addDays, type Day, daysBetween } from '../../model/day.ts';
import { knownAt } from '../../model/known-at.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import { UNKNOWN } from '../../model/taxonomy.ts';
import { localDay } from '../../model/zone.ts';
import { compareCounts } from '../../stats/compare.ts';
import { clusteringFactor, dispersionTest } from '../../stats/dispersion.ts';
import { rateRatioInterval } from '../../stats/rate-ratio.ts';
import { verdictOf } from '../../stats/verdict.ts';
import { adjustVerdicts, bounds, finite } from '../comparison.ts';
import type { ReportContext } from '../define-report.ts';
import type { ActionRow, EffectData, EffectRow, Regression } from './data.ts';

/** Types that are meant to keep the class away, or to show it before it hurts. */
const MEANT = ['prevent', 'detect-future'];
const BACK_DAYS = 365;
const PERIOD_DAYS = 30;
/** Further ahead nobody waits. */
const AHEAD_DAYS = 3650;

interface Struck {
  readonly id: string;
  readonly day: Day;
  readonly failureMode: string | null;
}

/**
 * Incidents per day of each closed item's class, up to and including the day of its closing (365 days back, or to the
 * corpus's first document) against the days since. All documents known count, whatever the filters.
 */
export function effectOf(rows: readonly ActionRow[], context: ReportContext): EffectData {
  const { all, asOf, config } = context;
  const today = localDay(asOf - 1, config.timezone);
  const known = all.map((one) => knownAt(one, asOf)).filter((one) => one !== null);
  const days = known.flatMap(({ date }) => (date ? [localDay(date.moment.epochMs, config.timezone)] : []));
  const first = [...days, today].sort()[0] as Day;
  const incidents = struckOf(known, config.timezone);
  const meant = rows.filter(({ type, status }) => status === 'done' && type !== null && MEANT.includes(type));
  const classified = meant.filter(({ failureMode }) => failureMode !== null && failureMode !== UNKNOWN);
  const dated = classified.filter(({ closed }) => closed !== null);
  const effects = dated.map((row) => effectRow(row, incidents, first, today));
  return {
    regressions: dated.flatMap((row) => regressionOf(row, incidents)).sort(soonest),
    effects: adjustVerdicts(effects).sort(byCertainty),
    leftOut: {
      noFailureMode: meant.length - classified.length,
      noClosingDay: classified.length - dated.length,
    },
  };
}

function struckOf(known: readonly Postmortem[], timezone: string): Struck[] {
  return known
    .filter(({ kind, duplicateOf }) => kind === 'incident' && duplicateOf === null)
    .flatMap(({ id, date, failureMode }) =>
      date ? [{ id, failureMode, day: localDay(date.moment.epochMs, timezone) }] : [],
    )
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.id < b.id ? -1 : 1));
}

function effectRow(row: ActionRow, incidents: readonly Struck[], first: Day, today: Day): EffectRow {
  const closed = row.closed as Day;
  const back = addDays(closed, 1 - BACK_DAYS);
  const since = first > closed ? closed : first > back ? first : back;
  const ofClass = incidents.filter(({ failureMode }) => failureMode === row.failureMode);
  const before = ofClass.filter(({ day }) => day >= since && day <= closed);
  const after = ofClass.filter(({ day }) => day > closed);
  const exposure = { before: daysBetween(since, closed) + 1, now: daysBetween(closed, today) };
  const dispersion = clusteringFactor(dispersionTest(monthsBefore(incidents, since, closed)));
  const options = { exposure, dispersion };
  const compared = exposure.now > 0 ? compareCounts(after.length, before.length, options) : null;
  const tells = compared !== null && compared.verdict !== 'cannot-tell';
  return {
    id: row.id,
    document: row.document,
    text: row.text,
    type: row.type as string,
    failureMode: row.failureMode as string,
    closed,
    before: { incidents: before.map(({ id }) => id), days: exposure.before },
    after: { incidents: after.map(({ id }) => id), days: exposure.now },
    ratio: finite(compared?.ratio ?? null),
    interval: compared?.interval ? bounds(compared.interval) : null,
    p: compared?.p ?? null,
    verdict: compared?.verdict ?? 'cannot-tell',
    settles: compared?.settles ?? null,
    settledBy: tells ? null : quietUntil(after.length, before.length, options, today),
  };
}

/** Incidents of all classes by 30 days back from the closing: whether they cluster is a matter of the whole. */
function monthsBefore(incidents: readonly Struck[], since: Day, closed: Day): number[] {
  const counts = new Array<number>(Math.floor((daysBetween(since, closed) + 1) / PERIOD_DAYS)).fill(0);
  for (const { day } of incidents) {
    const index = Math.floor(daysBetween(day, closed) / PERIOD_DAYS);
    if (day <= closed && index in counts) counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts;
}

/** The day on which it would be shown that it helped, if no more came until then. */
function quietUntil(
  after: number,
  before: number,
  { exposure, dispersion }: { exposure: { now: number; before: number }; dispersion: number },
  today: Day,
): Day | null {
  const shown = (days: number) => {
    const longer = { now: exposure.now + days, before: exposure.before };
    return verdictOf(rateRatioInterval(after, before, { exposure: longer, dispersion })) === 'improving';
  };
  if (!shown(AHEAD_DAYS)) return null;
  let [low, high] = [0, AHEAD_DAYS];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (shown(middle)) high = middle;
    else low = middle;
  }
  return addDays(today, high);
}

function regressionOf(row: ActionRow, incidents: readonly Struck[]): Regression[] {
  const closed = row.closed as Day;
  const struck = incidents.filter(({ day, failureMode }) => failureMode === row.failureMode && day > closed);
  if (struck.length === 0) return [];
  const { id, document, text, type, failureMode } = row;
  return [
    {
      id,
      document,
      text,
      type: type as string,
      failureMode: failureMode as string,
      closed,
      struck: struck.map(({ id: incident, day }) => ({ incident, day, days: daysBetween(closed, day) })),
    },
  ];
}

/** The soonest after its closing first. */
const soonest = (a: Regression, b: Regression): number =>
  (a.struck[0]?.days ?? 0) - (b.struck[0]?.days ?? 0) || (a.id < b.id ? -1 : 1);

const ORDER = ['improving', 'regressing', 'steady', 'cannot-tell'];

const byCertainty = (a: EffectRow, b: EffectRow): number =>
  ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict) ||
  (a.closed > b.closed ? -1 : a.closed < b.closed ? 1 : 0) ||
  (a.id < b.id ? -1 : 1);
