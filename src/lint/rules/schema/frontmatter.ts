import { KIND_WORDS } from '../../../model/closed-words.ts';
import type { Postmortem } from '../../../model/postmortem.ts';
import type { SectionName } from '../../../model/section.ts';
import { defineRule, type RuleContext } from '../../define-rule.ts';
import { isFilled, writtenField } from '../../frontmatter.ts';

export const frontmatter = defineRule({
  meta: {
    id: 'schema/frontmatter',
    level: 'error',
    summary: 'No frontmatter, or one that cannot be read',
    why: 'What is counted, compared and found again stands in the frontmatter; without it the incident is only a text.',
    instead: 'Begin the file with a block between two lines of `---` that has at least `title:`.',
    kinds: KIND_WORDS,
    drafts: true,
    messages: {
      none: 'there is no frontmatter',
      problem: '{what}',
      twice: '{what} stand in the frontmatter and in a section of their own',
    },
    examples: {
      valid: [
        {
          name: 'YAML between two fences',
          document: '---\ntitle: Checkout returned 502s\nstatus: draft\n---\n',
        },
        { name: 'TOML', document: '+++\ntitle = "Checkout returned 502s"\nstatus = "draft"\n+++\n' },
        {
          name: 'a colon in quotes',
          document: '---\ntitle: "Checkout: 502s after the pool ran dry"\nstatus: draft\n---\n',
        },
        {
          name: 'a scheduled maintenance is no incident',
          document: '# Scheduled maintenance of the build server\n',
        },
      ],
      invalid: [
        { name: 'none at all', document: '# Checkout returned 502s\n\nThe pool ran dry.\n' },
        { name: 'an unquoted colon', document: '---\ntitle: Checkout: 502s\nstatus: draft\n---\n' },
        {
          name: 'a key twice',
          document: '---\ntitle: Checkout\nowner: dana\nowner: lee\nstatus: draft\n---\n',
        },
        {
          name: 'never closed',
          document: '---\ntitle: Checkout returned 502s\nstatus: draft\n\n## Summary\n',
        },
        {
          name: 'takeaways in both places',
          frontmatter: 'takeaways: [Limit every retry, and count retries apart from requests.]',
          body: '## Key takeaways\n\n- Limit every retry, and count retries apart from requests.\n',
        },
      ],
    },
  },
  check(postmortem, { report }) {
    for (const { message, span, hint } of postmortem.problems) {
      const what = message.replace(/\.$/, '').replace(/^The /, 'the ');
      report({ message: 'problem', data: { what }, span, help: hint });
    }
    if (postmortem.format === 'none') {
      const answers = postmortem.kind === 'incident' || postmortem.kind === 'near-miss';
      const start = { line: 1, column: 1 };
      if (answers && postmortem.problems.length === 0)
        report({ message: 'none', span: { start, end: start } });
      return;
    }
    reportTwice(postmortem, 'takeaways', 'takeaways', 'takeaways', report);
    reportTwice(postmortem, 'action_items', 'actions', 'action items', report);
  },
});

function reportTwice(
  postmortem: Postmortem,
  name: string,
  section: SectionName,
  what: string,
  report: RuleContext['report'],
): void {
  const written = writtenField(postmortem, name);
  if (!written || !isFilled(written.value)) return;
  if (!postmortem.body.sections.some((one) => one.section === section && !one.empty)) return;
  const help = 'Keep one of the two: what stands in both will come to differ.';
  report({ message: 'twice', data: { what }, span: postmortem.where(written.key), help });
}
