import * as z from 'zod';
import { boundsSchema } from '../report-schema.ts';

export const ids = z.array(z.string());

export const trailSchema = z.object({ now: ids, before: ids }).describe('ids of the documents behind it');

export const shareSchema = z.object({
  hits: z.int(),
  total: z.int(),
  share: z.number().nullable().describe('0 to 1'),
  interval: boundsSchema.nullable(),
});

export const differsSchema = z.enum(['more', 'fewer', 'cannot-tell']);
