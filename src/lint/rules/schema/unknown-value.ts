import { wordsInUse } from '../../../model/field-words.ts';
import { writtenWords } from '../../../model/written-words.ts';
import { defineRule } from '../../define-rule.ts';

/** Lists up to this long are shown whole. */
const SHORT_LIST = 12;

export const unknownValue = defineRule({
  meta: {
    id: 'schema/unknown-value',
    level: 'error',
    summary: 'A word that is on no list of allowed ones',
    why: 'A word of its own is a class of its own: what is spelt differently is never counted together.',
    instead: 'Use a word of the list, or add this one to `taxonomy` in the config.',
    kinds: ['incident', 'near-miss'],
    drafts: true,
    messages: {
      nearest: '`{field}`: there is no "{value}", did you mean "{word}"?',
      unknown: '`{field}`: there is no "{value}"',
    },
    examples: {
      valid: [
        { name: 'a word of the taxonomy', frontmatter: 'trigger: capacity' },
        { name: 'nobody knows', frontmatter: 'trigger: unknown' },
        { name: 'failure modes are an open list', frontmatter: 'failure_mode: leap-second' },
        { name: 'the same word in capitals', frontmatter: 'severity: SEV2' },
      ],
      invalid: [
        { name: 'a typing error', frontmatter: 'trigger: confg' },
        { name: 'a trigger among the factors', frontmatter: 'factors: [deploy, test-gap]' },
        { name: 'a severity that is none', frontmatter: 'severity: blocker' },
        { name: 'a status that is none', frontmatter: 'status: final' },
      ],
    },
  },
  check(postmortem, { config, report }) {
    for (const { field, path, written, reading, allowed } of writtenWords(postmortem, config)) {
      if (reading.is !== 'off-list' || !allowed.closed) continue;
      const words = wordsInUse(allowed.words);
      const list =
        words.length <= SHORT_LIST ? words.join(', ') : `${words.slice(0, SHORT_LIST).join(', ')} …`;
      const name = field.words === 'service' ? 'services' : field.name;
      const help = `One of: ${list}.${ownWords(field.words)}`;
      const data = { field: name, value: written, word: reading.nearest ?? '' };
      report({
        message: reading.nearest === null ? 'unknown' : 'nearest',
        data,
        span: postmortem.where(...path),
        help,
      });
    }
  },
});

function ownWords(source: unknown): string {
  if (source === 'severity') return ' Others are configured as `severities`.';
  if (source === 'service') return ' Others are configured as `services`.';
  return typeof source === 'string' ? ` Others are configured under \`taxonomy.${source}\`.` : '';
}
