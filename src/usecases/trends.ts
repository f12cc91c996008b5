import { readDeployments } from '../corpus/deployments.ts';
import { trendsReport } from '../reports/trends/trends.ts';
import type { Invocation } from './invocation.ts';
import type { Sources } from './make-report.ts';
import { runReport } from './run-report.ts';

/** `lfi trends`. */
export const run = (invocation: Invocation) => runReport(trendsReport, invocation, trendsSources(invocation));

/** What was typed instead of a file is not looked up in one. */
export const trendsSources = ({ options }: Invocation): Sources => ({
  context: ({ config, base }) => ({
    deployments: options['deployments'] === undefined ? readDeployments(config.deployments, base) : null,
  }),
});
