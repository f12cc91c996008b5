import * as z from 'zod';
import type { PrioritiesData } from './data.ts';

const ids = z.array(z.string());
const rangeSchema = z.tuple([z.number(), z.number()]).describe('95 % interval');
const figure = z.object({ mean: z.number().nullable(), n: z.int(), ids });
const action = z.object({
  id: z.string(),
  text: z.string(),
  type: z.string().nullable(),
  due: z.string().nullable(),
  overdue: z.boolean(),
});

const facts = {
  failureMode: z.string(),
  incidents: ids,
  count: z.int(),
  services: z.array(z.string()),
  days: z.int(),
  frequency: z.object({ daysBetween: z.number(), perYear: z.number(), interval: rangeSchema }),
  detect: figure.describe('minutes from onset to detection'),
  restore: figure.describe('minutes from detection to mitigation'),
  impact: figure.describe('share of users or requests, 0 to 1'),
  actions: z.object({ open: z.array(action), done: z.array(action), declined: z.array(action) }),
  patterns: z.array(
    z.object({
      kind: z.enum(['pattern', 'guardrail']),
      name: z.string(),
      why: z.string(),
      because: z.string(),
      incidents: ids,
    }),
  ),
};

const budget = z.object({
  slo: z.number(),
  services: z.array(z.string()),
  incidents: ids,
  expectedBadMinutes: z.number(),
  minutes: z.number(),
  cap: z.number(),
});

/** The shape of `lfi priorities --json`'s data. */
export const prioritiesSchema: z.ZodType<PrioritiesData> = z.object({
  insight: z.string(),
  label: z.string(),
  days: z.int(),
  weights: z.record(z.string(), z.number()).nullable(),
  cap: z.number(),
  slo: z.number().nullable(),
  priorities: z.array(
    z.object({
      rank: z.int(),
      rankWithoutWeights: z.int(),
      ...facts,
      basis: z.enum(['incidents', 'means']),
      complete: ids,
      expectedBadMinutes: z.number(),
      interval: rangeSchema,
      runbook: z.object({ word: z.string(), incident: z.string() }).nullable(),
      weight: z.number(),
      weighted: z.number(),
      detectionShare: z.number().nullable(),
      instrumentFirst: z.boolean(),
      budget,
      budgetShare: z.number(),
      overCap: z.boolean(),
    }),
  ),
  unranked: z.array(z.object({ ...facts, missing: z.array(z.enum(['detect', 'restore', 'impact'])) })),
  unclassified: ids,
  remarks: z.array(z.string()),
});
