import { listReport } from '../reports/list.ts';
import type { Invocation } from './invocation.ts';
import { runReport } from './run-report.ts';

export const run = (invocation: Invocation) => runReport(listReport, invocation);
