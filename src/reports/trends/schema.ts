import { z } from 'zod';
import { boundsSchema, countComparisonSchema, verdictSchema } from '../report-schema.ts';
import type { TrendsData } from './data.ts';

const minutes = z.number().nullable().describe('minutes; null where it may not be said');

const durationSchema = z.object({
  n: z.int(),
  leftOut: z.int(),
  median: minutes,
  interval: boundsSchema.nullable(),
  geometricMean: minutes,
  geometricInterval: boundsSchema.nullable(),
  p90: minutes,
  mean: minutes,
  zeros: z.int(),
  values: z.array(z.object({ id: z.string(), minutes: z.number() })),
});

/** The shape of `lfi trends --json`'s data. */
export const trendsSchema: z.ZodType<TrendsData> = z.object({
  insight: z.string(),
  labels: z.object({ now: z.string(), before: z.string() }),
  days: z.object({ now: z.number(), before: z.number() }),
  incidents: countComparisonSchema,
  nearMisses: countComparisonSchema,
  critical: countComparisonSchema,
  breakdowns: z.array(
    z.object({
      by: z.string(),
      multiple: z.boolean(),
      rows: z.array(countComparisonSchema.extend({ value: z.string() })),
      unknown: z.object({ now: z.int(), before: z.int() }),
    }),
  ),
  durations: z.array(
    z.object({
      figure: z.enum([
        'time-to-detect',
        'time-to-acknowledge',
        'time-to-repair',
        'time-to-restore',
        'time-to-resolve',
        'failed-deployment-recovery',
      ]),
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
  ),
  newest: z.object({ id: z.string(), asOf: z.string() }).nullable(),
});
