import * as z from 'zod';
import { recurringReport } from '../../../reports/recurring/recurring.ts';
import { makeReport } from '../../make-report.ts';
import { answerOf } from '../answer.ts';
import { AGAINST, AS_OF, FILTERS, paging, WINDOW } from '../arguments.ts';
import { defineTool } from '../tool.ts';

export const recurringTool = defineTool({
  name: 'recurring',
  title: 'Recurring failures',
  description:
    'Which classes of failure came back in a window (90 days unless one is named), and which action items of the times before were open, overdue or declined when they struck again.',
  input: z.strictObject({ ...FILTERS, ...WINDOW, ...AGAINST, ...AS_OF, ...paging(20, 100) }),
  report: 'recurring',
  list: 'failureModes',
  async run({ limit: _, offset: __, ...options }, { invocation }) {
    const asked = invocation(options);
    return answerOf(await makeReport(recurringReport, asked), asked);
  },
});
