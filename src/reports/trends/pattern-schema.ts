import * as z from 'zod';
import { boundsSchema } from '../report-schema.ts';
import { differsSchema, ids, shareSchema } from './shared-schema.ts';

const share01 = z.number().describe('0 to 1');

export const calendarSchema = z.object({
  timezone: z.string(),
  n: z.int(),
  leftOut: z.int(),
  heatmap: z.array(z.array(z.int())).describe('Monday to Sunday by hour 0 to 23'),
  shares: z.array(
    shareSchema.extend({
      hours: z.enum(['night', 'weekend', 'working-hours']),
      expected: share01,
      p: z.number().nullable(),
      differs: differsSchema,
      before: shareSchema,
      ids,
    }),
  ),
  byHour: z.object({
    notAvailable: z.string().nullable(),
    clustered: z.boolean().nullable(),
    p: z.number().nullable(),
    busiest: z.object({ from: z.int(), until: z.int(), n: z.int() }).nullable(),
  }),
  holidays: z.object({
    notAvailable: z.string().nullable(),
    holidays: z.int(),
    otherDays: z.int(),
    incidents: z.int(),
    otherIncidents: z.int(),
    ratio: z.number().nullable(),
    interval: boundsSchema.nullable(),
    p: z.number().nullable(),
    differs: differsSchema,
    ids,
  }),
});

export const driftSchema = z.object({
  notAvailable: z.string().nullable(),
  period: z.enum(['week', 'month']).nullable(),
  kind: z.enum(['c', 'u', "u'"]).nullable(),
  center: z.number().nullable(),
  points: z.array(
    z.object({
      since: z.string(),
      value: z.number(),
      lower: z.number(),
      upper: z.number(),
      signal: z.enum(['above', 'below']).nullable(),
      baseline: z.boolean(),
    }),
  ),
});

export const benchmarksSchema = z.array(
  z.object({
    name: z.enum(['google', 'teams']),
    by: z.enum(['trigger', 'mitigated_by']),
    title: z.string(),
    source: z.string(),
    of: z.int().nullable(),
    rows: z.array(
      z.object({
        category: z.string().nullable(),
        published: share01.nullable(),
        words: z.array(z.string()),
        ours: shareSchema,
        p: z.number().nullable(),
        differs: differsSchema,
        ids,
      }),
    ),
    unknown: z.int(),
  }),
);
