import * as z from 'zod';
import { boundsSchema, verdictSchema } from '../report-schema.ts';
import { ids, shareSchema, trailSchema } from './shared-schema.ts';

export const burnSchema = z.object({
  minutes: z.number().nullable(),
  n: z.int(),
  unknown: z.int(),
  ids,
  unknownIds: ids,
});

export const budgetSchema = z.object({
  now: burnSchema,
  before: burnSchema,
  services: z.array(
    z.object({
      service: z.string(),
      slo: z.number().describe('per cent'),
      budget: z.number().nullable().describe('minutes'),
      used: z.number().nullable().describe('burnt ÷ budget'),
      now: burnSchema,
      before: burnSchema,
    }),
  ),
});

const serviceReliability = z.object({
  service: z.string().nullable().describe('null: any'),
  failures: z.int(),
  mtbf: z.number().nullable().describe('days'),
  mtbfInterval: boundsSchema,
  mttf: z.number().nullable().describe('days'),
  downMinutes: z.number(),
  unknown: z.int(),
  availability: z.number().describe('0 to 1; at most that where an outage is unknown'),
  ids,
});

export const reliabilitySchema = z.object({
  notAvailable: z.string().nullable(),
  any: serviceReliability.nullable(),
  services: z.array(serviceReliability),
});

export const changeFailureSchema = z.object({
  notAvailable: z.string().nullable(),
  notCompared: z.string().nullable(),
  source: z.string().nullable(),
  deployments: z.object({ now: z.int().nullable(), before: z.int().nullable() }),
  failed: z.object({ now: z.int(), before: z.int() }),
  now: shareSchema.nullable(),
  before: shareSchema.nullable(),
  bands: z.array(z.string()),
  oddsRatio: z.number().nullable(),
  interval: boundsSchema.nullable(),
  p: z.number().nullable(),
  verdict: verdictSchema.nullable(),
  ids: trailSchema,
});

export const sumSchema = z.object({ total: z.number().nullable(), n: z.int(), leftOut: z.int(), ids });

export const costSchema = z.array(
  z.object({
    figure: z.enum(['cost', 'responder-hours', 'customer-contacts']),
    unit: z.string(),
    now: sumSchema,
    before: sumSchema,
  }),
);
