import type { CommandSpec } from '../../usecases/invocation.ts';

export const prioritiesCommand: CommandSpec = {
  name: 'priorities',
  group: 'Read',
  summary: 'where does reliability work buy most?',
  description:
    'Ranks classes of failure by the bad minutes a year that they are expected to cost: time to detect and to restore, ' +
    'times impact, times how often they strike in the window (default: 365 days). With each its range, its share of the ' +
    'error budget, what was promised, and what usually helps. A class without the figures is named with what is missing.',
  options: [
    {
      flags: '--weights <weights>',
      description:
        'none, maturity, or weights by runbook such as automated=0.8,manual=1.4: what minutes are multiplied by',
      suggestions: ['none', 'maturity'],
    },
    { flags: '--slo <percent>', description: 'one objective for all instead of the configured ones' },
    { flags: '--all', description: 'every class in detail, with every action item and suggestion' },
    {
      flags: '--print-patterns',
      description: 'print the file of what usually helps, to make one of your own from',
    },
  ],
  shared: ['filters', 'window', 'output'],
  formats: ['text', 'json', 'markdown', 'csv', 'html', 'slack'],
  examples: [
    { line: 'lfi priorities', says: 'what costs most, from the last 365 days' },
    { line: 'lfi priorities --days 730 --weights none', says: 'two years, by minutes alone' },
    {
      line: 'lfi priorities --weights automated=0.7,none=2',
      says: 'with a judgement of your own about runbooks',
    },
    { line: 'lfi priorities --service checkout --slo 99.95', says: 'one service, against one promise' },
    {
      line: 'lfi priorities --print-patterns --output patterns.yaml',
      says: 'a file to edit; name it in the config as `patterns`',
    },
  ],
  load: () => import('../../usecases/priorities.ts'),
};
