import * as z from 'zod';
import type { NearMissesData } from './data.ts';

export const loggedSchema = z.object({
  id: z.string(),
  path: z.string(),
  title: z.string().nullable(),
  date: z.string().nullable(),
  services: z.array(z.string()),
  failureMode: z.string().nullable(),
  caughtBy: z.string().nullable(),
  defence: z.string().nullable(),
  correctiveAction: z.string().nullable(),
  potentialSeverity: z.string().nullable(),
  postmortem: z.string().nullable().describe('id of the postmortem that names it'),
});

export const escalationSchema = z.object({
  why: z.enum(['threshold', 'critical']),
  failureMode: z.string().nullable(),
  service: z.string().nullable(),
  services: z.array(z.string()),
  ids: z.array(z.string()),
  since: z.string(),
  until: z.string(),
  open: z.string().describe('what lfi near-misses --open takes'),
  nearMisses: z.array(loggedSchema),
});

/** The shape of `lfi near-misses --json`'s data. */
export const nearMissesSchema: z.ZodType<NearMissesData> = z.object({
  insight: z.string(),
  labels: z.object({ now: z.string(), before: z.string() }),
  threshold: z.int(),
  windowDays: z.int(),
  byChance: z.object({ atOne: z.number(), atTwo: z.number() }),
  logged: z.object({ now: z.int(), before: z.int() }),
  stoppedBy: z.object({ designed: z.int(), luck: z.int(), unknown: z.int() }),
  nearMisses: z.array(loggedSchema),
  escalations: z.array(escalationSchema),
  lookAlikes: z.array(
    z.object({
      ids: z.tuple([z.string(), z.string()]),
      score: z.number(),
      factors: z.array(z.string()),
      words: z.array(z.string()),
    }),
  ),
});
