import { matrixReport } from '../reports/matrix/matrix.ts';
import type { Invocation } from './invocation.ts';
import { runReport } from './run-report.ts';

export const run = (invocation: Invocation) => runReport(matrixReport, invocation);
