import type { Invocation } from '../cli/command.ts';
import { recurringReport } from '../reports/recurring/recurring.ts';
import { runReport } from './run-report.ts';

export const run = (invocation: Invocation) => runReport(recurringReport, invocation);
