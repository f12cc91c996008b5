import type { CommandSpec } from '../../usecases/invocation.ts';

export const trendsCommand: CommandSpec = {
  name: 'trends',
  group: 'Read',
  summary: 'what changed in this window against the one before, and can we tell?',
  description:
    'Counts, durations, budgets and patterns of a window against the one before, each with its interval and a verdict, or with what would have settled it. --all shows all of it; JSON always has it.',
  options: [
    {
      flags: '--by <key>',
      description:
        'answer one question: by service, severity, area, trigger, hour, weekday … or any frontmatter key',
      repeatable: true,
    },
    { flags: '--all', description: 'every comparison, chart and dot' },
    { flags: '--explain', description: 'print the formula and the ids behind each number' },
    { flags: '--mean', description: 'show means of durations too, labelled' },
    {
      flags: '--benchmark <name>',
      description: 'published shares beside ours',
      choices: ['google', 'teams'],
    },
    {
      flags: '--deployments <n>',
      description: 'deployments in the window, instead of the configured file; for the change failure rate',
    },
    { flags: '--deployments-before <n>', description: 'deployments in the window before' },
  ],
  shared: ['filters', 'window', 'comparison', 'output'],
  formats: ['text', 'json', 'markdown', 'csv', 'html', 'svg', 'slack'],
  examples: [
    { line: 'lfi trends --days 90', says: 'the last 90 days against the 90 before' },
    {
      line: 'lfi trends --severity sev2 --by service --period this-quarter',
      says: 'which services had the most sev2',
    },
    { line: 'lfi trends --severity sev2 --by trigger', says: 'how many sev2 came from deployments' },
    {
      line: 'lfi trends --factor capacity-limit --by hour --days 730',
      says: 'whether scaling incidents cluster around certain hours',
    },
    { line: 'lfi trends --period 2026-Q3 --against 2025-Q3', says: 'this summer against the last' },
  ],
  load: () => import('../../usecases/trends.ts'),
};
