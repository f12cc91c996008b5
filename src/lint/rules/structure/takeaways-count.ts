import { defineRule } from '../../define-rule.ts';
import { isFilled, writtenField } from '../../frontmatter.ts';
import { isBlank, sectionsFor } from '../../section-content.ts';

export const takeawaysCount = defineRule({
  meta: {
    id: 'structure/takeaways-count',
    level: 'error',
    summary: 'Fewer than three takeaways, or more than five',
    why: 'One or two rarely go beyond the repair; of ten a reader remembers none.',
    instead:
      'Keep the three to five that a team with another system could use; the rest has its place under "What we learned".',
    options: {
      min: { default: 3, description: 'The fewest' },
      max: { default: 5, description: 'The most' },
    },
    messages: {
      few: '{count} of {min} to {max} takeaways',
      many: '{count} takeaways, {max} at most',
    },
    examples: {
      valid: [
        { name: 'three', body: '## Key takeaways\n\n- One.\n- Two.\n- Three.\n' },
        {
          name: 'in the frontmatter',
          frontmatter: 'takeaways: [One., Two., Three., Four.]',
          body: '## Summary\n\nIt broke.\n',
        },
        {
          name: 'details under a bullet do not count',
          body: '## Key takeaways\n\n- One.\n  - More.\n  - More.\n  - More.\n- Two.\n- Three.\n',
        },
      ],
      invalid: [
        { name: 'two', body: '## Key takeaways\n\n- One.\n- Two.\n' },
        { name: 'six', body: '## Key takeaways\n\n- One.\n- Two.\n- Three.\n- Four.\n- Five.\n- Six.\n' },
        {
          name: 'one in the frontmatter',
          frontmatter: 'takeaways: [Limit every retry.]',
          body: '## Summary\n\nIt broke.\n',
        },
      ],
    },
  },
  check(postmortem, { options, report }) {
    const [section] = sectionsFor(postmortem, 'takeaways');
    const inFrontmatter = isFilled(writtenField(postmortem, 'takeaways')?.value);
    // None at all is `structure/section-missing`'s or `-empty`'s.
    if (!inFrontmatter && (!section || isBlank(postmortem, section))) return;
    const min = Number(options['min']);
    const max = Number(options['max']);
    const count = postmortem.body.takeaways.length;
    if (count >= min && count <= max) return;
    const span = inFrontmatter || !section ? postmortem.where('takeaways') : section.span;
    report({ message: count < min ? 'few' : 'many', data: { count, min, max }, span });
  },
});
