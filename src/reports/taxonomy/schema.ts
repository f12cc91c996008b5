import * as z from 'zod';
import type { TaxonomyData } from './data.ts';

const texts = z.array(z.string());

/** The shape of `lfi taxonomy --json`'s data. */
export const taxonomySchema: z.ZodType<TaxonomyData> = z.object({
  fields: z.array(
    z.object({
      field: z.string(),
      words: z.array(
        z.object({
          word: z.string(),
          documents: texts,
          listed: z.boolean(),
          description: z.string().nullable(),
          lastUsed: z.string().nullable(),
        }),
      ),
      unused: texts,
    }),
  ),
  drift: z.array(
    z.object({
      field: z.string(),
      word: z.string(),
      is: z.enum(['deprecated', 'alias', 'off-list', 'alike']),
      instead: z.string().nullable(),
      documents: texts,
    }),
  ),
});
