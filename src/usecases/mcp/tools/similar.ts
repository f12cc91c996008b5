import * as z from 'zod';
import { readDocument } from '../../../document/read-document.ts';
import { LfiError } from '../../../model/error.ts';
import { compare, inLibrary } from '../../similar.ts';
import { answerOf } from '../answer.ts';
import { AS_OF, FILTERS, ID } from '../arguments.ts';
import { defineTool } from '../tool.ts';

export const similarTool = defineTool({
  name: 'similar',
  title: 'Incidents like this one',
  description:
    'Earlier incidents like one of the corpus (id) or like a draft or description (text), each with its reasons: class of failure, services, factors, rare words. Names the action items that were promised after them, would have covered this one and are still open.',
  input: z.strictObject({
    id: ID.optional(),
    text: z
      .string()
      .min(1)
      .max(200_000)
      .optional()
      .describe('instead of id: a draft in markdown, or a sentence'),
    later: z.boolean().optional().describe('those that came after it, too'),
    limit: z.int().min(1).max(20).default(5).describe('how many'),
    ...FILTERS,
    ...AS_OF,
  }),
  report: 'similar',
  list: 'hits',
  async run({ id, text, ...options }, { session, invocation }) {
    if ((id === undefined) === (text === undefined)) {
      throw new LfiError('usage', 'similar takes an id or a text', { hint: 'Give one of the two.' });
    }
    const asked = invocation(options);
    const named = id === undefined ? null : await session.realId(id);
    const made = await compare(asked, async (_, { config }, library) => ({
      asked: [
        named === null
          ? { postmortem: readDocument({ path: '-', text: text ?? '' }, config), document: null, path: null }
          : inLibrary(library, named),
      ],
      nothing: null,
    }));
    return answerOf(made, asked);
  },
});
