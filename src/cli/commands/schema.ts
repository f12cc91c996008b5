import type { CommandSpec } from '../../usecases/invocation.ts';

export const schemaCommand: CommandSpec = {
  name: 'schema',
  group: 'Set up',
  summary: 'JSON Schemas for editors and other programs',
  description:
    'Prints the JSON Schema of the frontmatter, with the words that are configured here, that of the config or of the ' +
    'file of patterns, or that of what a report prints with --json.',
  arguments: [
    { name: '[name]', description: 'frontmatter (default), config, patterns, or the name of a report' },
  ],
  options: [{ flags: '--output <file>', description: 'write to this file instead of standard output' }],
  examples: [
    { line: 'lfi schema', says: 'what the frontmatter of a document may say' },
    { line: 'lfi schema config --output .lfi/config.schema.json', says: 'for the editor, beside the config' },
    { line: 'lfi schema trends', says: 'what a program can rely on in lfi trends --json' },
  ],
  load: () => import('../../usecases/schema.ts'),
};
