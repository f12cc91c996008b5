import type { CommandSpec } from '../../usecases/invocation.ts';

export const listCommand: CommandSpec = {
  name: 'list',
  group: 'Read',
  summary: 'which incidents match',
  description:
    'Lists the documents that match, newest first: all of them, or those of a window when one is named.',
  shared: ['filters', 'window', 'output'],
  formats: ['text', 'json', 'markdown', 'csv', 'html', 'slack'],
  examples: [
    { line: 'lfi list --service checkout --severity sev2', says: 'every sev2 of checkout' },
    { line: 'lfi list --where runbook=none --days 365', says: 'a year of incidents without a runbook' },
  ],
  load: () => import('../../usecases/list.ts'),
};
