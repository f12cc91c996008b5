import type { Invocation } from '../cli/command.ts';
import { listReport } from '../reports/list.ts';
import { runReport } from './run-report.ts';

export const run = (invocation: Invocation) => runReport(listReport, invocation);
