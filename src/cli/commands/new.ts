import type { CommandSpec } from '../../usecases/invocation.ts';

export const newCommand: CommandSpec = {
  name: 'new',
  group: 'Write',
  summary: 'a postmortem to fill in',
  description:
    'Writes postmortems/<year>/<date>-<slug>.md from a template and prints its path. Asks on a terminal for what is ' +
    'not given; in a script the title is needed, and the rest may stay open. Light severities get the short template. ' +
    'Nothing that is there is overwritten.',
  arguments: [{ name: '[title...]', description: 'what happened, as whoever was affected would say it' }],
  options: [
    { flags: '--severity <name>', description: 'one of the configured severities' },
    { flags: '--service <name>', description: 'a service that was affected', repeatable: true },
    {
      flags: '--started <time>',
      description:
        'when users began to be affected: 2026-09-14T10:32:00+02:00, "2026-09-14 10:32", 10:32 (default: now)',
    },
    { flags: '--owner <name>', description: 'who sees the review through' },
    {
      flags: '--template <name>',
      description: 'postmortem, postmortem-light, near-miss, one of templates/, or a path',
      suggestions: ['postmortem', 'postmortem-light', 'near-miss'],
    },
    {
      flags: '--from-near-misses <failure-mode>',
      description: 'for near-misses of this failure mode: title, services and their ids from them',
    },
    { flags: '--edit', description: 'open it in $VISUAL or $EDITOR' },
    { flags: '-y, --yes', description: 'ask nothing, also on a terminal' },
    { flags: '--json', description: 'print id, path, kind and template as JSON, and ask nothing' },
  ],
  examples: [
    { line: 'lfi new', says: 'asks for title, severity, services and start' },
    {
      line: 'lfi new "Checkout returned 502s" --severity sev2 --service checkout',
      says: 'the same from a script, for instance a chat bot',
    },
  ],
  load: () => import('../../usecases/new.ts'),
};
