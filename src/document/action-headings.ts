import type { Heading, List, Paragraph, Root } from 'mdast';
import type { Section } from '../model/postmortem.ts';
import { saysParts } from './action-list.ts';
import { takeMark } from './action-status.ts';
import { isOrder } from './task-words.ts';

/** A heading that is itself a thing to do, and the bullets under it that say who and when. */
export interface TaskHeading {
  readonly node: Heading | Paragraph;
  readonly parts: readonly List[];
}

const NUMBERED = /^(?:(?:action(?: item)?|ai|item|task)\s*#?\d+\b|#?\d+\s*[.):])\s*[.:)–—-]?\s*(?=\S)/i;
const HANDLE = /(?<![\w/.])@[A-Za-z]/;

/**
 * Headings and bold lines under a section of actions that are items, by section: `### 1. Add a canary`, with nothing
 * but prose or bullets such as `Owner: dana` below. Those that stand over lists of items only group these.
 */
export function taskHeadings(root: Root, sections: readonly Section[]): Map<Section, TaskHeading> {
  const found = new Map<Section, TaskHeading>();
  sections.forEach((section, i) => {
    const next = sections[i + 1];
    const parent = section.section === 'actions' ? parentOf(sections, i) : undefined;
    if (parent?.section !== 'actions' || (next && next.depth > section.depth && next.from <= section.to))
      return;
    const node = root.children[section.from - 1];
    if (node?.type !== 'heading' && node?.type !== 'paragraph') return;
    if (node.position?.start.line !== section.line || !isTaskHeading(section.heading)) return;
    const below = root.children.slice(section.from, section.to);
    const parts = below.filter((list): list is List => list.type === 'list' && saysParts(list));
    if (parts.length > 0 || !below.some(({ type }) => type === 'list' || type === 'table'))
      found.set(section, { node, parts });
  });
  return found;
}

function parentOf(sections: readonly Section[], i: number): Section | undefined {
  const { depth, from } = sections[i] as Section;
  return sections.slice(0, i).findLast((above) => above.depth < depth && above.to >= from);
}

function isTaskHeading(heading: string): boolean {
  const words = heading.replace(NUMBERED, '');
  const marked = words !== heading || HANDLE.test(words) || takeMark(words).status !== null;
  return isOrder(words) || (marked && words.split(' ').length > 2);
}
