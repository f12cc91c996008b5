import * as z from 'zod';
import { actionSchema } from '../show/schema.ts';
import { AUDIENCES, type BriefData } from './data.ts';

/** The shape of `lfi brief --json`'s data. */
export const briefSchema: z.ZodType<BriefData> = z.object({
  audience: z.enum(AUDIENCES),
  id: z.string(),
  path: z.string(),
  title: z.string(),
  status: z.string(),
  date: z.string().nullable(),
  parts: z.array(
    z.object({
      name: z.string(),
      heading: z.string(),
      points: z.array(z.object({ text: z.string(), from: z.string(), line: z.int() })),
    }),
  ),
  actionItems: z.array(actionSchema),
  missing: z.array(z.object({ what: z.string(), fill: z.string(), path: z.string(), line: z.int() })),
});
