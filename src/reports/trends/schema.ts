import * as z from 'zod';
import { countComparisonSchema } from '../report-schema.ts';
import type { TrendsData } from './data.ts';
import { durationsSchema } from './duration-schema.ts';
import { benchmarksSchema, calendarSchema, driftSchema } from './pattern-schema.ts';
import { budgetSchema, changeFailureSchema, costSchema, reliabilitySchema } from './reliability-schema.ts';
import { ids, shareSchema, trailSchema } from './shared-schema.ts';

const both = z.object({ now: z.int(), before: z.int() });

const resolutionSchema = shareSchema.extend({
  open: z.int(),
  oldest: z.object({ id: z.string(), days: z.int() }).nullable(),
  medianMinutes: z.number().nullable().describe('Kaplan–Meier; null where not reached'),
  medianLeftOut: z.int(),
  openIds: ids,
});

const repairItemsSchema = z.object({
  notAvailable: z.string().nullable(),
  total: z.int().nullable(),
  open: z.int().nullable(),
  overdue: z.int().nullable(),
  medianDays: z.number().nullable(),
  oldestDays: z.int().nullable(),
  agedByDocument: z.int(),
  items: z.array(
    z.object({
      id: z.string(),
      document: z.string(),
      since: z.string().nullable(),
      from: z.enum(['item', 'document']).nullable(),
      days: z.int().nullable(),
      due: z.string().nullable(),
      overdue: z.boolean(),
    }),
  ),
});

/** The shape of `lfi trends --json`'s data. */
export const trendsSchema: z.ZodType<TrendsData> = z.strictObject({
  insight: z.string(),
  labels: z.object({ now: z.string(), before: z.string() }),
  days: z.object({ now: z.number(), before: z.number() }).describe('as far as they are over'),
  notComparable: z.string().nullable(),
  remarks: z.array(z.string()),
  clustering: z
    .object({
      periods: z.int(),
      periodDays: z.int(),
      ratio: z.number().describe('variance ÷ mean'),
      p: z.number(),
      clustered: z.boolean(),
      widenedBy: z.number(),
    })
    .nullable(),
  incidents: countComparisonSchema,
  critical: countComparisonSchema,
  nearMisses: countComparisonSchema.omit({ verdict: true, settles: true }).extend({ note: z.string() }),
  pages: z.object({
    comparison: countComparisonSchema.nullable(),
    n: both,
    leftOut: both,
    dispersion: z.number().nullable(),
  }),
  breakdowns: z.array(
    z.object({
      by: z.string(),
      definition: z.string(),
      multiple: z.boolean(),
      ranked: z.boolean(),
      rows: z.array(countComparisonSchema.extend({ value: z.string(), share: shareSchema })),
      unknown: both.extend({ share: shareSchema, ids: trailSchema }),
    }),
  ),
  durations: durationsSchema,
  errorBudget: budgetSchema,
  reliability: reliabilitySchema,
  changeFailureRate: changeFailureSchema,
  resolution: z.object({ now: resolutionSchema, before: resolutionSchema }),
  repairItems: repairItemsSchema,
  cost: costSchema,
  calendar: calendarSchema,
  drift: driftSchema,
  benchmarks: benchmarksSchema,
  newest: z.object({ id: z.string(), asOf: z.string() }).nullable(),
  definitions: z.record(z.string(), z.object({ formula: z.string(), source: z.string() })),
});
