import * as z from 'zod';
import { countComparisonSchema } from '../report-schema.ts';
import type { RecurringData } from './data.ts';

export const actionThenSchema = z.object({
  incident: z.string(),
  action: z.string(),
  document: z.string(),
  text: z.string(),
  type: z.string().nullable(),
  state: z.enum(['open', 'overdue', 'wont-do', 'done']),
  due: z.string().nullable(),
  closed: z.string().nullable(),
  days: z.int().nullable(),
});

/** The shape of `lfi recurring --json`'s data. */
export const recurringSchema: z.ZodType<RecurringData> = z.object({
  insight: z.string(),
  labels: z.object({ now: z.string(), before: z.string() }),
  failureModes: z.array(
    z.object({
      failureMode: z.string(),
      now: z.int(),
      before: z.int(),
      comparison: countComparisonSchema,
      incidents: z.array(z.string()),
      services: z.array(z.string()),
      firstSeen: z.string(),
      lastSeen: z.string(),
      daysSincePrevious: z.int().nullable(),
      errorBudgetMinutes: z.number().nullable(),
      errorBudgetUnknown: z.int(),
      openThen: z.array(actionThenSchema),
      doneThen: z.array(actionThenSchema),
    }),
  ),
  unclassified: z.array(z.string()),
  suggestions: z.array(
    z.object({
      incidents: z.array(z.string()),
      failureMode: z.string().nullable(),
      score: z.number(),
      why: z.array(z.string()),
    }),
  ),
});
