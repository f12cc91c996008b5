import type { Invocation } from '../cli/command.ts';
import { trendsReport } from '../reports/trends/trends.ts';
import { runReport } from './run-report.ts';

export const run = (invocation: Invocation) => runReport(trendsReport, invocation);
