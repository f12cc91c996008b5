import * as z from 'zod';
import { chosenShape, consideredSchema, earlierSchema, lessonSchema } from '../learning/schema.ts';
import type { DigestData } from './data.ts';

/** The shape of `lfi digest --json`'s data. */
export const digestSchema: z.ZodType<DigestData> = z.object({
  insight: z.string(),
  label: z.string(),
  since: z.string(),
  until: z.string(),
  picks: z.array(
    z.object({
      ...chosenShape,
      lesson: lessonSchema,
      links: z.array(z.string()),
      related: z.array(
        z.object({ id: z.string(), path: z.string().nullable(), title: z.string().nullable() }),
      ),
    }),
  ),
  inWindow: z.array(z.string()),
  drafts: z.array(z.string()),
  considered: z.array(consideredSchema),
  earlier: z.array(earlierSchema),
});
