import type { CommandSpec } from '../command.ts';

export const trendsCommand: CommandSpec = {
  name: 'trends',
  group: 'Read',
  summary: 'what changed in this window against the one before, and can we tell?',
  options: [
    {
      flags: '--by <key>',
      description: 'break down by this frontmatter key instead of the usual ones',
      repeatable: true,
    },
  ],
  shared: ['filters', 'window', 'output'],
  formats: ['text', 'json', 'markdown', 'csv', 'html', 'svg'],
  examples: [
    { line: 'lfi trends --days 90', says: 'the last 90 days against the 90 before' },
    {
      line: 'lfi trends --severity sev2 --by services --period this-quarter',
      says: 'which services had the most sev2',
    },
    { line: 'lfi trends --period 2026-Q3 --against 2025-Q3', says: 'this summer against the last' },
    { line: 'lfi trends --format svg --output trends.svg', says: 'its charts, for a slide' },
  ],
  load: () => import('../../usecases/trends.ts'),
};
