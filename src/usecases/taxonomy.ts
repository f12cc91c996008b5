import type { Invocation } from '../cli/command.ts';
import { EXIT } from '../cli/exit-code.ts';
import { taxonomyReport } from '../reports/taxonomy/taxonomy.ts';
import { runReport } from './run-report.ts';

export const run = (invocation: Invocation) =>
  runReport(taxonomyReport, invocation, {
    judge: ({ data }) =>
      invocation.options['failOnDrift'] === true && data.drift.length > 0 ? EXIT.findings : EXIT.ok,
  });
