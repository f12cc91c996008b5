import * as z from 'zod';
import { trendsReport } from '../../../reports/trends/trends.ts';
import { makeReport } from '../../make-report.ts';
import { trendsSources } from '../../trends.ts';
import { answerOf } from '../answer.ts';
import { AGAINST, AS_OF, FILTERS, WINDOW } from '../arguments.ts';
import { defineTool } from '../tool.ts';

export const trendsTool = defineTool({
  name: 'trends',
  title: 'Trends',
  description:
    'What changed in a window (90 days unless one is named) against the one before, and can one tell? Counts, durations, error budgets, breakdowns by service, severity, trigger, failure mode, hour and weekday, each with its interval and a verdict (improving, regressing, steady, cannot-tell). Where it cannot tell it says how many would have shown a change.',
  input: z.strictObject({
    by: z
      .array(z.string().min(1))
      .max(5)
      .optional()
      .describe('answer one question: by service, severity, trigger, hour, weekday … or any frontmatter key'),
    ...FILTERS,
    ...WINDOW,
    ...AGAINST,
    ...AS_OF,
  }),
  report: 'trends',
  async run(options, { invocation }) {
    const asked = invocation(options);
    return answerOf(await makeReport(trendsReport, asked, trendsSources(asked)), asked);
  },
});
