import type { CommandSpec } from '../../usecases/invocation.ts';

export const linkCommand: CommandSpec = {
  name: 'link',
  group: 'Write',
  summary: 'related incidents, written at both ends',
  description:
    'Writes each id into `related` of the other document. With --duplicate the first is the same incident written up ' +
    'again: it gets `duplicate_of`, the second gets it as related, and counts for both.',
  arguments: [
    { name: '<id>', description: 'id, the beginning of one, or a path' },
    { name: '<other>', description: 'the other; with --duplicate the one that goes on counting' },
  ],
  options: [
    { flags: '--duplicate', description: 'the first is a duplicate of the second' },
    { flags: '--dry-run', description: 'show the lines that would change, and write nothing' },
    { flags: '--json', description: 'print what changed as JSON' },
  ],
  examples: [
    { line: 'lfi link 2026-09-14 2026-06-09', says: 'the same failure, twice' },
    {
      line: 'lfi link 2026-07-02-orders 2026-07-02-checkout --duplicate',
      says: 'two write-ups of one incident',
    },
  ],
  load: () => import('../../usecases/link.ts'),
};
