import { matches } from '../../model/filter.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import { compareLists, type Exposures } from '../comparison.ts';
import { defineReport, type ReportContext } from '../define-report.ts';
import { baselineOf, dispersionOf } from '../exposure.ts';
import { newestOf } from '../newest.ts';
import { isWithin, type Selection, selectWindows } from '../select.ts';
import { benchmarksOf } from './benchmark.ts';
import { breakDown } from './breakdown.ts';
import { calendarOf } from './calendar.ts';
import { changeFailureRate } from './change-failure.ts';
import { clusteringOf } from './clustering.ts';
import { costTotals } from './cost.ts';
import type { ReportingActivity, TrendsData } from './data.ts';
import { DEFINITIONS } from './definitions.ts';
import { dimensionsOf } from './dimensions.ts';
import { driftOf } from './drift.ts';
import { durationTrends } from './durations.ts';
import { errorBudget } from './error-budget.ts';
import { insightOf } from './insight.ts';
import { pagesOf } from './pages.ts';
import { repairItems } from './repair-items.ts';
import { resolutionOf } from './resolution.ts';
import { reliabilityOf } from './service-reliability.ts';
import { trendsTable } from './table.ts';
import { viewTrends } from './view/view.ts';
import { windowFacts } from './windows.ts';

/**
 * `lfi trends`: what changed in a window against the one before, and whether one can tell. Every figure is made of
 * the documents of the two windows alone.
 */
export const trendsReport = defineReport<TrendsData>({
  name: 'trends',
  summary: 'What changed, and can we tell?',
  windowed: true,
  defaultDays: 90,
  schema: async () => (await import('./schema.ts')).trendsSchema,
  build(postmortems, context) {
    const { config, windows, asOf } = context;
    const sorted = [...postmortems].sort(byPath);
    const incidents = sorted.filter(({ kind }) => kind === 'incident');
    const nearMisses = sorted.filter(({ kind }) => kind === 'near-miss');
    const { days, notComparable, remarks } = windowFacts(context);
    const selection = selectWindows(incidents, windows);
    const misses = selectWindows(nearMisses, windows);
    const comparable = notComparable === null;
    const exposuresFor = (selected: Selection): Exposures => ({
      ...days,
      comparable,
      dispersion: dispersionOf(baselineOf(selected.before, context)),
    });
    const exposures = exposuresFor(selection);
    const isCritical = ({ severity }: Postmortem) => severity !== null && config.critical.includes(severity);
    const both = new Set([...selection.now, ...selection.before]);
    const promised = new Set([...both, ...misses.now, ...misses.before]);
    const facts = {
      labels: { now: windows.label, before: windows.beforeLabel },
      days,
      notComparable,
      remarks,
      clustering: clusteringOf(selection.before, context),
      incidents: compareLists(selection.now, selection.before, exposures),
      critical: compareLists(
        selection.now.filter(isCritical),
        selection.before.filter(isCritical),
        exposures,
      ),
      nearMisses: reportingActivity(misses, exposuresFor(misses)),
      pages: pagesOf(selection, exposures),
      breakdowns: dimensionsOf(context).map((dimension) => breakDown(selection, dimension, exposures)),
      durations: durationTrends(
        selection,
        config.severities.map(({ name }) => name),
      ),
      errorBudget: errorBudget(selection, days.now, config),
      reliability: reliabilityOf(selection.now, windows.now, context),
      changeFailureRate: changeFailureRate(selection, context),
      resolution: {
        now: resolutionOf(selection.now, asOf),
        before: resolutionOf(selection.before, asOf),
      },
      repairItems: repairItems([...promised], context),
      cost: costTotals(selection, config.currency),
      calendar: calendarOf(selection, context, exposures.dispersion),
      drift: driftOf([...both], context),
      benchmarks: benchmarksOf(selection.now),
      newest: newestOutside(selection, context),
      definitions: DEFINITIONS,
    };
    return {
      counted: [...selection.now, ...misses.now].map(({ id }) => id),
      leftOut: [...selection.leftOut, ...misses.leftOut],
      data: { insight: insightOf(facts, context), ...facts },
    };
  },
  view: viewTrends,
  table: ({ data }) => trendsTable(data),
});

const byPath = (a: Postmortem, b: Postmortem) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

/** More near-misses are more that somebody wrote down: counts and interval, and nothing that sounds like good or bad. */
function reportingActivity(misses: Selection, exposures: Exposures): ReportingActivity {
  const {
    verdict: _verdict,
    settles: _settles,
    ...counts
  } = compareLists(misses.now, misses.before, exposures);
  return { ...counts, note: 'reporting activity' };
}

/** Where to look when the window holds nothing. */
function newestOutside(selection: Selection, context: ReportContext): TrendsData['newest'] {
  if (selection.now.length > 0) return null;
  const { all, windows, filters } = context;
  const outside = all.filter((one) => one.kind === 'incident' && !isWithin(one, windows.now));
  return newestOf(
    outside.filter((one) => matches(one, filters)),
    context,
  );
}
