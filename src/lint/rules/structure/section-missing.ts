import type { Span } from '../../../model/position.ts';
import type { Postmortem } from '../../../model/postmortem.ts';
import { SECTIONS, type SectionName } from '../../../model/section.ts';
import { defineRule } from '../../define-rule.ts';
import { isFilled, writtenField } from '../../frontmatter.ts';
import { headingOf, requiredSections } from '../../required-sections.ts';

const ASKS: Readonly<Partial<Record<SectionName, string>>> = {
  takeaways: 'three to five sentences that a stranger could apply, first of all',
  summary: 'what happened, in a few sentences',
  impact: 'who was affected, how, and how much, in numbers',
  timeline: 'one time and one event a row, from before it was noticed to the end',
  accounts: 'what each role saw, knew and decided, in their own words',
  factors: 'what had to come together, not one cause',
  'went-well': 'what others could copy',
  difficult: 'what made it hard to see, decide or repair',
  lucky: 'what could have made it worse and by chance did not',
  learned: 'what is understood now that was not before, apart from the fix',
  fixed: 'what ended it, and what was changed since',
  actions: 'what will be done, by whom, until when',
  questions: 'what nobody knows yet',
};

export const sectionMissing = defineRule({
  meta: {
    id: 'structure/section-missing',
    level: 'error',
    summary: 'A section of the template is missing',
    why: 'Every section is a question that somebody learned to ask; the one that is left out is usually the one that was hard to answer.',
    instead:
      'Add the heading and answer it; one honest sentence is enough. Light severities need takeaways, summary, factors and what was learned only.',
    messages: { missing: 'there is no section "{heading}"' },
    examples: {
      valid: [
        {
          name: 'a light severity needs four',
          frontmatter: 'severity: sev4',
          body: '## Key takeaways\n\n- One.\n\n## Summary\n\nIt broke.\n\n## Contributing factors\n\n- Age.\n\n## What we learned\n\nMuch.\n',
        },
        {
          name: 'the same in other words, takeaways in the frontmatter',
          frontmatter:
            'severity: sev3\ntakeaways: [Limit every retry, and count retries apart from requests.]',
          body: '## TL;DR\n\nIt broke.\n\n## Root causes\n\n- Age.\n\n## Lessons learnt\n\nMuch.\n',
        },
      ],
      invalid: [
        {
          name: 'a light severity without what was learned',
          frontmatter: 'severity: sev4',
          body: '## Key takeaways\n\n- One.\n\n## Summary\n\nIt broke.\n\n## Contributing factors\n\n- Age.\n',
        },
        { name: 'a summary alone', body: '## Summary\n\nIt broke.\n' },
        { name: 'no section at all', body: 'It broke and we fixed it.\n' },
      ],
    },
  },
  check(postmortem, { config, report }) {
    const { sections } = postmortem.body;
    const present = new Set(sections.map(({ section }) => section));
    for (const name of requiredSections(postmortem, config)) {
      if (present.has(name) || isInFrontmatter(postmortem, name)) continue;
      const heading = headingOf(name);
      const help = `Add \`## ${heading}\`: ${ASKS[name] ?? 'one honest sentence is enough'}.`;
      report({ message: 'missing', data: { heading }, span: placeFor(postmortem, name), help });
    }
  },
});

function isInFrontmatter(postmortem: Postmortem, name: SectionName): boolean {
  const filled = (field: string) => isFilled(writtenField(postmortem, field)?.value);
  if (name === 'takeaways') return filled('takeaways');
  return name === 'actions' && (filled('action_items') || postmortem.reason !== null);
}

/** The heading behind which the section would come, else the top of the document. */
function placeFor(postmortem: Postmortem, name: SectionName): Span {
  const order = (section: SectionName) => SECTIONS.indexOf(section);
  const before = postmortem.body.sections.filter(
    ({ section }) => section !== 'other' && order(section) < order(name),
  );
  return before.at(-1)?.span ?? postmortem.where('title');
}
