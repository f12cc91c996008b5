import * as z from 'zod';
import { headlineSchema } from '../../actions/schema.ts';
import { recurringSchema } from '../../recurring/schema.ts';
import { trendsSchema } from '../../trends/schema.ts';
import { ids, shareSchema } from '../../trends/shared-schema.ts';
import { agendaSchema, insightSchema } from '../agenda-schema.ts';
import type { MonthlyData } from './data.ts';

const minutes = z.number().nullable();

/** The shape of `lfi review monthly --json`'s data. */
export const monthlySchema: z.ZodType<MonthlyData> = z.object({
  insight: insightSchema,
  label: z.string(),
  agenda: agendaSchema,
  trends: trendsSchema,
  pagesByService: z.array(z.object({ service: z.string(), pages: z.number(), ids, leftOut: z.int() })),
  recurring: recurringSchema,
  detection: z.object({
    since: z.string(),
    until: z.string(),
    classes: z.array(
      z.object({
        failureMode: z.string(),
        incidents: ids,
        by: z.array(z.object({ word: z.string(), n: z.int() })),
        unknown: z.int(),
        minutes: z.object({ n: z.int(), leftOut: z.int(), median: minutes, least: minutes, most: minutes }),
      }),
    ),
  }),
  ageing: headlineSchema
    .pick({ open: true, inProgress: true, overdue: true, life: true, completion: true })
    .extend({
      bands: z.array(
        z.object({
          from: z.int().describe('days'),
          until: z.int().nullable(),
          open: z.int(),
          overdue: z.int(),
          ids,
        }),
      ),
      ageless: ids,
      oldest: z.array(
        z.object({
          id: z.string(),
          text: z.string(),
          due: z.string().nullable(),
          ageDays: z.int().nullable(),
          overdueDays: z.int().nullable(),
        }),
      ),
    }),
  unknown: z.array(shareSchema.extend({ field: z.string(), ids })),
});
