import * as z from 'zod';

/** Shapes that several reports share. */
export const boundsSchema = z
  .tuple([z.number().nullable(), z.number().nullable()])
  .describe('95 % interval; null is no bound on that side');

export const verdictSchema = z.enum(['improving', 'regressing', 'steady', 'cannot-tell']);

export const countComparisonSchema = z.object({
  now: z.int(),
  before: z.int(),
  nowInterval: boundsSchema,
  ratio: z.number().nullable(),
  interval: boundsSchema.nullable(),
  p: z.number().nullable(),
  verdict: verdictSchema,
  settles: z.object({ improving: z.int().nullable(), regressing: z.int().nullable() }).nullable(),
  ids: z.object({ now: z.array(z.string()), before: z.array(z.string()) }),
});

const windowSchema = z.object({ since: z.iso.datetime(), until: z.iso.datetime() });

/** The whole of what a report prints as JSON, around its own data. */
export const reportSchema = (kind: string, data: z.ZodType) =>
  z.object({
    schemaVersion: z.literal(1),
    kind: z.literal(kind),
    asOf: z.iso.datetime(),
    window: windowSchema.nullable(),
    before: windowSchema.nullable(),
    filters: z.record(z.string(), z.array(z.string())),
    counted: z.array(z.string()).describe('ids of the documents that the figures count'),
    leftOut: z.array(z.object({ id: z.string(), path: z.string(), why: z.string() })),
    data,
  });
