import { KIND_WORDS, STATUS_READINGS } from '../model/closed-words.ts';
import type { OptionSpec, SharedOptions } from '../usecases/invocation.ts';

/** Options that every command takes, before or after its name. */
export const GLOBAL_OPTIONS: readonly OptionSpec[] = [
  { flags: '-C, --cwd <dir>', description: 'run as if started in this folder' },
  { flags: '--config <file>', description: 'use this config instead of the one found by walking up' },
  {
    flags: '--root <dir>',
    description: 'read this folder or clone; several make one corpus',
    repeatable: true,
  },
  { flags: '--include <glob>', description: 'documents to read, relative to each root', repeatable: true },
  { flags: '--exclude <glob>', description: 'files to leave out', repeatable: true },
  { flags: '--no-error-on-unmatched-pattern', description: 'finding no document at all is fine' },
  { flags: '--print-config', description: 'print the configuration in force as JSON instead' },
  { flags: '--no-color', description: 'never colour (NO_COLOR does the same)' },
  { flags: '--debug', description: 'show the stack of every error' },
];

/** What may leave. */
export const REDACT: OptionSpec = {
  flags: '--redact <profile>',
  description: 'leave out names, hosts, secrets …: internal, public, one of the config, or none',
  suggestions: ['internal', 'public', 'none'],
};

export const SHARED_OPTIONS: Readonly<Record<SharedOptions, readonly OptionSpec[]>> = {
  filters: [
    { flags: '--service <name>', description: 'only incidents of this service', repeatable: true },
    { flags: '--severity <name>', description: 'only this severity', repeatable: true },
    { flags: '--failure-mode <word>', description: 'only this class of failure', repeatable: true },
    { flags: '--trigger <word>', description: 'only what this set off', repeatable: true },
    { flags: '--factor <word>', description: 'only with this contributing factor', repeatable: true },
    { flags: '--tag <tag>', description: 'only with this tag', repeatable: true },
    {
      flags: '--kind <kind>',
      description: 'incident, near-miss, maintenance or other',
      repeatable: true,
      suggestions: KIND_WORDS,
    },
    {
      flags: '--status <status>',
      description: 'draft, in-review, published, not-required or unknown',
      repeatable: true,
      suggestions: STATUS_READINGS,
    },
    {
      flags: '--where <key=value>',
      description: 'only where any frontmatter key has this value',
      repeatable: true,
    },
  ],
  window: [
    { flags: '--days <n>', description: 'the n whole days that end with the day of --as-of' },
    { flags: '--since <date>', description: 'first day of the window' },
    { flags: '--until <date>', description: 'last day of the window, included' },
    {
      flags: '--period <period>',
      description: '2026-Q3, 2026-09, 2026-W37, 2026, this-quarter, last-month …',
    },
    {
      flags: '--at <rev>',
      description: 'the documents as they stood at this commit, tag or branch; its date is then the --as-of',
    },
  ],
  comparison: [
    {
      flags: '--against <period>',
      description: 'compare with this period or since..until instead of the one before',
    },
  ],
  output: [
    { flags: '--json', description: 'the same as --format json' },
    { flags: '--ascii', description: 'draw text and markdown with ASCII only' },
    { flags: '--output <file>', description: 'write to this file instead of standard output' },
    REDACT,
    {
      flags: '--fail-on-leak',
      description: 'write nothing and exit 1 where a name, host, secret … would still leave',
    },
  ],
};

/** When "now" is: shared by all commands that read time. */
export const AS_OF: OptionSpec = {
  flags: '--as-of <date>',
  description: 'as things stood at the end of this day, or at this instant (default: now)',
};

/** What is kept between runs of a command that reads the whole corpus. */
export const CACHE_OPTIONS: readonly OptionSpec[] = [
  { flags: '--no-cache', description: 'read and index the documents anew, and keep nothing' },
  { flags: '--cache-location <dir>', description: 'keep that here (default: .lfi-cache beside the config)' },
];
