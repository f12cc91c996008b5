import { writtenWords } from '../../../model/written-words.ts';
import { defineRule } from '../../define-rule.ts';
import { replaceScalar } from '../../frontmatter.ts';

export const alias = defineRule({
  meta: {
    id: 'schema/alias',
    level: 'info',
    strict: 'warn',
    summary: 'Another spelling, an alias or a deprecated word, read as the word of the list',
    why: 'Every report reads it right, but whoever searches the files for the word will not find this one.',
    instead: 'Write the word itself; `lfi lint --fix` does.',
    kinds: ['incident', 'near-miss'],
    drafts: true,
    messages: {
      alias: '`{field}`: "{value}" is read as "{word}"',
      deprecated: '`{field}`: "{value}" is no longer used, and read as "{word}"',
    },
    examples: {
      valid: [
        { name: 'the word itself', frontmatter: 'severity: sev2' },
        { name: 'a word off the list is another matter', frontmatter: 'failure_mode: leap-second' },
      ],
      invalid: [
        { name: 'in capitals', frontmatter: 'severity: SEV2' },
        { name: 'with underscores, in a list', frontmatter: 'factors: [timeout_retry, fatigue]' },
        { name: 'with a space', frontmatter: 'status: In review' },
      ],
    },
  },
  check(postmortem, { config, report }) {
    for (const { field, path, written, reading } of writtenWords(postmortem, config)) {
      if (reading.is !== 'alias' && reading.is !== 'deprecated') continue;
      const span = postmortem.where(...path);
      const fix = replaceScalar(postmortem, span, written, reading.word);
      const data = { field: field.name, value: written, word: reading.word };
      report({ message: reading.is, data, span, ...(fix ? { fix } : {}) });
    }
  },
});
