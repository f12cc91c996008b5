import type { Nodes, Root, RootContent } from 'mdast';
import type { Section } from '../model/postmortem.ts';
import type { SectionName } from '../model/section.ts';
import { hasBoxes } from './action-list.ts';
import type { Opener } from './openers.ts';
import { foldHeading } from './section-names.ts';
import { APART, FIXED_OR_ACTIONS } from './section-words.ts';
import { looksAhead } from './task-words.ts';
import { wordsOf } from './tree-text.ts';

/** `2X:XX` is no time, and no part of a document either. */
const UNREADABLE_TIME = /^\W*[\dX?]{1,2}:[\dX?]{2}(?!\w)/i;

/** The parts of a document. A heading whose words say nothing carries the section that it stands in. */
export function sectionsOf(root: Root, openers: readonly Opener[]): Section[] {
  const parts = openers.filter(({ time, heading }) => time === null && !UNREADABLE_TIME.test(heading));
  const acting = parts.some(({ name }) => name === 'actions');
  const found: Section[] = [];
  const above: { opener: Opener; section: SectionName }[] = [];
  parts.forEach((opener, i) => {
    for (let last = above.at(-1); last && closes(opener, last.opener); last = above.at(-1)) above.pop();
    let end = i + 1;
    while (end < parts.length && !closes(parts[end] as Opener, opener)) end += 1;
    const next = parts[end];
    const from = opener.shared ? opener.index : opener.index + 1;
    const to = Math.max(from, next?.index ?? root.children.length);
    const open = !acting || /actions?$/i.test(opener.heading);
    const ahead = () => open && saysWhatIsToDo(root.children.slice(from, to));
    const section = nameIn(above.at(-1)?.section ?? 'other', opener, ahead);
    above.push({ opener, section });
    const { heading, depth, line, span } = opener;
    const empty = !opener.shared && !root.children.slice(from, to).some(holdsContent);
    found.push({ section, heading, depth, line, span, from, to, empty });
  });
  return found;
}

/** False for headings, rules, comments, link definitions and list items without a word. */
function holdsContent(node: RootContent): boolean {
  switch (node.type) {
    case 'heading':
    case 'thematicBreak':
    case 'definition':
      return false;
    case 'html':
      return node.value.replace(/<!--[\s\S]*?(?:-->|$)/g, '').trim() !== '';
    case 'list':
    case 'listItem':
    case 'paragraph':
    case 'blockquote':
      return (node.children as RootContent[]).some(holdsContent);
    case 'text':
      return node.value.trim() !== '';
    default:
      return true;
  }
}

/** A part ends at the next of its depth or above; one that a label opened at any heading. */
function closes(next: Opener, open: Opener): boolean {
  return next.depth <= open.depth || (next.real && !open.real);
}

/** What a heading is for inside its parent: the groups of action items are named after anything. */
function nameIn(parent: SectionName, { name, heading }: Opener, ahead: () => boolean): SectionName {
  if (name === 'other') return APART.test(foldHeading(heading)) ? name : parent;
  if (parent === 'actions' && (name === 'detection' || name === 'fixed' || name === 'summary')) return parent;
  return FIXED_OR_ACTIONS.test(foldHeading(heading)) && ahead() ? 'actions' : name;
}

/** Whether what stands under a heading is for the larger part still to be done. */
function saysWhatIsToDo(nodes: readonly RootContent[]): boolean {
  if (nodes.some((node) => node.type === 'table' || (node.type === 'list' && hasBoxes(node)))) return true;
  const said = nodes.flatMap((node): Nodes[] =>
    node.type === 'list' ? node.children : node.type === 'paragraph' ? [node] : [],
  );
  return said.filter((node) => looksAhead(wordsOf(node))).length * 2 >= Math.max(1, said.length);
}
