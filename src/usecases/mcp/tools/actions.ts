import * as z from 'zod';
import { actionsReport } from '../../../reports/actions/actions.ts';
import { withItemStatus } from '../../actions.ts';
import { makeReport } from '../../make-report.ts';
import { answerOf } from '../answer.ts';
import { AS_OF, FILTERS, paging, WINDOW } from '../arguments.ts';
import { defineTool } from '../tool.ts';

const words = (what: string) => z.array(z.string().min(1)).max(50).optional().describe(what);

export const actionsTool = defineTool({
  name: 'actions',
  title: 'Action items',
  description:
    'What was promised after incidents: every action item with owner, due date and status, what is still to be done first, by due date; with completion rate, median life and how many are overdue. status is that of the items here.',
  input: z.strictObject({
    ...FILTERS,
    status: words('only items that are open, in-progress, done or wont-do'),
    overdue: z.boolean().optional().describe('only what should have been done by now'),
    owner: words('only what these people or teams took on; none: nobody'),
    type: words(
      'only these types: investigate, mitigate, repair, detect-future, mitigate-future, prevent; none',
    ),
    effect: z
      .boolean()
      .optional()
      .describe('instead of the items: did closing them help? incidents of the class before and after'),
    ...WINDOW,
    ...AS_OF,
    ...paging(25, 200),
  }),
  report: 'actions',
  list: 'items',
  async run({ limit: _, offset: __, ...options }, { invocation }) {
    const asked = invocation(options);
    return answerOf(await makeReport(actionsReport, withItemStatus(asked)), asked);
  },
});
