import * as z from 'zod';
import { boundsSchema, verdictSchema } from '../report-schema.ts';
import { DURATION_FIGURES } from './duration-data.ts';
import { ids } from './shared-schema.ts';

const minutes = z.number().nullable().describe('minutes; null where it may not be said');

const durationSchema = z.object({
  n: z.int(),
  leftOut: z.int(),
  leftOutIds: ids,
  median: minutes,
  interval: boundsSchema.nullable(),
  geometricMean: minutes,
  geometricInterval: boundsSchema.nullable(),
  p90: minutes,
  mean: minutes,
  zeros: z.int(),
  values: z.array(z.object({ id: z.string(), minutes: z.number() })),
});

export const durationsSchema = z.array(
  z.object({
    figure: z.enum(DURATION_FIGURES),
    definition: z.string(),
    now: durationSchema,
    before: durationSchema,
    bySeverity: z.array(
      z.object({
        severity: z.string(),
        now: durationSchema,
        before: durationSchema,
        ratio: z.number().nullable(),
        interval: boundsSchema.nullable(),
        p: z.number().nullable(),
        verdict: verdictSchema,
      }),
    ),
  }),
);
