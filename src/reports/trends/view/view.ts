import type { Block } from '../../blocks.ts';
import type { Report, ReportContext } from '../../define-report.ts';
import type { Breakdown, TrendsData } from '../data.ts';
import { viewBenchmarks } from './benchmarks.ts';
import { viewBars, viewBriefly, viewTable } from './breakdowns.ts';
import { viewBudget } from './budget.ts';
import { viewCalendar } from './calendar.ts';
import { viewCost } from './cost.ts';
import { viewDrift } from './drift.ts';
import { viewDurations } from './durations.ts';
import { viewExplanation } from './explain.ts';
import { viewMissing } from './missing.ts';
import { viewReliability } from './reliability.ts';
import type { Shown } from './shown.ts';
import { viewTold } from './told.ts';
import { viewTotals } from './totals.ts';
import { viewWork } from './work.ts';

/** In the order of use: what happened, what changed, what it was, how long, what it cost, what is open, when. */
export function viewTrends({ data }: Report<TrendsData>, { options }: ReportContext): Block[] {
  const shown: Shown = {
    all: options['all'] === true,
    mean: options['mean'] === true,
    benchmark: (options['benchmark'] as string | undefined) ?? null,
  };
  const empty =
    data.incidents.now + data.incidents.before + data.nearMisses.now + data.nearMisses.before === 0;
  const asked = options['by'] !== undefined;
  return [
    {
      type: 'heading',
      level: 1,
      text: `Trends: ${data.labels.now}, against ${data.labels.before}`,
    },
    { type: 'paragraph', lead: true, text: data.insight },
    ...remarks(data),
    ...(empty ? [] : viewTotals(data)),
    ...(empty ? [] : asked ? viewAsked(data, shown) : viewAll(data, shown)),
    ...(!empty && asked && shown.all ? viewRest(data, shown) : []),
    ...viewBenchmarks(data, shown),
    ...(options['explain'] === true ? viewExplanation(data) : []),
    ...(empty || asked || shown.all ? [] : [HINT]),
  ];
}

const HINT: Block = {
  type: 'note',
  text: '--all shows every comparison, chart and dot; --explain formulas and ids; --by <key> one question; --benchmark google or teams published shares.',
};

/** What the insight has not said already. */
function remarks({ remarks, insight }: TrendsData): Block[] {
  const unsaid = remarks.filter((one) => !insight.includes(one));
  return unsaid.length === 0 ? [] : [{ type: 'note', text: `${unsaid.join('. ')}.` }];
}

/** What `--by` asked for, and no more; a table of ratios only where there is something to compare. */
function viewAsked(data: TrendsData, shown: Shown): Block[] {
  const isClock = ({ by }: Breakdown) => by === 'hour' || by === 'weekday';
  return [
    ...data.breakdowns.flatMap((breakdown) => [
      ...viewBars(breakdown, isClock(breakdown)),
      ...(data.notComparable === null && breakdown.ranked && !isClock(breakdown) ? viewTable(breakdown) : []),
    ]),
    ...(data.breakdowns.some(isClock) ? viewCalendar(data, { ...shown, all: true }) : []),
  ];
}

const viewAll = (data: TrendsData, shown: Shown): Block[] =>
  data.incidents.now + data.incidents.before === 0 ? viewWork(data, shown) : viewIncidents(data, shown);

const viewIncidents = (data: TrendsData, shown: Shown): Block[] => [
  ...viewTold(data),
  ...viewBriefly(data),
  ...(shown.all ? data.breakdowns.flatMap((breakdown) => viewTable(breakdown)) : []),
  ...viewRest(data, shown),
];

const viewRest = (data: TrendsData, shown: Shown): Block[] => [
  ...viewDurations(data, shown),
  ...viewBudget(data, shown),
  ...viewReliability(data, shown),
  ...viewWork(data, shown),
  ...viewCost(data),
  ...viewCalendar(data, shown),
  ...viewDrift(data, shown),
  ...viewMissing(data),
];
