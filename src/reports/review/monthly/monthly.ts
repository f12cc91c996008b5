import { rowsOf } from '../../actions/items.ts';
import { defineReport } from '../../define-report.ts';
import { recurringReport } from '../../recurring/recurring.ts';
import { selectWindows, withoutDuplicates } from '../../select.ts';
import { pagesByService } from '../../trends/pages-by-service.ts';
import { trendsTable } from '../../trends/table.ts';
import { trendsReport } from '../../trends/trends.ts';
import { agendaOf } from '../agenda.ts';
import { ageingOf } from './ageing.ts';
import type { MonthlyData } from './data.ts';
import { detectionByClass } from './detection.ts';
import { monthlyInsight } from './insight.ts';
import { plannedPoints } from './plan.ts';
import { unknownShares } from './unknown.ts';
import { viewMonthly } from './view.ts';

/** `lfi review monthly`: an hour of engineering managers and staff engineers over the last 90 days. */
export const monthlyReview = defineReport<MonthlyData>({
  name: 'review-monthly',
  summary: 'What changed in 90 days, what came back, and what do we not know?',
  windowed: true,
  defaultDays: 90,
  schema: async () => (await import('./schema.ts')).monthlySchema,
  build(postmortems, context) {
    const incidents = postmortems.filter(({ kind }) => kind === 'incident');
    const selection = selectWindows(incidents, context.windows);
    const trends = trendsReport.build(postmortems, context);
    const facts = {
      label: context.windows.label,
      trends: trends.data,
      pagesByService: pagesByService(selection.now),
      recurring: recurringReport.build(postmortems, context).data,
      detection: detectionByClass(incidents, context),
      ageing: ageingOf(rowsOf(withoutDuplicates(postmortems).countable, context)),
      unknown: unknownShares(selection.now),
    };
    return {
      counted: trends.counted,
      leftOut: trends.leftOut,
      data: { insight: monthlyInsight(facts), agenda: agendaOf(plannedPoints(facts)), ...facts },
    };
  },
  view: viewMonthly,
  table: ({ data }) => trendsTable(data.trends),
});
