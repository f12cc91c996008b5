import * as z from 'zod';
import { escalationSchema, loggedSchema } from '../../near-misses/schema.ts';
import { agendaSchema, insightSchema, newestSchema } from '../agenda-schema.ts';
import type { WeeklyData } from './data.ts';

const status = z.enum(['draft', 'in-review', 'published', 'not-required', 'unknown']);
const ids = z.array(z.string());

/** The shape of `lfi review weekly --json`'s data. */
export const weeklySchema: z.ZodType<WeeklyData> = z.object({
  insight: insightSchema,
  label: z.string(),
  agenda: agendaSchema,
  incidents: z.array(
    z.object({
      id: z.string(),
      path: z.string(),
      title: z.string().nullable(),
      date: z.string().nullable(),
      severity: z.string().nullable(),
      services: ids,
      status,
      owner: z.string().nullable(),
      takeaway: z.string().nullable().describe('the first of them'),
      detectedBy: z.string().nullable(),
      restoreMinutes: z.number().nullable(),
      failureMode: z.string().nullable(),
      timesSeen: z.int().nullable().describe('incidents of its class so far, itself included'),
      openThen: ids.describe('action items of the times before that were not done when it struck'),
      night: z.boolean(),
      pages: z.number().nullable(),
    }),
  ),
  nearMisses: z.array(loggedSchema),
  publishWithinDays: z.number(),
  pending: z.array(
    z.object({
      id: z.string(),
      path: z.string(),
      title: z.string().nullable(),
      status,
      severity: z.string().nullable(),
      owner: z.string().nullable(),
      since: z.string().nullable().describe('the day it was resolved, else its place in time'),
      days: z.int().nullable(),
      due: z.string().nullable(),
      overdueDays: z.int().nullable(),
      missing: z.array(z.enum(['takeaways', 'timeline', 'action items'])),
    }),
  ),
  actions: z.object({
    open: z.int(),
    overdue: z.int(),
    incomplete: z.array(
      z.object({
        id: z.string(),
        text: z.string(),
        missing: z.array(z.enum(['owner', 'due'])),
        ageDays: z.int().nullable(),
        command: z.string(),
      }),
    ),
  }),
  duplicates: z.array(
    z.object({
      ids: z.tuple([z.string(), z.string()]).describe('the later of the two first'),
      titles: z.tuple([z.string().nullable(), z.string().nullable()]),
      minutes: z.int(),
      services: ids,
      commands: z.object({ duplicate: z.string(), related: z.string() }),
    }),
  ),
  pages: z.object({
    total: z.number().nullable().describe('null where no incident says'),
    before: z.number().nullable(),
    ids,
    leftOut: z.int(),
    nights: ids,
    night: z.tuple([z.string(), z.string()]),
  }),
  escalations: z.array(escalationSchema.extend({ fresh: z.boolean() })),
  newest: newestSchema.nullable(),
});
