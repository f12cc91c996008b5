import * as z from 'zod';
import { effectRowSchema } from '../../actions/schema.ts';
import { prioritiesSchema } from '../../priorities/schema.ts';
import { targetsSchema } from '../../targets/schema.ts';
import { burnSchema, costSchema, sumSchema } from '../../trends/reliability-schema.ts';
import { ids } from '../../trends/shared-schema.ts';
import { agendaSchema, insightSchema, newestSchema } from '../agenda-schema.ts';
import type { QuarterlyData } from './data.ts';

const burned = z.array(
  z.object({
    key: z.string().nullable().describe('null: incidents that name none'),
    incidents: ids,
    budget: burnSchema,
    cost: sumSchema,
    used: z.number().nullable().describe("of the service's error budget; 1 is all of it"),
  }),
);

/** The shape of `lfi review quarterly --json`'s data. */
export const quarterlySchema: z.ZodType<QuarterlyData> = z.object({
  insight: insightSchema,
  label: z.string(),
  agenda: agendaSchema,
  newest: newestSchema.nullable(),
  currency: z.string(),
  total: z.object({ incidents: ids, budget: burnSchema, cost: costSchema }),
  byService: burned,
  byClass: burned,
  priorities: prioritiesSchema,
  targets: targetsSchema,
  secondLooks: z.object({
    closedSince: z.string(),
    closedUntil: z.string().describe('the last day, included'),
    effects: z.array(effectRowSchema),
  }),
  asks: z.array(z.object({ text: z.string(), ids })),
});
