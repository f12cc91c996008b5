import { isLight } from '../../../model/config.ts';
import { defineRule } from '../../define-rule.ts';
import { isBlank, proseOf, sectionNodes, sectionsFor } from '../../section-content.ts';

const SAYS_WHY =
  /\b(?:because|since|as|due to|reason|already|covered|tracked|planned|accepted?|retired|part of|owned by)\b|[,:;–—]/i;

export const noneWithoutReason = defineRule({
  meta: {
    id: 'actions/none-without-reason',
    level: 'warn',
    summary: 'No action items, and no reason why',
    why: 'To do nothing can be the right decision; unexplained it cannot be told from a review that was not finished.',
    instead: 'Add an item, or say in `reason` why there is none: `reason: The service is retired in March.`',
    messages: { none: 'there are no action items, and no `reason`' },
    examples: {
      valid: [
        { name: 'an item', action: '- [ ] Alert on pool wait (owner: dana; due: 2026-10-10)' },
        {
          name: 'a reason',
          frontmatter: 'reason: The service is retired in March.',
          body: '## Action items\n\nNone.\n',
        },
        {
          name: 'a reason in the section',
          body: '## Action items\n\nNone, since the service is retired in March.\n',
        },
        {
          name: 'a light severity has no such section',
          frontmatter: 'severity: sev4',
          body: '## Summary\n\nIt broke.\n',
        },
      ],
      invalid: [
        { name: 'no section', body: '## Summary\n\nIt broke.\n' },
        { name: 'none', body: '## Action items\n\nNone.\n' },
        {
          name: 'a light severity with the section',
          frontmatter: 'severity: sev4',
          body: '## Action items\n\nNone.\n',
        },
        { name: 'a heading alone', body: '## Action items\n' },
      ],
    },
  },
  check(postmortem, { config, report }) {
    if (postmortem.body.actionItems.length > 0 || postmortem.reason !== null) return;
    const [section] = sectionsFor(postmortem, 'actions');
    // The short template has no such section.
    if (!section && isLight(config, postmortem.severity)) return;
    if (section && !isBlank(postmortem, section)) {
      const said = proseOf(sectionNodes(postmortem, section));
      if (said.length >= 25 && SAYS_WHY.test(said)) return;
    }
    report({ message: 'none', span: section?.span ?? postmortem.where('title') });
  },
});
