import { defineRule } from '../../define-rule.ts';
import { sectionsFor } from '../../section-content.ts';

const LEARNED = /\b(?:lessons?|learn(?:t|ed|ings?)|insights?)\b/i;
const FIXED =
  /\b(?:fix(?:es|ed)?|resol(?:ution|ved)|remediations?|repairs?|solutions?|(?:corrective )?actions?(?: items?)?|follow[- ]?ups?)\b/i;
/** "What we learned while fixing it" is about learning alone. */
const BOTH = /\s(?:and|&|und|et|y)\s|[/,+]/i;

export const learnedApartFromFixed = defineRule({
  meta: {
    id: 'structure/learned-apart-from-fixed',
    level: 'warn',
    summary: 'One section for what was learned and how it was fixed, or none for what was learned',
    why: 'The fix helps this system once; what was understood helps others, and gets lost where the two are told together.',
    instead: 'Give "What we learned" a section of its own: what is understood now that was not before?',
    messages: {
      both: '"{heading}" is one section for what was learned and what was done',
      onlyFixed: '"{heading}" says how it was fixed, and no section what was learned',
      none: 'no section says what was learned',
    },
    examples: {
      valid: [
        {
          name: 'two sections',
          body: '## What we learned\n\nA timeout is a promise.\n\n## How we fixed it\n\n800 ms again.\n',
        },
        {
          name: 'lessons with their own parts',
          body: '## Lessons learned\n\n### What went well\n\nThe rollback.\n',
        },
        { name: 'the word alone', body: '## What we learned about fixed limits\n\nThey are not fixed.\n' },
      ],
      invalid: [
        { name: 'both in one', body: '## Lessons learned and fixes\n\nThe timeout is 800 ms again.\n' },
        { name: 'with the actions', body: '## Learnings / Action items\n\n- Alert on pool wait\n' },
        { name: 'neither', body: '## Summary\n\nIt broke.\n' },
        { name: 'only the fix', body: '## Summary\n\nIt broke.\n\n## Resolution\n\n800 ms again.\n' },
      ],
    },
  },
  check(postmortem, { report }) {
    const { sections } = postmortem.body;
    for (const { heading, span } of sections) {
      if (!BOTH.test(heading) || !LEARNED.test(heading) || !FIXED.test(heading)) continue;
      report({ message: 'both', data: { heading }, span });
      return;
    }
    if (sections.some(({ section }) => section === 'learned') || sections.length === 0) return;
    const [fixed] = sectionsFor(postmortem, 'fixed');
    if (fixed) report({ message: 'onlyFixed', data: { heading: fixed.heading }, span: fixed.span });
    else report({ message: 'none', span: sections.at(-1)?.span ?? postmortem.where('title') });
  },
});
