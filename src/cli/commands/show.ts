import type { CommandSpec } from '../../usecases/invocation.ts';

export const showCommand: CommandSpec = {
  name: 'show',
  group: 'Read',
  summary: 'one incident, with its actions, relatives and look-alikes',
  arguments: [{ name: '<id>', description: 'id, the beginning of one, or a path' }],
  shared: ['output'],
  formats: ['text', 'json', 'markdown', 'csv', 'html', 'slack'],
  examples: [
    { line: 'lfi show 2026-09-14', says: 'the one incident whose id begins so' },
    {
      line: 'lfi show postmortems/2026/2026-09-14-checkout.md --json',
      says: 'everything that was read from a file',
    },
  ],
  load: () => import('../../usecases/show.ts'),
};
