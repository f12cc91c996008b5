import * as z from 'zod';
import { listReport } from '../../../reports/list.ts';
import { makeReport } from '../../make-report.ts';
import { answerOf } from '../answer.ts';
import { AS_OF, FILTERS, paging, WINDOW } from '../arguments.ts';
import { defineTool } from '../tool.ts';

export const listTool = defineTool({
  name: 'list',
  title: 'List postmortems',
  description:
    'Which incidents and near-misses match the filters, newest first: id, date, severity, services, failure mode, title. All of them unless a window is named.',
  input: z.strictObject({ ...FILTERS, ...WINDOW, ...AS_OF, ...paging(50, 200) }),
  report: 'list',
  list: 'documents',
  async run({ limit: _, offset: __, ...options }, { invocation }) {
    const asked = invocation(options);
    return answerOf(await makeReport(listReport, asked), asked);
  },
});
