import * as z from 'zod';
import { boundsSchema } from '../report-schema.ts';
import type { MatrixData } from './data.ts';

const text = z.string().nullable();
const texts = z.array(z.string());

/** The shape of `lfi matrix --json`'s data. */
export const matrixSchema: z.ZodType<MatrixData> = z.object({
  insight: z.string(),
  rows: z.array(
    z.object({
      id: z.string(),
      path: z.string(),
      title: text,
      date: text,
      severity: text,
      services: texts,
      failureMode: text,
      trigger: text,
      factors: texts,
      tags: texts,
    }),
  ),
  shares: z.array(
    z.object({
      by: z.enum(['severity', 'service', 'failure_mode', 'trigger', 'factor', 'tag']),
      value: z.string(),
      n: z.int(),
      of: z.int(),
      share: z.number(),
      interval: boundsSchema,
      ids: texts,
    }),
  ),
});
