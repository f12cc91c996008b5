import type { CommandSpec } from '../../usecases/invocation.ts';

export const similarCommand: CommandSpec = {
  name: 'similar',
  group: 'Read',
  summary: 'earlier incidents like this one, and what was promised after them',
  description:
    'Holds a document against all others, each likeness with its reasons: class, services, factors, what set it off, ' +
    'rare words. Names the action items that would have covered it and are still open. With --changed, markdown for a ' +
    'comment on each new or changed postmortem of a branch.',
  arguments: [
    { name: '[document]', description: 'id, the beginning of one, a file, or - for standard input' },
  ],
  options: [
    {
      flags: '--changed [ref]',
      description: 'what was changed since the branch left ref (default: the target of the pull request)',
    },
    { flags: '--limit <n>', description: 'show so many (default: 5)' },
    { flags: '--later', description: 'those that came after it too' },
  ],
  shared: ['filters', 'output'],
  formats: ['text', 'json', 'markdown', 'csv', 'html', 'slack'],
  examples: [
    { line: 'lfi similar 2026-09-14', says: 'what came before an incident' },
    {
      line: 'echo "payments cannot get a database connection" | lfi similar -',
      says: 'in the middle of one',
    },
    { line: 'lfi similar --changed origin/main', says: 'for a comment on a pull request' },
  ],
  load: () => import('../../usecases/similar.ts'),
};
