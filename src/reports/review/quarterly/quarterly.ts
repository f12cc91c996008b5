import { addDays } from '../../../model/day.ts';
import { knownAt } from '../../../model/known-at.ts';
import { resolveWindows } from '../../../model/window.ts';
import { rowsOf } from '../../actions/items.ts';
import { idsOf } from '../../comparison.ts';
import { defineReport, type ReportContext } from '../../define-report.ts';
import { elapsedDays, endDay } from '../../exposure.ts';
import { rankPriorities } from '../../priorities/rank.ts';
import { newestFirst, selectWindows, withoutDuplicates } from '../../select.ts';
import { judgeTargets } from '../../targets/judge.ts';
import { costTotals } from '../../trends/cost.ts';
import { errorBudget } from '../../trends/error-budget.ts';
import { agendaOf } from '../agenda.ts';
import { newestBefore } from '../newest.ts';
import { asksOf } from './asks.ts';
import { burnedByClass, burnedByService } from './burned.ts';
import type { QuarterlyData } from './data.ts';
import { quarterlyInsight } from './insight.ts';
import { plannedPoints } from './plan.ts';
import { secondLooks } from './second-looks.ts';
import { asksTable } from './table.ts';
import { viewQuarterly } from './view.ts';

/** `lfi review quarterly`: half a day of leadership; what was burned, what buys most, what was promised, what is asked. */
export const quarterlyReview = defineReport<QuarterlyData>({
  name: 'review-quarterly',
  summary: 'What did it cost, where does work buy most, and what do we ask for?',
  windowed: true,
  defaultDays: 90,
  schema: async () => (await import('./schema.ts')).quarterlySchema,
  build(postmortems, context) {
    const { config, windows, asOf } = context;
    const all = postmortems.filter(({ kind }) => kind === 'incident');
    const selection = selectWindows(all, windows);
    const incidents = [...selection.now].sort(newestFirst);
    const budget = errorBudget(selection, elapsedDays(windows.now, context), config);
    const facts = {
      label: windows.label,
      newest: newestBefore(all, context),
      currency: config.currency,
      total: {
        incidents: idsOf(incidents),
        budget: budget.now,
        cost: costTotals(selection, config.currency),
      },
      byService: burnedByService(incidents, budget),
      byClass: burnedByClass(incidents),
      priorities: rankPriorities(postmortems, yearOf(context)).data,
      // A target is of the whole: an incident that a filter leaves out would count as one that did not happen.
      targets: judgeTargets(
        context.all.flatMap((one) => knownAt(one, asOf) ?? []),
        context,
      ).data,
      secondLooks: secondLooks(rowsOf(withoutDuplicates(postmortems).countable, context), context),
    };
    const asks = asksOf(facts);
    return {
      counted: idsOf(incidents),
      leftOut: selection.leftOut,
      data: {
        insight: quarterlyInsight(facts, asks),
        agenda: agendaOf(plannedPoints(facts, asks)),
        ...facts,
        asks,
      },
    };
  },
  view: viewQuarterly,
  table: ({ data }) => asksTable(data),
});

/** A quarter is too short for how often a class strikes: the year that ends with it. */
function yearOf(context: ReportContext): ReportContext {
  const { config, asOf, windows } = context;
  const end = endDay(windows.now, context);
  const year = { since: addDays(end, -365), until: addDays(end, -1) };
  return { ...context, windows: resolveWindows(year, asOf, config.timezone) };
}
