import * as z from 'zod';
import { chosenShape, consideredSchema, earlierSchema, quotedSchema } from '../learning/schema.ts';
import { type GuildData, QUESTION_KINDS } from './data.ts';

const question = z.object({
  kind: z.enum(QUESTION_KINDS),
  text: z.string(),
  id: z.string(),
  path: z.string(),
  from: z.string(),
  line: z.int(),
  ids: z.array(z.string()),
});

/** The shape of `lfi guild --json`'s data. */
export const guildSchema: z.ZodType<GuildData> = z.object({
  insight: z.string(),
  label: z.string(),
  since: z.string(),
  until: z.string(),
  pick: z
    .object({
      ...chosenShape,
      takeaways: z.array(quotedSchema),
      questions: z.array(question),
      more: z.array(question),
      agenda: z.array(z.object({ from: z.int(), to: z.int(), what: z.string() })),
    })
    .nullable(),
  runnersUp: z.array(z.object(chosenShape)),
  inWindow: z.array(z.string()),
  drafts: z.array(z.string()),
  considered: z.array(consideredSchema),
  earlier: z.array(earlierSchema),
});
