import { z } from 'zod';
import { LEVELS } from './finding.ts';
import { SECTIONS } from './section.ts';
import { FACTOR_FAMILIES } from './taxonomy.ts';

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day as "HH:MM"');
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day as YYYY-MM-DD');
const dayOrRange = z
  .string()
  .regex(
    /^\d{4}-\d{2}-\d{2}(\.\.\d{4}-\d{2}-\d{2})?$/,
    'a day as YYYY-MM-DD, or two as YYYY-MM-DD..YYYY-MM-DD',
  );
const names = z.array(z.string().min(1));

const word = z
  .strictObject({
    aliases: names.describe('Other spellings, read as this word.').optional(),
    description: z.string().optional(),
    family: z.enum(FACTOR_FAMILIES).describe('For factors: which family it belongs to.').optional(),
    deprecated: z.string().describe('The word to use instead.').optional(),
  })
  .nullable();

/** Words of one classification; `replace` and `closed` beside them steer the list itself. */
const vocabulary = z
  .object({
    replace: z.boolean().describe('Start from nothing instead of adding to the default words.').optional(),
    closed: z.boolean().describe('A word off the list is a finding.').optional(),
  })
  .catchall(word);

const level = z.enum([...LEVELS, 'off']);

const target = z.strictObject({
  failure_mode: z.string().optional(),
  service: z.string().optional(),
  severity: z.string().optional(),
  baseline: z.number().nonnegative(),
  per: z.enum(['month', 'quarter', 'half-year', 'year']),
  goal: z.number().nonnegative(),
  by: z.string().regex(/^\d{4}(-Q[1-4]|-H[12]|-\d{2})?$/, 'a period such as 2027-Q1'),
  why: z.string().optional(),
});

/** The shape of `lfi.config.yaml`; every key is optional, every unknown key an error. */
export const configSchema = z
  .strictObject({
    $schema: z.string().optional(),
    roots: names.min(1).describe('Folders or clones read as one corpus.').optional(),
    include: names.describe('Globs of the documents, relative to each root.').optional(),
    exclude: names.describe('Globs of files to leave out.').optional(),
    timezone: z.string().describe('IANA name of the zone that days and bare times are read in.').optional(),
    severities: z
      .array(
        z.union([
          z.string().min(1),
          z.strictObject({
            name: z.string().min(1),
            aliases: names.optional(),
            light: z.boolean().optional(),
          }),
        ]),
      )
      .min(1)
      .describe('Worst first.')
      .optional(),
    critical: names.describe('Severities counted as critical.').optional(),
    services: names.describe('The services there are; empty: any.').optional(),
    currency: z.string().optional(),
    taxonomy: z
      .strictObject({
        trigger: vocabulary.optional(),
        failure_mode: vocabulary.optional(),
        factors: vocabulary.optional(),
        detected_by: vocabulary.optional(),
        mitigated_by: vocabulary.optional(),
        runbook: vocabulary.optional(),
        defence: vocabulary.optional(),
      })
      .describe('Words added to the default ones.')
      .optional(),
    areas: z
      .record(z.string(), names)
      .describe('Names for parts of the code, by globs over `affects`.')
      .optional(),
    sections: z.partialRecord(z.enum(SECTIONS), names).describe('Further headings for a section.').optional(),
    slo: z
      .record(z.string(), z.number().gt(0).lt(100))
      .describe('Availability objective in per cent over 30 days, by service.')
      .optional(),
    near_misses: z
      .strictObject({
        threshold: z.int().min(2).optional(),
        window_days: z.int().min(1).optional(),
      })
      .optional(),
    actions: z
      .strictObject({
        due_within_days: z.int().min(1).optional(),
        by_severity: z.record(z.string(), z.int().min(1)).optional(),
        trackers: z
          .record(z.string(), z.string().includes('{id}'))
          .describe('Ticket prefix to address, with {id} for the ticket.')
          .optional(),
      })
      .optional(),
    publish_within_days: z.int().min(1).optional(),
    working_hours: z
      .strictObject({
        days: z.array(z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])).optional(),
        from: clock.optional(),
        to: clock.optional(),
        night: z.tuple([clock, clock]).optional(),
      })
      .optional(),
    holidays: z.array(dayOrRange).optional(),
    deployments: z.string().describe('CSV file with the columns date, service, count.').optional(),
    targets: z.array(target).optional(),
    redaction: z
      .record(z.string(), z.strictObject({ services: z.boolean().optional(), customers: names.optional() }))
      .optional(),
    preset: z.enum(['recommended', 'strict']).optional(),
    rules: z
      .record(z.string(), z.union([level, z.tuple([level, z.record(z.string(), z.unknown())])]))
      .describe('Rule id to level, or to [level, options].')
      .optional(),
    language: z
      .strictObject({
        people: names.describe('Further words for people, such as "dispatcher".').optional(),
        systems: names.describe('Words that name software here, such as "the operator".').optional(),
      })
      .optional(),
    policy: z.string().describe('Path or address of the blameless policy.').optional(),
  })
  .meta({ title: 'lfi configuration' });

export type ConfigFile = z.infer<typeof configSchema>;
export { day as daySchema };
