import type { CommandSpec } from '../../usecases/invocation.ts';

const renameCommand: CommandSpec = {
  name: 'rename',
  group: 'Write',
  summary: 'rename a word over the whole corpus, or merge it into another',
  description:
    'Shows what would change, and with --write changes it: the word in the frontmatter of every document, whatever its ' +
    'case and hyphens; every other byte stays. Onto a word in use it is a merge: a list keeps the word once.',
  arguments: [
    { name: '<from>', description: 'the word as it is written now' },
    { name: '<to>', description: 'the word to write instead' },
  ],
  options: [
    {
      flags: '--in <field>',
      description: 'the field that it stands in (default: the only one that has it)',
      suggestions: [
        'failure_mode',
        'trigger',
        'factors',
        'services',
        'tags',
        'detected_by',
        'mitigated_by',
        'runbook',
        'defence',
      ],
    },
    { flags: '--write', description: 'change the documents' },
    { flags: '--json', description: 'print what changed as JSON' },
  ],
  examples: [
    { line: 'lfi taxonomy rename db-timeout database-timeout --in failure_mode', says: 'what would change' },
    { line: 'lfi taxonomy rename db-timeout database-timeout --in failure_mode --write', says: 'and do it' },
  ],
  load: () => import('../../usecases/taxonomy-rename.ts'),
};

export const taxonomyCommand: CommandSpec = {
  name: 'taxonomy',
  group: 'Read',
  summary: 'which words do we use, and which of them drift?',
  description:
    'The words that documents are classified by, with how many documents have each; and what drifts: words off the ' +
    'list, two spellings of one word, deprecated ones.',
  subcommands: [renameCommand],
  options: [
    {
      flags: '--in <field>',
      description: 'only this field',
      suggestions: renameCommand.options?.[0]?.suggestions ?? [],
    },
    { flags: '--fail-on-drift', description: 'exit 1 where a word drifts' },
  ],
  shared: ['filters', 'window', 'output'],
  formats: ['text', 'json', 'markdown', 'csv', 'html', 'slack'],
  examples: [
    { line: 'lfi taxonomy', says: 'every word, and what drifts' },
    { line: 'lfi taxonomy --in failure_mode --days 365', says: 'the classes of one year' },
  ],
  load: () => import('../../usecases/taxonomy.ts'),
};
