import * as z from 'zod';
import type { SearchData } from '../../../reports/search/data.ts';
import { searchFor } from '../../search.ts';
import { answerOf } from '../answer.ts';
import { AS_OF, FILTERS, paging, WINDOW } from '../arguments.ts';
import { defineTool } from '../tool.ts';

export const searchTool = defineTool({
  name: 'search',
  title: 'Search postmortems',
  description:
    'Have we seen this before, and what helped? Finds the incidents and near-misses that are about what you describe, best first, with the passage that answers, how each was mitigated and which action items were done. Endings, slips and what the field calls the same thing are found too; words in "double quotes" have to stand as they are.',
  input: z.strictObject({
    query: z
      .string()
      .min(1)
      .max(2000)
      .describe('what you see: symptoms, components, the words of a log line'),
    ...FILTERS,
    ...WINDOW,
    ...AS_OF,
    ...paging(5, 50, 500),
  }),
  report: 'search',
  list: 'hits',
  total: (data) => (data as SearchData).total,
  async run({ query, limit, offset, ...options }, { invocation }) {
    const asked = invocation({ ...options, limit: limit + offset }, query);
    return answerOf(await searchFor(asked), asked);
  },
});
