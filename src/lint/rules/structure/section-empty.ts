import { isLight } from '../../../model/config.ts';
import { SECTION_HEADINGS, SECTIONS } from '../../../model/section.ts';
import { defineRule } from '../../define-rule.ts';
import { isFilled, writtenField } from '../../frontmatter.ts';
import { requiredSections } from '../../required-sections.ts';
import { isBlank, sectionsFor } from '../../section-content.ts';

export const sectionEmpty = defineRule({
  meta: {
    id: 'structure/section-empty',
    level: 'error',
    summary: 'A section of the template with nothing under its heading',
    why: 'A heading without a word looks like an answer in every list of contents, and is none.',
    instead: 'Answer it in a sentence; "nothing that we know of" is an answer.',
    messages: { empty: 'nothing stands under "{heading}"' },
    examples: {
      valid: [
        { name: 'one sentence', body: '## Where we got lucky\n\nIt was a Monday morning.\n' },
        { name: 'sub-headings with text', body: '## Accounts\n\n### On-call\n\nI saw red.\n' },
        { name: 'a picture', body: '## Impact\n\n![Error rate from 10:32 to 11:19](errors.png)\n' },
        { name: 'open questions are another matter', body: '## Open questions\n' },
      ],
      invalid: [
        { name: 'a bare heading', body: '## What we learned\n\n## How we fixed it\n\nRolled back.\n' },
        { name: "the template's questions alone", body: '## Summary\n\n<!-- What actually happened? -->\n' },
        { name: "a table's head alone", body: '## Timeline\n\n| Time | Event |\n|---|---|\n|  |  |\n' },
        { name: 'bullets without a word', body: '## Key takeaways\n\n-\n-\n-\n' },
      ],
    },
  },
  check(postmortem, { config, report }) {
    const names = isLight(config, postmortem.severity)
      ? requiredSections(postmortem, config)
      : SECTIONS.filter((name) => SECTION_HEADINGS[name] !== undefined);
    for (const name of names) {
      // An empty list of questions is `structure/open-questions`'.
      if (name === 'questions' || (name === 'actions' && hasNoActions(postmortem))) continue;
      for (const section of sectionsFor(postmortem, name)) {
        if (isBlank(postmortem, section)) {
          report({ message: 'empty', data: { heading: section.heading }, span: section.span });
        }
      }
    }
  },
});

/** Where the frontmatter says what the section would. */
const hasNoActions = (postmortem: Parameters<typeof sectionsFor>[0]): boolean =>
  postmortem.reason !== null || isFilled(writtenField(postmortem, 'action_items')?.value);
