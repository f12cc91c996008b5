import * as z from 'zod';

const words = z.array(z.string().min(1)).min(1);

const pattern = z
  .strictObject({
    name: z.string().min(1).describe('What to build or to agree on.'),
    why: z.string().min(1).describe('One sentence: why it helps.'),
    failure_mode: words.describe('Classes of failure that it answers to.').optional(),
    trigger: words.describe('What set the incident off.').optional(),
    factors: words.describe('Contributing factors that it answers to.').optional(),
  })
  .refine(({ failure_mode, trigger, factors }) => failure_mode ?? trigger ?? factors, {
    message: 'names none of failure_mode, trigger and factors, so that it would never be suggested',
  });

/** The shape of the file that `patterns` names in the config. */
export const patternsSchema = z
  .strictObject({
    $schema: z.string().optional(),
    patterns: z.array(pattern).describe('What is built into a system.').optional(),
    guardrails: z.array(pattern).describe('What is agreed on around it.').optional(),
  })
  .meta({ title: 'lfi patterns' });

export type PatternsFile = z.infer<typeof patternsSchema>;
