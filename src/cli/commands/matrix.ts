import type { CommandSpec } from '../../usecases/invocation.ts';

export const matrixCommand: CommandSpec = {
  name: 'matrix',
  group: 'Read',
  summary: 'classification: incident by severity, service, failure mode, factors, tags',
  description:
    'Shows how every incident is classified, and the share of incidents that each word has: all of them, or those of a window when one is named.',
  options: [
    {
      flags: '--sort <key>',
      description: 'order the rows by this (default: date, newest first)',
      choices: ['date', 'id', 'severity', 'service', 'failure_mode', 'trigger'],
    },
  ],
  shared: ['filters', 'window', 'output'],
  formats: ['text', 'json', 'markdown', 'csv', 'html', 'slack'],
  examples: [
    { line: 'lfi matrix --period 2026-Q3', says: 'the incidents of a quarter' },
    { line: 'lfi matrix --severity sev1 --sort service', says: 'every sev1 by service' },
    { line: 'lfi matrix --format csv --output matrix.csv', says: 'the same for a spreadsheet' },
  ],
  load: () => import('../../usecases/matrix.ts'),
};
