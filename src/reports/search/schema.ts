import * as z from 'zod';
import { foundShape, helpedSchema } from '../found-schema.ts';
import type { SearchData } from './data.ts';

/** The shape of `lfi search --json`'s data. */
export const searchSchema: z.ZodType<SearchData> = z.object({
  query: z.string(),
  total: z.int(),
  corrected: z.array(z.object({ typed: z.string(), read: z.string() })),
  unknown: z.array(z.string()),
  notRun: z.array(z.string()),
  hits: z.array(
    z.object({
      ...foundShape,
      score: z.number(),
      why: z.array(z.string()),
      snippet: z.array(z.object({ text: z.string(), marked: z.boolean() })),
      line: z.int().nullable(),
      helped: helpedSchema,
    }),
  ),
});
