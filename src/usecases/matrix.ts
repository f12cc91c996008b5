import type { Invocation } from '../cli/command.ts';
import { matrixReport } from '../reports/matrix/matrix.ts';
import { runReport } from './run-report.ts';

export const run = (invocation: Invocation) => runReport(matrixReport, invocation);
