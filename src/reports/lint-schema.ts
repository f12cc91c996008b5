import * as z from 'zod';

/** The shape of `lfi lint --format json`'s data. */
export const lintSchema = z.object({
  files: z.int().describe('documents that were looked at'),
  errors: z.int(),
  warnings: z.int(),
  infos: z.int(),
  suppressed: z.int().describe('findings that a comment or the baseline took away'),
  findings: z.array(
    z.object({
      ruleId: z.string(),
      level: z.enum(['error', 'warn', 'info']),
      message: z.string(),
      path: z.string(),
      line: z.int(),
      column: z.int(),
      endLine: z.int(),
      endColumn: z.int(),
      help: z.string(),
      url: z.string().nullable(),
      fixable: z.boolean(),
    }),
  ),
});
