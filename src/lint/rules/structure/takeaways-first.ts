import type { Edit } from '../../../model/finding.ts';
import { linesOf } from '../../../model/lines.ts';
import type { Postmortem, Section } from '../../../model/postmortem.ts';
import { defineRule } from '../../define-rule.ts';
import { isFilled, writtenField } from '../../frontmatter.ts';
import { contains, sectionsFor } from '../../section-content.ts';

export const takeawaysFirst = defineRule({
  meta: {
    id: 'structure/takeaways-first',
    level: 'error',
    summary: 'The takeaways are not the first section',
    why: 'Most readers stop after the first screen; what they could apply has to stand there, before what happened.',
    instead: 'Move the section to the top; `lfi lint --fix` does.',
    messages: { notFirst: '"{heading}" comes after "{first}"' },
    examples: {
      valid: [
        {
          name: 'first',
          body: '# Checkout returned 502s\n\n## Key takeaways\n\n- Limit every retry.\n\n## Summary\n\nIt broke.\n',
        },
        {
          name: 'in the frontmatter',
          frontmatter: 'takeaways: [Limit every retry, and count retries apart from requests.]',
          body: '## Summary\n\nIt broke.\n',
        },
        {
          name: 'a line before the first heading',
          body: 'Review held on 18 September.\n\n## Takeaways\n\n- Limit every retry.\n',
        },
      ],
      invalid: [
        {
          name: 'at the end',
          body: '## Summary\n\nIt broke.\n\n## Key takeaways\n\n- Limit every retry.\n',
        },
        {
          name: 'after the summary',
          body: '# Checkout\n\nTL;DR\n-----\n\nIt broke.\n\nTake-aways\n----------\n\n- Limit every retry.\n\nImpact\n------\n\n40 calls.\n',
        },
      ],
    },
  },
  check(postmortem, { report }) {
    if (isFilled(writtenField(postmortem, 'takeaways')?.value)) return;
    const [takeaways] = sectionsFor(postmortem, 'takeaways');
    const [top, second] = postmortem.body.sections;
    if (!takeaways || !top) return;
    // A heading above everything is the document's title, whatever the frontmatter calls it.
    const first = top.depth === 1 && contains(top, takeaways) ? second : top;
    if (!first || first.section === 'takeaways') return;
    const fix = moveBefore(postmortem, takeaways, first);
    const data = { heading: takeaways.heading, first: first.heading };
    report({ message: 'notFirst', data, span: takeaways.span, ...(fix ? { fix } : {}) });
  },
});

/** The section's text in front of another of the same depth; null where that would put it under another heading. */
function moveBefore(postmortem: Postmortem, section: Section, before: Section): Edit[] | null {
  const { text } = postmortem;
  const nodes = postmortem.tree().children;
  const heading = nodes[section.from - 1];
  if (heading?.type !== 'heading' || section.depth !== before.depth) return null;
  if (nodes[before.from - 1]?.type !== 'heading') return null;
  const lines = linesOf(text);
  const start = lines.offset(section.span.start);
  const next = nodes[section.to]?.position?.start.offset;
  const end = next ?? text.length;
  const target = lines.offset(before.span.start);
  if (!isLineStart(text, start) || !isLineStart(text, target) || !isLineStart(text, end) || target >= start)
    return null;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const moved = text.slice(start, end).trimEnd() + newline + newline;
  const insert = { start: target, end: target, text: moved };
  if (next !== undefined) return [insert, { start, end, text: '' }];
  // At the end of the file the blank lines before the section go with it.
  const kept = text.slice(0, start).trimEnd().length;
  return [insert, { start: kept, end, text: newline }];
}

const isLineStart = (text: string, offset: number): boolean =>
  offset === 0 || offset === text.length || text[offset - 1] === '\n' || text[offset - 1] === '\r';
