import type { CommandSpec } from '../../usecases/invocation.ts';

export const briefCommand: CommandSpec = {
  name: 'brief',
  group: 'Read',
  summary: 'one incident for one audience: leadership, team, support or customers',
  description:
    'One incident for one audience, out of nothing but its document: leadership gets the insight, the cost and the ask; ' +
    'the team the factors, the decisions and its action items; support what users saw and what to tell them; customers ' +
    'the text of a status page, under the redaction profile public. What is missing for it is named on stderr.',
  arguments: [{ name: '<id>', description: 'id, the beginning of one, or a path' }],
  shared: ['output'],
  formats: ['text', 'json', 'markdown', 'csv', 'html', 'slack'],
  options: [
    {
      flags: '--for <audience>',
      description: 'leadership, team, support or customers',
      suggestions: ['leadership', 'team', 'support', 'customers'],
    },
  ],
  examples: [
    { line: 'lfi brief 2026-09-14 --for leadership', says: 'the insight, the cost and the ask in ten lines' },
    { line: 'lfi brief 2026-09-14 --for customers --format markdown', says: 'a text for the status page' },
  ],
  load: () => import('../../usecases/brief.ts'),
};
