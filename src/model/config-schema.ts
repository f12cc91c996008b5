import * as z from 'zod';
import { LEVELS } from './finding.ts';
import { REDACTION_KINDS } from './redaction-kinds.ts';
import { SECTIONS } from './section.ts';
import { FACTOR_FAMILIES } from './taxonomy.ts';

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day as "HH:MM"');
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

const targetPeriod = z.union([
  z.string().regex(/^\d{4}(-Q[1-4]|-H[12]|-(0[1-9]|1[0-2]))?$/, 'a period such as 2027-Q1'),
  // YAML reads a year as a number.
  z.int().min(1000).max(9999).transform(String),
]);

const target = z.strictObject({
  failure_mode: z.string().min(1).describe('Incidents of this class.').optional(),
  service: z.string().min(1).describe('Incidents that hit this service.').optional(),
  severity: z.string().min(1).describe('Incidents of this severity.').optional(),
  factor: z.string().min(1).describe('Incidents with this contributing factor.').optional(),
  baseline: z.number().nonnegative().describe('So many in a period to begin with.'),
  per: z.enum(['month', 'quarter', 'half-year', 'year']).describe('The period that is counted.'),
  goal: z.number().nonnegative().describe('At most so many in a period.'),
  by: targetPeriod.describe('The period by whose end the goal is to be met.'),
  from: targetPeriod
    .describe('Where the baseline was counted, such as a whole year; default: in one period.')
    .optional(),
  why: z.string().describe('What is meant to bring it about.').optional(),
});

/** The shape of `lfi.config.yaml`; every key is optional, every unknown key an error. */
export const configSchema = z
  .strictObject({
    $schema: z.string().optional(),
    roots: names
      .min(1)
      .meta({ description: 'Folders or clones read as one corpus.', examples: [['.', '../payments']] })
      .optional(),
    include: names
      .meta({
        description: 'Globs of the documents, relative to each root.',
        examples: [['postmortems/**/*.md', 'near-misses/**/*.md']],
      })
      .optional(),
    exclude: names
      .meta({ description: 'Globs of files to leave out.', examples: [['postmortems/templates/**']] })
      .optional(),
    timezone: z
      .string()
      .meta({
        description: 'IANA name of the zone that days and bare times are read in; default: UTC.',
        examples: ['Europe/Berlin'],
      })
      .optional(),
    severities: z
      .array(
        z.union([
          z.string().min(1),
          z.strictObject({
            name: z.string().min(1),
            aliases: names.describe('Other spellings, read as this severity.').optional(),
            light: z
              .boolean()
              .describe('The short template is enough; default: true for the lower half.')
              .optional(),
          }),
        ]),
      )
      .min(1)
      .meta({ description: 'Worst first.', examples: [['sev1', 'sev2', 'sev3', 'sev4']] })
      .optional(),
    critical: names
      .meta({ description: 'Severities counted as critical; default: the worst.', examples: [['sev1']] })
      .optional(),
    services: names
      .meta({ description: 'The services there are; empty: any.', examples: [['checkout', 'payments']] })
      .optional(),
    currency: z
      .string()
      .meta({ description: 'What `impact.cost` is in; default: EUR.', examples: ['EUR'] })
      .optional(),
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
      .meta({
        description: 'Words added to the default ones, by the field they classify.',
        examples: [{ failure_mode: { 'connection-pool-exhaustion': { aliases: ['pool-exhaustion'] } } }],
      })
      .optional(),
    synonyms: z
      .array(names.min(2))
      .meta({
        description: 'Words and phrases that mean the same when searching, one list a meaning.',
        examples: [[['Paylane', 'payment provider', 'PSP']]],
      })
      .optional(),
    areas: z
      .record(z.string(), names)
      .meta({
        description: 'Names for parts of the code, by globs over `affects`.',
        examples: [{ payments: ['svc/payments/**'] }],
      })
      .optional(),
    sections: z
      .partialRecord(z.enum(SECTIONS), names)
      .meta({ description: 'Further headings for a section.', examples: [{ learned: ['Erkenntnisse'] }] })
      .optional(),
    slo: z
      .record(z.string(), z.number().gt(0).lt(100))
      .meta({
        description: 'Availability objective in per cent over 30 days, by service.',
        examples: [{ default: 99.9, checkout: 99.95 }],
      })
      .optional(),
    near_misses: z
      .strictObject({
        threshold: z.int().min(2).describe('So many are worth a look; default: 3.').optional(),
        window_days: z.int().min(1).describe('Within so many days; default: 90.').optional(),
      })
      .describe('When near-misses of one failure mode on one service escalate.')
      .optional(),
    actions: z
      .strictObject({
        due_within_days: z
          .int()
          .min(1)
          .describe('An action item is due within so many days; default: 60.')
          .optional(),
        by_severity: z
          .record(z.string(), z.int().min(1))
          .meta({ description: 'Shorter limits, by severity.', examples: [{ sev1: 15, sev2: 30 }] })
          .optional(),
        trackers: z
          .record(z.string(), z.string().includes('{id}'))
          .meta({
            description: 'Ticket prefix to address, with {id} for the ticket.',
            examples: [{ OPS: 'https://tracker.example/browse/{id}' }],
          })
          .optional(),
      })
      .optional(),
    publish_within_days: z
      .int()
      .min(1)
      .describe('A postmortem is published within so many days of resolution; default: 7.')
      .optional(),
    working_hours: z
      .strictObject({
        days: z.array(z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])).optional(),
        from: clock.optional(),
        to: clock.optional(),
        night: z
          .tuple([clock, clock])
          .describe('From, to; over midnight when the first is later.')
          .optional(),
      })
      .meta({
        description: 'When people are at work, and when they sleep; for night pages.',
        examples: [
          {
            days: ['mon', 'tue', 'wed', 'thu', 'fri'],
            from: '09:00',
            to: '18:00',
            night: ['22:00', '07:00'],
          },
        ],
      })
      .optional(),
    holidays: z
      .array(dayOrRange)
      .meta({
        description: 'Days off, or ranges of them with both ends included.',
        examples: [['2026-12-24..2027-01-01']],
      })
      .optional(),
    deployments: z
      .string()
      .meta({
        description: 'CSV file with the columns date, service, count; for the change failure rate.',
        examples: ['deployments.csv'],
      })
      .optional(),
    priorities: z
      .strictObject({
        weights: z
          .union([z.enum(['none', 'maturity']), z.record(z.string(), z.number().gt(0))])
          .meta({
            description: 'What expected minutes are multiplied by, by `runbook`; none: nothing.',
            examples: [{ automated: 0.8, documented: 1, manual: 1.25, none: 1.5 }],
          })
          .optional(),
        cap: z
          .number()
          .gt(0)
          .max(1)
          .describe("Share of a year's error budget above which a class is flagged; default: 0.25.")
          .optional(),
      })
      .describe('How classes of failure are ranked.')
      .optional(),
    patterns: z
      .string()
      .meta({
        description:
          'YAML file of what usually helps against which failure; default: the one that comes with lfi.',
        examples: ['patterns.yaml'],
      })
      .optional(),
    digests: names
      .meta({
        description:
          'Globs of the digests and guild pages that were written: what they show is not picked again; default: digests/**/*.md.',
        examples: [['newsletter/*.md']],
      })
      .optional(),
    targets: z
      .array(target)
      .describe('What is to become rarer: so many in a period to begin with, the goal, and by when.')
      .optional(),
    redaction: z
      .record(
        z.string(),
        z.strictObject({
          services: z
            .boolean()
            .describe('Leave out the names of services; default: only under public.')
            .optional(),
          customers: names.describe('Names of customers to leave out.').optional(),
          people: names
            .describe('Names of people to leave out, beside those that the documents tell.')
            .optional(),
          hosts: names
            .describe('Names of hosts or domains to leave out, whatever they look like.')
            .optional(),
          keep: names.describe('Words, hosts and names that may stay.').optional(),
          keep_kinds: z
            .array(z.enum(REDACTION_KINDS))
            .describe('Kinds that may stay. Secrets never do.')
            .optional(),
          patterns: z
            .array(z.strictObject({ match: z.string().min(1), with: z.string() }))
            .describe('Regular expressions of your own, and what takes the place of their hits.')
            .optional(),
        }),
      )
      .meta({
        description: 'What is left out for an audience, by profile: internal, public, or one of your own.',
        examples: [{ public: { services: true, customers: ['Acme Ltd'] } }],
      })
      .optional(),
    preset: z.enum(['recommended', 'strict']).describe('The levels that rules start from.').optional(),
    rules: z
      .record(z.string(), z.union([level, z.tuple([level, z.record(z.string(), z.unknown())])]))
      .meta({
        description: 'Rule id to level, or to [level, options].',
        examples: [{ 'language/human-error': 'error', 'structure/perspectives': ['warn', { min: 3 }] }],
      })
      .optional(),
    language: z
      .strictObject({
        people: names.describe('Further words for people, such as "planner".').optional(),
        systems: names.describe('Words that name software here, such as "the operator".').optional(),
      })
      .optional(),
    policy: z.string().describe('Path or address of the blameless policy.').optional(),
  })
  .meta({ title: 'lfi configuration' });

export type ConfigFile = z.infer<typeof configSchema>;
