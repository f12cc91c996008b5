import type { CommandSpec, OptionSpec } from '../../usecases/invocation.ts';

/** How the index of the documents is kept. */
export const INDEX_OPTIONS: readonly OptionSpec[] = [
  { flags: '--no-cache', description: 'index the documents anew, and keep nothing' },
  { flags: '--cache-dir <dir>', description: 'keep the index here (default: .lfi-cache beside the config)' },
];

export const searchCommand: CommandSpec = {
  name: 'search',
  group: 'Read',
  summary: 'have we seen this before, and what helped?',
  description:
    'Finds the documents that are about what you describe, best first, with the passage that answers and what helped ' +
    'then. Endings, beginnings of words, slips and what the field calls the same thing are found too; words in double ' +
    "quotes (inside the shell's own) have to stand as they are.",
  arguments: [{ name: '[words...]', description: 'what you see; \'"too many clients"\' for the very words' }],
  options: [{ flags: '--limit <n>', description: 'show so many (default: 10)' }, ...INDEX_OPTIONS],
  shared: ['filters', 'window', 'output'],
  formats: ['text', 'json', 'markdown', 'csv', 'html', 'slack'],
  examples: [
    { line: 'lfi search connection pool exhaustion', says: 'whatever it was called then' },
    { line: 'lfi search \'"too many clients"\'', says: 'the very words of the log' },
    { line: 'lfi search slow checkout --days 365 --severity sev1', says: 'the worst of one year' },
  ],
  load: () => import('../../usecases/search.ts'),
};
