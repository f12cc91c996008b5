import type { CommandSpec } from '../../usecases/invocation.ts';

const addCommand: CommandSpec = {
  name: 'add',
  group: 'Write',
  summary: 'set a target, once it is known whether it could ever be shown',
  description:
    'Says first whether the goal, met, could be told from chance with these numbers, and what could; on a terminal it ' +
    'asks before it writes one that cannot, in a script it warns. Without a baseline the documents are counted, in ' +
    '`from` or in the last period that is over. The config keeps every other byte.',
  arguments: [
    {
      name: '<field=value...>',
      description: 'failure_mode, service, severity or factor; baseline, per, goal, by, from, why',
    },
  ],
  options: [
    { flags: '--yes', description: 'write one that chance could meet, without asking' },
    { flags: '--dry-run', description: 'show the lines that would change, and write nothing' },
    { flags: '--json', description: 'print what was added as JSON' },
    { flags: '--as-of <date>', description: 'the day that counts as today (default: now)' },
  ],
  examples: [
    {
      line: 'lfi targets add failure_mode=connection-pool-exhaustion baseline=6 per=quarter goal=0 by=2027-Q1',
      says: 'from 6 a quarter to none',
    },
    {
      line: 'lfi targets add service=checkout severity=sev2 goal=2 by=2027-Q2 from=2026 why="Canaries everywhere"',
      says: 'from what a whole year had, by the quarter, to 2',
    },
  ],
  load: () => import('../../usecases/targets-add.ts'),
};

export const targetsCommand: CommandSpec = {
  name: 'targets',
  group: 'Read',
  summary: 'did we actually get better?',
  description:
    'Judges the targets of the config: met on count, and distinguishable from chance, apart. A target that was missed ' +
    'shows whether what had been promised was not done, or was done and did not help. No filters: every document counts.',
  subcommands: [addCommand],
  options: [{ flags: '--fail-on-missed', description: 'exit 1 where a target is missed' }],
  shared: ['output'],
  formats: ['text', 'json', 'markdown', 'csv', 'html', 'slack'],
  examples: [
    { line: 'lfi targets', says: 'every target, with both answers' },
    { line: 'lfi targets --fail-on-missed', says: 'for a job that goes red when one is missed' },
  ],
  load: () => import('../../usecases/targets.ts'),
};
