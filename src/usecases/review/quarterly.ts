import { readDeployments } from '../../corpus/deployments.ts';
import { readPatterns } from '../../corpus/patterns.ts';
import { quarterlyReview } from '../../reports/review/quarterly/quarterly.ts';
import type { Invocation } from '../invocation.ts';
import { runReport } from '../run-report.ts';

export const run = (invocation: Invocation) =>
  runReport(quarterlyReview, invocation, {
    context: async ({ config, base }) => ({
      deployments: readDeployments(config.deployments, base),
      patterns: await readPatterns(config, base),
    }),
  });
