import { DAY_MS } from '../../model/moment.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import type { Window } from '../../model/window.ts';
import { localDay } from '../../model/zone.ts';
import { clusteringFactor, dispersionTest } from '../../stats/dispersion.ts';
import { compareLists, type Exposures } from '../comparison.ts';
import { defineReport, type ReportContext } from '../define-report.ts';
import { isWithin, newestFirst, type Selection, selectWindows, withoutDuplicates } from '../select.ts';
import { breakDown, byKey, standardDimensions } from './breakdown.ts';
import type { TrendsData } from './data.ts';
import { durationTrends } from './durations.ts';
import { insightOf } from './insight.ts';
import { trendsTable } from './table.ts';
import { viewTrends } from './view.ts';

/** `lfi trends`: what changed in a window against the one before, and whether one can tell. */
export const trendsReport = defineReport<TrendsData>({
  name: 'trends',
  summary: 'What changed, and can we tell?',
  windowed: true,
  defaultDays: 90,
  schema: async () => (await import('./schema.ts')).trendsSchema,
  build(postmortems, context) {
    const incidents = postmortems.filter(({ kind }) => kind === 'incident');
    const nearMisses = postmortems.filter(({ kind }) => kind === 'near-miss');
    const selection = selectWindows(incidents, context.windows);
    const exposures = exposuresOf(incidents, context);
    const severities = context.config.severities.map(({ name }) => name);
    const { critical } = context.config;
    const isCritical = ({ severity }: Postmortem) => severity !== null && critical.includes(severity);
    const misses = selectWindows(nearMisses, context.windows);
    const facts = {
      labels: { now: context.windows.label, before: context.windows.beforeLabel },
      days: { now: exposures.now, before: exposures.before },
      incidents: compareLists(selection.now, selection.before, exposures),
      nearMisses: compareLists(misses.now, misses.before, exposures),
      critical: compareLists(
        selection.now.filter(isCritical),
        selection.before.filter(isCritical),
        exposures,
      ),
      breakdowns: dimensions(context, severities).map((dimension) =>
        breakDown(selection, dimension, exposures),
      ),
      durations: durationTrends(selection, severities),
      newest: newestOutside(selection, context),
    };
    return {
      counted: [...selection.now, ...misses.now].map(({ id }) => id),
      leftOut: [...selection.leftOut, ...misses.leftOut],
      data: { insight: insightOf(facts), ...facts },
    };
  },
  view: viewTrends,
  table: ({ data }) => trendsTable(data),
});

function dimensions({ options }: ReportContext, severities: readonly string[]) {
  const by = options['by'] as string[] | undefined;
  const standard = standardDimensions(severities);
  if (!by) return standard;
  const singular = (key: string) => ({ services: 'service', factors: 'factor' })[key] ?? key;
  return by.map((key) => standard.find((dimension) => dimension.by === singular(key)) ?? byKey(key));
}

/** Length of the windows in days, and how much incidents cluster in the months before the window. */
function exposuresOf(incidents: readonly Postmortem[], { windows }: ReportContext): Exposures {
  const days = ({ since, until }: Window) => Math.round((until - since) / DAY_MS);
  const counts = baselineCounts(incidents, windows.now.since);
  return {
    now: days(windows.now),
    before: days(windows.before),
    dispersion: clusteringFactor(dispersionTest(counts)),
  };
}

const BASELINE_DAYS = 30;

/** Incidents per 30 days, counted back from `until` to the first one. */
function baselineCounts(incidents: readonly Postmortem[], until: number): number[] {
  const times = withoutDuplicates(incidents).countable.flatMap(({ date }) => date?.moment.epochMs ?? []);
  const first = Math.min(...times, until);
  const counts: number[] = [];
  for (let end = until; end - BASELINE_DAYS * DAY_MS >= first; end -= BASELINE_DAYS * DAY_MS) {
    const start = end - BASELINE_DAYS * DAY_MS;
    counts.push(times.filter((time) => time >= start && time < end).length);
  }
  return counts;
}

/** Where to look when the window holds nothing. */
function newestOutside(selection: Selection, { all, windows, config }: ReportContext): TrendsData['newest'] {
  if (selection.now.length > 0) return null;
  const newest = all
    .filter((one) => one.kind === 'incident' && one.date !== null && !isWithin(one, windows.now))
    .sort(newestFirst)[0];
  if (!newest?.date) return null;
  return { id: newest.id, asOf: localDay(newest.date.moment.epochMs, config.timezone) };
}
