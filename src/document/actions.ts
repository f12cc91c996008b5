import type { Paragraph, Root, RootContent } from 'mdast';
import type { ActionItem, ActionStatus, Section } from '../model/postmortem.ts';
import type { FrontmatterItem } from './action-frontmatter.ts';
import { type ActionContext, type FoundItem, isNothing, listItems, paragraphItem } from './action-list.ts';
import { statusNamed } from './action-status.ts';
import { tableItems } from './action-table.ts';
import type { Opener } from './openers.ts';
import { partAtLines } from './split-paragraph.ts';
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
  const labels = new Set(openers.filter(({ shared }) => shared).map(({ index }) => index));
  const found: FoundItem[] = [];
  for (const { from, to, status } of stretches(sections)) {
    const nodes = root.children.slice(from, to);
    const listed = nodes.some(({ type }) => type === 'list' || type === 'table');
    const start = found.length;
    nodes.forEach((node, i) => {
      const index = from + i;
      if (heads.has(index) || isDetail(nodes, i)) return;
      const items =
        node.type === 'list'
          ? listItems(node, context)
          : node.type === 'table'
            ? tableItems(node, context)
            : [];
      for (const item of items) found.push(item);
      if (node.type === 'paragraph' && !listed && !labels.has(index)) {
        for (const task of sentences(node, text)) {
          const item = isTask(task) ? paragraphItem(task, context) : null;
          if (item) found.push(item);
        }
      }
    });
    // A group called "Completed" says it of all its items.
    if (status)
      for (let i = start; i < found.length; i += 1) found[i] = withStatus(found[i] as FoundItem, status);
  }
  return found;
}

/** The lines of a paragraph in which each is a sentence of its own: a list without its marks. */
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
    const named = statusNamed(section.heading);
    const status = named === 'open' ? null : named;
    return [{ from: section.from, to: Math.max(section.from, to), status }];
  });
}

const INTENT =
  /\b(?:should|will|must|need(?:s)? to|ha(?:s|ve) to|want to|going to|plan(?:ning|s)? to|intend to|looking (?:into|at)|ought to|to be|would like to|let's|consider|todo|(?:would|could|might) be (?:useful|helpful|good|nice|better|great|worth))\b/i;
const NO_TASK =
  /^(?:\(|these\b|this (?:section|page|list|table|document)\b|the (?:following|items|actions|list|table)\b|below\b|here\b|see\b|for (?:more|details)\b|as (?:this|these)\b|no\b|if you\b|thank|example|all action)/i;
const NO_ORDER =
  /^(?:the|a|an|this|that|these|those|it|its|we|i|he|she|they|there|our|in|on|at|as|if|when|while|after|before|since|because|due|although|however|during|with|from|by|for|of|some|many|most|all|both|also|then|finally|first|second|users?|regardless)\b/i;

/** A paragraph is an item where it is itself the thing to do: an order, an intention or a question to look into. */
function isTask(node: Paragraph): boolean {
  const words = wordsOf(node);
  if (words.length < 8 || isNothing(words) || /:$/.test(words) || NO_TASK.test(words)) return false;
  // `Monitoring: alert on disk space` is an order under a word that says what it is about.
  const order = words.replace(/^[A-Z][\w/ -]{2,40}: (?=[A-Z])/, '');
  return (
    INTENT.test(words) ||
    (/^[A-Z][a-z]+ /.test(order) && !NO_ORDER.test(order)) ||
    /^[^.]{0,200}\?/.test(words)
  );
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
