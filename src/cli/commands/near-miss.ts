import type { CommandSpec } from '../../usecases/invocation.ts';

export const nearMissCommand: CommandSpec = {
  name: 'near-miss',
  group: 'Write',
  summary: 'log one in ten seconds',
  description:
    'Writes near-misses/<date>-<slug>.md and prints its path: what failed, what caught it before users felt it, and whether that was by design or luck. Asks on a terminal for what is not given; in a script only what failed is needed. With --from it logs all rows of a file, or none where one is wrong.',
  arguments: [{ name: '[what failed...]', description: 'what failed, in a few words' }],
  options: [
    { flags: '--service <name>', description: 'a service that would have been affected', repeatable: true },
    { flags: '--failure-mode <word>', description: 'the class of failure; the same word counts together' },
    { flags: '--factor <word>', description: 'a contributing factor', repeatable: true },
    { flags: '--caught-by <what>', description: 'what caught it before users felt it' },
    {
      flags: '--defence <word>',
      description: 'designed, or luck',
      suggestions: ['designed', 'luck'],
    },
    { flags: '--action <what>', description: 'what was or will be done about it' },
    { flags: '--potential-severity <name>', description: 'how bad it could have become' },
    { flags: '--alert <name>', description: 'the alert that fired' },
    { flags: '--tag <tag>', description: 'a tag', repeatable: true },
    { flags: '--date <date>', description: 'the day it was noticed (default: today)' },
    {
      flags: '--from <file>',
      description:
        'log the rows of a CSV or JSON lines file, or of standard input (-), by the names of its columns',
    },
    { flags: '-y, --yes', description: 'ask nothing, also on a terminal' },
    { flags: '--json', description: 'print ids and paths as JSON, and ask nothing' },
  ],
  examples: [
    {
      line: 'lfi near-miss "pool at 95 %, autoscaler caught it" --service checkout --failure-mode connection-pool-exhaustion --caught-by autoscaler --defence luck --action "raise the pool"',
      says: 'log one; on a terminal `lfi near-miss` alone asks',
    },
    { line: 'lfi near-miss --from today.csv', says: "log a whole day's; columns as in docs/near-misses.md" },
  ],
  load: () => import('../../usecases/near-miss.ts'),
};
