import type { RootContent } from 'mdast';
import type { Postmortem } from '../model/postmortem.ts';
import { sectionNodes, sectionsFor } from './section-content.ts';

/** How many things nodes tell one by one: items, rows, sub-headings, else paragraphs. */
export function countPoints(nodes: readonly RootContent[]): number {
  const counts = { items: 0, paragraphs: 0, headings: 0 };
  for (const node of nodes) {
    if (node.type === 'list') counts.items += node.children.length;
    else if (node.type === 'table') counts.items += node.children.length - 1;
    else if (node.type === 'paragraph') counts.paragraphs += 1;
    else if (node.type === 'heading') counts.headings += 1;
  }
  return Math.max(counts.items, counts.paragraphs, counts.headings);
}

/** How many contributing factors the body tells. */
export const countFactors = (postmortem: Postmortem): number =>
  sectionsFor(postmortem, 'factors')
    .map((section) => countPoints(sectionNodes(postmortem, section)))
    .reduce((sum, count) => sum + count, 0);
