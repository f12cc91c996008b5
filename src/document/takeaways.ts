import type { List, Nodes, Root } from 'mdast';
import type { Span } from '../model/position.ts';
import type { Section, Takeaway } from '../model/postmortem.ts';
import { asList } from './coerce.ts';
import { spanOf, wordsOf } from './tree-text.ts';

/** The bullets of the first section of that purpose; its paragraphs where it has none. */
export function takeawaysIn(root: Root, sections: readonly Section[]): Takeaway[] {
  const section = sections.find(({ section: name }) => name === 'takeaways');
  if (!section) return [];
  const nodes = root.children.slice(section.from, section.to);
  const lists = nodes.filter((node): node is List => node.type === 'list');
  const found =
    lists.length > 0
      ? lists.flatMap(({ children }) => children)
      : nodes.filter(({ type }) => type === 'paragraph');
  return found.flatMap((node) => takeaway(node));
}

function takeaway(node: Nodes): Takeaway[] {
  const said = node.type === 'listItem' ? node.children.filter(({ type }) => type !== 'list') : [node];
  const text = said.map(wordsOf).join(' ').trim();
  return text === '' ? [] : [{ line: spanOf(node).start.line, span: spanOf(node), text }];
}

/** Takeaways kept in the frontmatter. */
export function frontmatterTakeaways(value: unknown, where: (index: number) => Span): Takeaway[] {
  return asList(value, false).map((text, index) => {
    const span = where(index);
    return { line: span.start.line, span, text };
  });
}
