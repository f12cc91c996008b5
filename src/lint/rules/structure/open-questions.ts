import { defineRule } from '../../define-rule.ts';
import { isBlank, sectionsFor } from '../../section-content.ts';

export const openQuestions = defineRule({
  meta: {
    id: 'structure/open-questions',
    level: 'info',
    summary: 'A section for open questions with none in it',
    why: 'An analysis that leaves nothing open rarely looked far; a question that stands there may be answered by a reader.',
    instead: 'Write down what nobody could explain, or say in a sentence that nothing is open.',
    messages: { empty: 'no question stands under "{heading}"' },
    examples: {
      valid: [
        { name: 'a question', body: '## Open questions\n\n- Which other clients share the pool?\n' },
        { name: 'none, and said so', body: '## Open questions\n\nNone that we know of.\n' },
        { name: 'no such section is another matter', body: '## Summary\n\nIt broke.\n' },
      ],
      invalid: [
        { name: 'the heading alone', body: '## Open questions\n' },
        {
          name: "the template's comment alone",
          body: '## Open questions\n\n<!-- What nobody knows yet -->\n',
        },
      ],
    },
  },
  check(postmortem, { report }) {
    for (const section of sectionsFor(postmortem, 'questions')) {
      if (!isBlank(postmortem, section)) continue;
      report({ message: 'empty', data: { heading: section.heading }, span: section.span });
    }
  },
});
