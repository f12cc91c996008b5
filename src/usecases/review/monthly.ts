import { monthlyReview } from '../../reports/review/monthly/monthly.ts';
import type { Invocation } from '../invocation.ts';
import { runReport } from '../run-report.ts';
import { trendsSources } from '../trends.ts';

export const run = (invocation: Invocation) =>
  runReport(monthlyReview, invocation, trendsSources(invocation));
