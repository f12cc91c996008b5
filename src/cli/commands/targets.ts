import type { CommandSpec } from '../../usecases/invocation.ts';

export const targetsCommand: CommandSpec = {
  name: 'targets',
  group: 'Read',
  summary: 'did we actually get better?',
  description:
    'Judges the targets of the config: met on count, and distinguishable from chance, apart. A target that was missed ' +
    'shows whether what had been promised was not done, or was done and did not help. No filters: every document counts.',
  options: [{ flags: '--fail-on-missed', description: 'exit 1 where a target is missed' }],
  shared: ['output'],
  formats: ['text', 'json', 'markdown', 'csv', 'html', 'slack'],
  examples: [
    { line: 'lfi targets', says: 'every target, with both answers' },
    { line: 'lfi targets --fail-on-missed', says: 'for a job that goes red when one is missed' },
  ],
  load: () => import('../../usecases/targets.ts'),
};
