import type { Node, Parent } from 'mdast';
import { isLight } from '../../../model/config.ts';
import { linesOf } from '../../../model/lines.ts';
import type { Postmortem } from '../../../model/postmortem.ts';
import { defineRule } from '../../define-rule.ts';
import { contains, sectionNodes } from '../../section-content.ts';

const WHOLE =
  /^(?:TODO|TBD|TBA|TBC|FIXME|XXX+|to be (?:done|written|filled in|added|completed|determined))\s*[.:!?…]*$/i;
const OPENING = /^(?:TODO|TBD|FIXME)(?=:|\s*[-–—]\s)/;
const INSIDE =
  /\[(?:fill (?:this |me )?in|insert|describe|your|placeholder|replace|TODO|TBD|add (?:a |the |your )?(?:description|link|text|details?))\b[^\]\n]{0,200}\]|\blorem ipsum\b|\bfill (?:this|me) in\b|<(?:…|\.\.\.)>/i;
/** What a stretch between angle brackets must be to be no tag: words without an attribute. */
const IN_ANGLES = /^<[a-z][^<>=/"]*\s[^<>=/"]*>$/i;
const TAGS =
  /^<(?:a|abbr|b|br|code|del|details|div|dl|em|hr|i|iframe|img|ins|kbd|li|mark|ol|p|pre|s|samp|small|span|strong|sub|summary|sup|table|td|th|tr|u|ul|video)\b/i;

export const sectionTemplateText = defineRule({
  meta: {
    id: 'structure/section-template-text',
    level: 'error',
    summary: "A placeholder of a template where the section's answer should stand",
    why: 'It counts as an answer wherever only presence is looked at, and readers stop trusting the rest.',
    instead: 'Replace it by what is known, or say that it is not known and ask under "Open questions".',
    messages: { placeholder: '"{text}" was left from a template' },
    examples: {
      valid: [
        {
          name: 'comments are never content',
          body: '## Summary\n\n<!-- TODO: shorten -->\n\nThe pool ran dry.\n',
        },
        { name: 'a status of an action item', body: '## Action items\n\n- **TODO** Alert on pool wait\n' },
        { name: 'in code', body: '## Summary\n\nThe log said `TODO: remove` and `<service name>`.\n' },
        {
          name: 'the word in a sentence',
          body: '## Contributing factors\n\n- A TODO in the code since March.\n',
        },
        { name: 'a tag', body: '## Summary\n\n<details open>\n\nThe pool ran dry.\n\n</details>\n' },
      ],
      invalid: [
        { name: 'TODO', body: '## Summary\n\nTODO\n' },
        { name: 'in angle brackets', body: '## Impact\n\n<how many users were affected>\n' },
        { name: 'in square brackets', body: '## Summary\n\nOn [insert date] checkout returned 502s.\n' },
        { name: 'a cell', body: '## Timeline\n\n| Time | Event |\n|---|---|\n| 10:32 | TBD |\n' },
        { name: 'lorem ipsum', body: '## What we learned\n\nLorem ipsum dolor sit amet.\n' },
      ],
    },
  },
  check(postmortem, { config, report }) {
    const { sections } = postmortem.body;
    const light = isLight(config, postmortem.severity);
    const tops = sections.filter((one) => !sections.some((other) => contains(other, one)));
    for (const top of tops) {
      if (top.section === 'actions' || (light && top.section === 'questions')) continue;
      for (const { text, offset } of placeholders(postmortem, sectionNodes(postmortem, top))) {
        const span = linesOf(postmortem.text).span(offset, offset + text.length);
        if (isUnderActions(postmortem, span.start.line)) continue;
        report({ message: 'placeholder', data: { text: text.slice(0, 60) }, span });
      }
    }
  },
});

/** TODO is a state of an action item, and what is open there `actions/` asks about. */
function isUnderActions({ body: { sections } }: Postmortem, line: number): boolean {
  return sections.filter((one) => one.line <= line).at(-1)?.section === 'actions';
}

interface Placeholder {
  readonly text: string;
  readonly offset: number;
}

const BLOCKS = new Set(['paragraph', 'tableCell', 'heading']);

function placeholders({ text }: Postmortem, nodes: readonly Node[]): Placeholder[] {
  const found: Placeholder[] = [];
  const visit = (node: Node): void => {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined) return;
    if (BLOCKS.has(node.type)) {
      const inner = node as Parent;
      const bare = plain(inner).trim();
      if (WHOLE.test(bare) || OPENING.test(bare)) found.push(firstLine(text, inner));
      else for (const child of inner.children) inline(child);
      return;
    }
    if (node.type === 'html') inline(node);
    else if ('children' in node) for (const child of (node as Parent).children) visit(child);
  };
  const inline = (node: Node): void => {
    const from = node.position?.start.offset ?? 0;
    const source = text.slice(from, node.position?.end.offset ?? from);
    if (node.type === 'html') {
      const bare = source.trim();
      if ((IN_ANGLES.test(bare) && !TAGS.test(bare)) || /^<(?:…|\.\.\.)>$/.test(bare))
        found.push({ text: bare, offset: from + source.indexOf(bare) });
    } else if (node.type === 'text') {
      const match = INSIDE.exec(source);
      if (match) found.push({ text: match[0], offset: from + match.index });
    } else if ('children' in node) for (const child of (node as Parent).children) inline(child);
  };
  for (const node of nodes) visit(node);
  return found;
}

const plain = (node: Parent): string =>
  node.children
    .map((child) =>
      'children' in child ? plain(child as Parent) : child.type === 'text' ? child.value : '\u0000',
    )
    .join('');

/** What stands on a block's first line, from its first word. */
function firstLine(text: string, block: Parent): Placeholder {
  const offset = block.children[0]?.position?.start.offset ?? block.position?.start.offset ?? 0;
  const end = block.children.at(-1)?.position?.end.offset ?? offset;
  return { text: text.slice(offset, end).split(/\r?\n/)[0] ?? '', offset };
}
