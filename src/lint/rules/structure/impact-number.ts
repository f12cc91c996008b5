import type { Impact } from '../../../model/postmortem.ts';
import { defineRule } from '../../define-rule.ts';
import { whereField, writtenField } from '../../frontmatter.ts';
import { isBlank, proseOf, sectionNodes, sectionsFor } from '../../section-content.ts';

const NUMBER =
  /\d|\b(?:no(?:ne|body| one)?|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundreds?|thousands?|millions?|dozens?|half|(?:a|one|two) (?:third|quarter|fifth|tenth)s?|all|every(?:body|one)?|each|single|once|twice)\b/i;

export const impactNumber = defineRule({
  meta: {
    id: 'structure/impact-number',
    level: 'warn',
    summary: 'An impact without any number',
    why: '"Some users" can be ten or a million; without a number nobody can weigh this incident against another.',
    instead:
      'Say how many users, what share of requests, how many minutes; an estimate that says so is fine.',
    messages: { none: 'the impact has no number' },
    examples: {
      valid: [
        { name: 'in the frontmatter', body: '## Impact\n\nSome customers could not pay.\n' },
        {
          name: 'in the section',
          frontmatter: 'impact: { description: Payments failed. }',
          body: '## Impact\n\nAbout 12,000 customers could not pay.\n',
        },
        {
          name: 'in words',
          frontmatter: 'impact:',
          body: '## Impact\n\nHalf of all payments failed.\n',
        },
        { name: 'nobody', frontmatter: 'impact:', body: '## Impact\n\nNo customer noticed.\n' },
      ],
      invalid: [
        {
          name: 'some',
          frontmatter: 'impact:',
          body: '## Impact\n\nSome customers could not pay for a while.\n',
        },
        {
          name: 'words in the frontmatter',
          frontmatter: 'impact: { description: Payments failed. }',
          body: '## Summary\n\nIt broke at 10:32.\n',
        },
      ],
    },
  },
  check(postmortem, { report }) {
    if (hasNumber(postmortem.impact)) return;
    const sections = sectionsFor(postmortem, 'impact').filter((section) => !isBlank(postmortem, section));
    const { description } = postmortem.impact;
    if (sections.length === 0 && description === null) return;
    const told = sections.map((section) => proseOf(sectionNodes(postmortem, section)));
    if ([description ?? '', ...told].some((text) => NUMBER.test(text))) return;
    const span =
      sections[0]?.span ?? whereField(postmortem, writtenField(postmortem, 'impact')?.key ?? 'impact');
    report({ message: 'none', span });
  },
});

const hasNumber = (impact: Impact): boolean =>
  Object.values(impact).some((value) => typeof value === 'number');
