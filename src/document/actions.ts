import type { Paragraph, Root, RootContent } from 'mdast';
import type { ActionItem, ActionStatus, Section } from '../model/postmortem.ts';
import type { FrontmatterItem } from './action-frontmatter.ts';
import { taskHeadings } from './action-headings.ts';
import { type ActionContext, blockItem, type FoundItem, listItems } from './action-list.ts';
import { ledParagraphs } from './action-paragraphs.ts';
import { statusNamed, takeMark } from './action-status.ts';
import { isActionTable, tableItems } from './action-table.ts';
import type { Opener } from './openers.ts';
import { partAtLines } from './split-paragraph.ts';
import { addsTask, isTask } from './task-words.ts';
import { addressesIn } from './tickets.ts';
import { linesOf, wordsOf } from './tree-text.ts';

/** The items under every heading of that purpose, in the document's order. */
export function actionsIn(
  root: Root,
  text: string,
  openers: readonly Opener[],
  sections: readonly Section[],
  near: string | null,
): FoundItem[] {
  const context: ActionContext = { text, addresses: addressesIn(root.children), near };
  const heads = new Set(openers.filter(({ shared }) => !shared).map(({ index }) => index));
  const tasks = taskHeadings(root, sections);
  const found: FoundItem[] = [];
  const read = stretches(sections);
  for (const { section, from, to, status } of read) {
    const task = tasks.get(section);
    const items = task
      ? [blockItem(task.node, context, task.parts)]
      : itemsBetween(root.children.slice(from, to), from, heads, context);
    // A group called "Completed" says it of all its items.
    for (const item of items) if (item) found.push(status ? withStatus(item, status) : item);
  }
  const own = root.children.flatMap((node, i) =>
    node.type === 'table' && !read.some(({ from, to }) => i >= from && i < to) && isActionTable(node)
      ? tableItems(node, context)
      : [],
  );
  return own.length === 0 ? found : [...found, ...own].sort((a, b) => a.line - b.line);
}

function itemsBetween(
  nodes: readonly RootContent[],
  from: number,
  heads: ReadonlySet<number>,
  context: ActionContext,
): (FoundItem | null)[] {
  const listed = nodes.some(({ type }) => type === 'list' || type === 'table');
  const led = ledParagraphs(nodes);
  return nodes.flatMap((node, i) => {
    const above = nodes[i - 1];
    if (heads.has(from + i) || isDetail(nodes, i) || (above && led.has(above) && node.type === 'list'))
      return [];
    if (node.type === 'list') return listItems(node, context);
    if (node.type === 'table') return tableItems(node, context);
    if (node.type !== 'paragraph') return [];
    if (led.has(node)) return blockItem(node, context);
    if (listed) return addsTask(wordsOf(node)) ? blockItem(node, context) : [];
    return tasksIn(node, context.text).map((task) => blockItem(task, context));
  });
}

/** A paragraph that is a task; its lines, where several of them are: a list without its marks. */
function tasksIn(node: Paragraph, text: string): Paragraph[] {
  const lines = sentences(node, text).filter(saysTask);
  if (lines.length > 1) return lines;
  return saysTask(node) ? [node] : [];
}

function saysTask(node: Paragraph): boolean {
  const words = wordsOf(node);
  return isTask(words) || takeMark(words).status !== null;
}

/** The lines of a paragraph in which each is a sentence of its own. */
function sentences(node: Paragraph, text: string): Paragraph[] {
  const lines = linesOf(node, text);
  const own = lines.every(({ text: line }) => /^\s*[\p{Lu}"'`]/u.test(line) && /[.!?)]\s*$/.test(line));
  if (lines.length < 2 || !own) return [node];
  return partAtLines(node, lines, new Set(lines.map(({ line }) => line)));
}

/** Bullets between the items of a numbered list say more of the item above, though nobody indented them. */
function isDetail(nodes: readonly RootContent[], i: number): boolean {
  const [above, node, below] = [nodes[i - 1], nodes[i], nodes[i + 1]];
  if (node?.type !== 'list' || node.ordered || above?.type !== 'list' || !above.ordered) return false;
  const item = above.children.at(-1);
  return (
    (below?.type === 'list' && below.ordered === true && (below.start ?? 1) > 1) ||
    (item !== undefined && /:$/.test(wordsOf(item)))
  );
}

interface Stretch {
  readonly section: Section;
  readonly from: number;
  readonly to: number;
  readonly status: ActionStatus | null;
}

const withStatus = (item: FoundItem, status: ActionStatus): FoundItem => ({
  ...item,
  status: item.status ?? status,
});

/** The innermost stretches of nodes that belong to sections of actions: each heading's own, without its sub-headings'. */
function stretches(sections: readonly Section[]): Stretch[] {
  return sections.flatMap((section, i): Stretch[] => {
    if (section.section !== 'actions') return [];
    const next = sections[i + 1];
    const to =
      next && next.from <= section.to
        ? Math.min(section.to, next.line > section.line ? next.from : section.to)
        : section.to;
    const named = statusNamed(section.heading) ?? takeMark(section.heading).status;
    const status = named === 'open' ? null : named;
    return [{ section, from: section.from, to: Math.max(section.from, to), status }];
  });
}

/** Numbers items: the written id, else `a` and the place in the document, else the next free number. */
export function numbered(items: readonly (FoundItem | FrontmatterItem)[]): ActionItem[] {
  const taken = new Set(items.flatMap(({ id }) => (id === null ? [] : [id])));
  let next = items.length;
  return items.map((item, i) => {
    const { id, status } = item;
    let own = id ?? `a${i + 1}`;
    while (id === null && taken.has(own)) {
      next += 1;
      own = `a${next}`;
    }
    taken.add(own);
    return { ...item, id: own, idWritten: id !== null, status: status ?? 'open' };
  });
}
