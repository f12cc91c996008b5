import { weeklyReview } from '../../reports/review/weekly/weekly.ts';
import type { Invocation } from '../invocation.ts';
import { runReport } from '../run-report.ts';

export const run = (invocation: Invocation) => runReport(weeklyReview, invocation);
