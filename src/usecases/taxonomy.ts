import { taxonomyReport } from '../reports/taxonomy/taxonomy.ts';
import { EXIT } from './exit-code.ts';
import type { Invocation } from './invocation.ts';
import { runReport } from './run-report.ts';

export const run = (invocation: Invocation) =>
  runReport(taxonomyReport, invocation, {
    judge: ({ data }) =>
      invocation.options['failOnDrift'] === true && data.drift.length > 0 ? EXIT.findings : EXIT.ok,
  });
