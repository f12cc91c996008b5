import type { CommandSpec } from '../command.ts';

export const schemaCommand: CommandSpec = {
  name: 'schema',
  group: 'Set up',
  summary: 'JSON Schemas for editors and other programs',
  description:
    'Prints the JSON Schema of the frontmatter, with the words that are configured here, or that of the config.',
  arguments: [
    { name: '[name]', description: 'which one (default: frontmatter)', choices: ['frontmatter', 'config'] },
  ],
  options: [{ flags: '--output <file>', description: 'write to this file instead of standard output' }],
  examples: [
    { line: 'lfi schema', says: 'what the frontmatter of a document may say' },
    { line: 'lfi schema config --output .lfi/config.schema.json', says: 'for the editor, beside the config' },
  ],
  load: () => import('../../usecases/schema.ts'),
};
