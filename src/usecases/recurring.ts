import { recurringReport } from '../reports/recurring/recurring.ts';
import type { Invocation } from './invocation.ts';
import { runReport } from './run-report.ts';

export const run = (invocation: Invocation) => runReport(recurringReport, invocation);
