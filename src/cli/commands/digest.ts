import type { CommandSpec } from '../../usecases/invocation.ts';

export const digestCommand: CommandSpec = {
  name: 'digest',
  group: 'Read',
  summary: 'the newsletter: three incidents that everybody can learn from',
  description:
    'The newsletter: three incidents of the last 7 days, chosen by what can be learned from them and not by severity, ' +
    'takeaways first, without the names of people. What an earlier digest shows is not picked again.',
  shared: ['filters', 'window', 'output'],
  formats: ['text', 'json', 'markdown', 'csv', 'html', 'slack'],
  options: [
    { flags: '--pick <id>', description: 'show this incident, whatever its score', repeatable: true },
    {
      flags: '--check [file]',
      description:
        'exit 1 where a secret or a person would leave: in the digest, or in a file that was edited',
    },
  ],
  examples: [
    { line: 'lfi digest --output digests/2026-W40.md', says: 'written down: the next one picks others' },
    {
      line: 'lfi digest --period last-month --format html --output digest.html',
      says: 'for a month, as a page',
    },
    { line: 'lfi digest --check digests/2026-W40.md', says: 'may it be sent, after somebody edited it?' },
  ],
  load: () => import('../../usecases/digest.ts'),
};
