import * as z from 'zod';
import { actionThenSchema } from '../recurring/schema.ts';
import { countComparisonSchema } from '../report-schema.ts';
import type { TargetsData } from './data.ts';

const stretch = z.object({ since: z.string(), until: z.string(), incidents: z.array(z.string()) });

/** The shape of `lfi targets --json`'s data. */
export const targetsSchema: z.ZodType<TargetsData> = z.object({
  insight: z.string(),
  targets: z.array(
    z.object({
      scope: z.string(),
      failureMode: z.string().nullable(),
      service: z.string().nullable(),
      severity: z.string().nullable(),
      factor: z.string().nullable(),
      baseline: z.number(),
      per: z.enum(['month', 'quarter', 'half-year', 'year']),
      goal: z.number(),
      by: z.string(),
      from: z.string().nullable(),
      why: z.string().nullable(),
      status: z.enum(['met', 'missed', 'on-track', 'cannot-tell']),
      over: z.boolean(),
      deciding: stretch,
      met: z.boolean().nullable(),
      distinguishable: z.boolean().nullable(),
      comparison: countComparisonSchema.nullable(),
      showable: z.object({
        atGoal: z.boolean().nullable(),
        periods: z.int().nullable(),
        baseline: z.int().nullable(),
      }),
      latest: stretch.nullable(),
      since: stretch.nullable(),
      unclassified: z.array(z.string()),
      missed: z
        .object({
          reading: z.enum(['incomplete', 'misdiagnosed', 'nothing-promised']),
          open: z.array(actionThenSchema),
          done: z.array(actionThenSchema),
        })
        .nullable(),
      remarks: z.array(z.string()),
    }),
  ),
});
