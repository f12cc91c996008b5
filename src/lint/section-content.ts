import type { Node, Parent, RootContent } from 'mdast';
import type { Postmortem, Section } from '../model/postmortem.ts';
import type { SectionName } from '../model/section.ts';

const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;

/** The nodes under a heading, its sub-sections included. */
export function sectionNodes(postmortem: Postmortem, { from, to }: Section): RootContent[] {
  return postmortem.tree().children.slice(from, to);
}

/** What a reader sees of nodes: text and code, no headings, comments or tags; blocks on lines of their own. */
export function proseOf(nodes: readonly Node[]): string {
  return nodes.map(blockText).filter(Boolean).join('\n');
}

function blockText(node: Node): string {
  if (node.type === 'heading' || node.type === 'definition' || node.type === 'thematicBreak') return '';
  if (node.type === 'html') return plainHtml((node as unknown as { value: string }).value);
  if (!('children' in node)) return inlineText(node).trim();
  const { children } = node as Parent;
  if (node.type === 'table') return proseOf(children.slice(1));
  const inline = ['paragraph', 'tableCell'].includes(node.type);
  return inline ? children.map(inlineText).join('').trim() : proseOf(children);
}

function inlineText(node: Node): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'html') return plainHtml((node as unknown as { value: string }).value);
  if ('children' in node) return (node as Parent).children.map(inlineText).join('');
  const { value, alt } = node as unknown as { value?: string; alt?: string | null };
  return value ?? alt ?? '';
}

const plainHtml = (html: string): string =>
  html
    .replace(COMMENT, '')
    .replace(/<\/?[a-zA-Z][^>]*>/g, ' ')
    .trim();

/** True where a reader finds nothing under the heading: a table's head alone is nothing, a picture is something. */
export function isBlank(postmortem: Postmortem, section: Section): boolean {
  // Two labels in one paragraph leave the first without a node of its own.
  if (section.empty || section.from >= section.to) return section.empty;
  const nodes = sectionNodes(postmortem, section);
  return proseOf(nodes) === '' && !nodes.some(hasImage);
}

const hasImage = (node: Node): boolean =>
  node.type === 'image' ||
  node.type === 'imageReference' ||
  (node.type === 'html' && /<(?:img|video|svg)\b/i.test((node as unknown as { value: string }).value)) ||
  ('children' in node && (node as Parent).children.some(hasImage));

/** The sections that are for `name`, without those that only divide another of them. */
export function sectionsFor({ body: { sections } }: Postmortem, name: SectionName): Section[] {
  const all = sections.filter(({ section }) => section === name);
  return all.filter((one) => !all.some((other) => other !== one && contains(other, one)));
}

/** True where `inner` stands under `outer`'s heading. */
export const contains = (outer: Section, inner: Section): boolean =>
  outer.depth < inner.depth && outer.from <= inner.from && inner.to <= outer.to;
