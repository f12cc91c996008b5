import type { CommandSpec } from '../../usecases/invocation.ts';

export const recurringCommand: CommandSpec = {
  name: 'recurring',
  group: 'Read',
  summary: 'which failures come back, and what was still open when they did?',
  description:
    'Ranks the classes of failure seen in a window, each with the action items of earlier incidents that were open, overdue or declined when it struck again, and those that were done and did not keep it away.',
  shared: ['filters', 'window', 'comparison', 'output'],
  formats: ['text', 'json', 'markdown', 'csv', 'html', 'slack'],
  examples: [
    { line: 'lfi recurring', says: 'what came back in the last 90 days' },
    { line: 'lfi recurring --days 365 --service payments', says: 'a year of one service' },
    { line: 'lfi recurring --failure-mode certificate-expiry --days 730', says: 'one class over two years' },
  ],
  load: () => import('../../usecases/recurring.ts'),
};
