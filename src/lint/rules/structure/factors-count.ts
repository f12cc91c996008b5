import { countFactors } from '../../count-factors.ts';
import { defineRule } from '../../define-rule.ts';
import { whereField, writtenField } from '../../frontmatter.ts';
import { isBlank, sectionsFor } from '../../section-content.ts';

export const factorsCount = defineRule({
  meta: {
    id: 'structure/factors-count',
    level: 'warn',
    summary: 'Fewer than two contributing factors',
    why: 'Hardly any incident has one cause; where only one is counted, the others are never seen to come back.',
    instead:
      'Ask what let it through, what hid it and what made it last, and add a word for each to `factors`.',
    options: { min: { default: 2, description: 'The fewest' } },
    messages: {
      few: '{count} contributing factor where {min} or more are expected',
      fewTold: 'the body tells {count} contributing factor, and `factors` names none',
    },
    examples: {
      valid: [
        { name: 'two words', frontmatter: 'factors: [timeout-retry, fatigue]' },
        {
          name: 'no words, and three told in the body',
          frontmatter: 'factors:',
          body: '## Contributing factors\n\n- Retries.\n- No owner.\n- A short night.\n',
        },
        {
          name: 'told in paragraphs',
          frontmatter: 'factors:',
          body: '## Causes\n\nRetries had no budget.\n\nNobody owned the pool.\n',
        },
      ],
      invalid: [
        { name: 'one word', frontmatter: 'factors: [timeout-retry]' },
        { name: 'one word twice', frontmatter: 'factors: [timeout-retry, timeout_retry]' },
        {
          name: 'one told in the body',
          frontmatter: 'factors:',
          body: '## Contributing factors\n\n- Retries.\n',
        },
      ],
    },
  },
  check(postmortem, { options, report }) {
    const min = Number(options['min']);
    const count = postmortem.factors.length;
    if (count >= min) return;
    if (writtenField(postmortem, 'factors') !== null && count > 0) {
      report({ message: 'few', data: { count, min }, span: whereField(postmortem, 'factors') });
      return;
    }
    // No words at all is `schema/required`'s; the body may still tell them.
    const [section] = sectionsFor(postmortem, 'factors');
    if (!section || isBlank(postmortem, section)) return;
    const told = countFactors(postmortem);
    if (told < min) report({ message: 'fewTold', data: { count: told, min }, span: section.span });
  },
});
