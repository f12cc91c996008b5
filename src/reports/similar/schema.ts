import * as z from 'zod';
import { foundShape, helpedSchema } from '../found-schema.ts';
import type { SimilarData } from './data.ts';

const text = z.string().nullable();

/** The shape of `lfi similar --json`'s data. */
export const similarSchema: z.ZodType<SimilarData> = z.object({
  asked: z.array(z.object({ id: z.string(), path: text, title: text, later: z.array(z.string()) })),
  hits: z.array(
    z.object({
      ...foundShape,
      of: z.string(),
      score: z.number(),
      why: z.array(z.string()),
      helped: helpedSchema,
    }),
  ),
  open: z.array(
    z.object({
      of: z.string(),
      action: z.string(),
      document: z.string(),
      text: z.string(),
      type: text,
      owner: text,
      ticket: text,
      due: text,
      overdue: z.boolean(),
      openSince: text,
      openSinceFrom: z.enum(['created', 'published', 'incident']).nullable(),
      openDays: z.int().nullable(),
      why: z.array(z.string()),
    }),
  ),
  nothing: text,
});
