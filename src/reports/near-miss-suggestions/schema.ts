import * as z from 'zod';
import type { SuggestionsData } from './data.ts';

const source = z.enum(['prometheus', 'alertmanager', 'pagerduty']);

/** The shape of the data of `lfi near-misses --prometheus … --json` and the like. */
export const suggestionsSchema: z.ZodType<SuggestionsData> = z.object({
  insight: z.string(),
  source,
  label: z.string(),
  resolvedWithin: z.number(),
  suggestions: z.array(
    z.object({
      id: z.string(),
      externalId: z.string(),
      title: z.string(),
      alert: z.string(),
      source,
      date: z.string(),
      started: z.string(),
      resolved: z.string(),
      fired: z.int(),
      minutes: z.number(),
      services: z.array(z.string()),
      failureMode: z.string().nullable(),
      acknowledged: z.enum(['yes', 'no', 'unknown']),
    }),
  ),
  logged: z.array(z.object({ externalId: z.string(), id: z.string() })),
  leftOut: z.array(z.object({ alert: z.string(), started: z.string().nullable(), why: z.string() })),
});
