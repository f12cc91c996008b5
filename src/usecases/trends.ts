import { readDeployments } from '../corpus/deployments.ts';
import { trendsReport } from '../reports/trends/trends.ts';
import type { Invocation } from './invocation.ts';
import { runReport } from './run-report.ts';

/** What was typed instead of a file is not looked up in one. */
export const run = (invocation: Invocation) =>
  runReport(trendsReport, invocation, {
    context: ({ config, base }) => ({
      deployments:
        invocation.options['deployments'] === undefined ? readDeployments(config.deployments, base) : null,
    }),
  });
