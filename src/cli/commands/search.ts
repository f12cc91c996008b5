import type { CommandSpec } from '../../usecases/invocation.ts';

export const searchCommand: CommandSpec = {
  name: 'search',
  group: 'Read',
  summary: 'have we seen this before, and what helped?',
  description:
    'Finds the documents that are about what you describe, best first, with the passage that answers and what helped ' +
    'then. Endings, beginnings of words, slips and what the field calls the same thing are found too; words in double ' +
    "quotes (inside the shell's own) have to stand as they are.",
  arguments: [{ name: '[words...]', description: 'what you see; \'"too many clients"\' for the very words' }],
  options: [{ flags: '--limit <n>', description: 'show so many (default: 10)' }],
  shared: ['filters', 'window', 'output'],
  formats: ['text', 'json', 'markdown', 'csv', 'html', 'slack'],
  examples: [
    { line: 'lfi search connection pool exhaustion', says: 'whatever it was called then' },
    { line: 'lfi search \'"too many clients"\'', says: 'the very words of the log' },
    { line: 'lfi search slow checkout --days 365 --severity sev1', says: 'the worst of one year' },
  ],
  load: () => import('../../usecases/search.ts'),
};
