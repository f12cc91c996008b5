import type { CommandSpec } from '../../usecases/invocation.ts';

export const explainCommand: CommandSpec = {
  name: 'explain',
  group: 'Check',
  summary: 'what a lint rule looks for, why, and what to write instead',
  description: 'Shows the page of a rule; without one, lists all rules with their levels here.',
  arguments: [{ name: '[rule]', description: 'the id of a rule, such as language/human-error' }],
  formats: ['text', 'json'],
  options: [{ flags: '--json', description: 'the same as --format json' }],
  examples: [
    { line: 'lfi explain', says: 'all rules' },
    { line: 'lfi explain language/human-error', says: 'one of them, with examples' },
  ],
  load: () => import('../../usecases/explain.ts'),
};
