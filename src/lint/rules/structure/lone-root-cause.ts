import { countPoints } from '../../count-factors.ts';
import { defineRule } from '../../define-rule.ts';
import { isBlank, proseOf, sectionNodes, sectionsFor } from '../../section-content.ts';

const HEADING = /\broot[- ]cause\b(?! analysis)(?!\(?s\b)/i;
const OPENING = /^the (?:single |only |one |actual |real )?root[- ]cause (?:was|is|of|for)\b/i;

export const loneRootCause = defineRule({
  meta: {
    id: 'structure/lone-root-cause',
    level: 'warn',
    summary: 'One "root cause" and nothing beside it',
    why: 'Where an explanation stops at one cause, the conditions that let it through stay as they are; most incidents need several to come together.',
    instead:
      'Ask what else had to be so: what let it through, what hid it, what made it spread, what made it last. List each as a contributing factor.',
    messages: { lone: 'one root cause, and no factor beside it' },
    examples: {
      valid: [
        {
          name: 'several under the same heading',
          frontmatter: 'factors: [timeout-retry]',
          body: '## Root cause\n\n- The client retried without a budget.\n- Nobody owned the pool.\n',
        },
        {
          name: 'factors in the frontmatter',
          frontmatter: 'factors: [timeout-retry, ownership-unclear]',
          body: '## Root cause\n\nThe client retried without a budget.\n',
        },
        {
          name: 'a section of factors beside it',
          frontmatter: 'factors: [timeout-retry]',
          body: '## Root cause\n\nThe client retried.\n\n## Contributing factors\n\n- Nobody owned the pool.\n',
        },
        {
          name: 'five whys',
          frontmatter: 'factors: [timeout-retry]',
          body: '## Root cause analysis: five whys\n\n1. Why did checkout fail? The pool was dry.\n2. Why? Retries.\n',
        },
      ],
      invalid: [
        {
          name: 'a paragraph',
          frontmatter: 'factors: [timeout-retry]',
          body: '## Root cause\n\nThe client retried without a budget.\n',
        },
        {
          name: 'under another heading',
          frontmatter: 'factors: [timeout-retry]',
          body: '## Contributing factors\n\nThe root cause was a client that retried without a budget.\n',
        },
      ],
    },
  },
  check(postmortem, { report }) {
    if (postmortem.factors.length > 1) return;
    const sections = sectionsFor(postmortem, 'factors').filter((one) => !isBlank(postmortem, one));
    const [section] = sections;
    if (!section || sections.length > 1) return;
    const nodes = sectionNodes(postmortem, section);
    if (countPoints(nodes) > 1) return;
    if (!HEADING.test(section.heading) && !OPENING.test(proseOf(nodes).trim())) return;
    report({ message: 'lone', span: section.span });
  },
});
