import * as z from 'zod';
import { showDocument } from '../../show.ts';
import { answerOf } from '../answer.ts';
import { AS_OF, ID } from '../arguments.ts';
import { defineTool } from '../tool.ts';

export const showTool = defineTool({
  name: 'show',
  title: 'One postmortem',
  description:
    'One incident or near-miss by its id: takeaways, times, classification, timeline, action items with their status, the documents it is related to and those like it. The whole markdown is the resource lfi://postmortem/{id}.',
  input: z.strictObject({ id: ID, ...AS_OF }),
  report: 'show',
  async run({ id, ...options }, { session, invocation }) {
    const asked = invocation(options);
    const named = await session.realId(id);
    return answerOf(await showDocument(asked, () => named), asked);
  },
});
