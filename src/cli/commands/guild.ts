import type { CommandSpec } from '../../usecases/invocation.ts';

export const guildCommand: CommandSpec = {
  name: 'guild',
  group: 'Read',
  summary: 'the postmortem most worth presenting, with questions to open the discussion',
  description:
    'The postmortem of the last 30 days most worth presenting, an agenda for an hour, and questions to open with. They are ' +
    'made from the document and those around it, and each names the line it rests on.',
  shared: ['filters', 'window', 'output'],
  formats: ['text', 'json', 'markdown', 'csv', 'html', 'slack'],
  options: [{ flags: '--pick <id>', description: 'present this incident, whatever its score' }],
  examples: [
    { line: 'lfi guild', says: 'what to present, out of the last 30 days' },
    { line: 'lfi guild --pick 2026-09-14', says: 'questions about this incident' },
    { line: 'lfi guild --output digests/guild-2026-09.md', says: 'written down: the next one picks another' },
  ],
  load: () => import('../../usecases/guild.ts'),
};
