import type { List, Paragraph, PhrasingContent, Root, RootContent, Text } from 'mdast';
import { isPlain, labelIn, plainLabelIn } from './label-lines.ts';
import type { NameSection } from './section-names.ts';
import { type Line, linesOf, sourceOf, wordsOf } from './tree-text.ts';

// A line ends with a colon or a mark; all other paragraphs need no closer look where a text has headings.
const MAYBE = /[:*_\\]\s*(?:\n|$)/;

/**
 * Lines that stand for headings, taken out of the paragraphs that markdown joins them to, and of lists that are outlines:
 * people leave the blank line out, and some write no markdown at all.
 */
export function partAtLabels(root: Root, text: string, nameOf: NameSection): Root {
  const plain = isPlain(root);
  let changed = false;
  const children = root.children.flatMap((node): RootContent[] => {
    if (node.type === 'list' && isLabelled(node, nameOf)) {
      changed = true;
      return node.children.flatMap(({ children: inner }): RootContent[] => inner);
    }
    if (node.type !== 'paragraph') return [node];
    const { start, end } = node.position ?? {};
    if (!start || !end || start.line === end.line) return [node];
    if (!plain && !MAYBE.test(sourceOf(node, text))) return [node];
    const lines = linesOf(node, text);
    const cuts = new Set<number>();
    for (const line of lines) {
      if (!isLabel(line, plain, nameOf)) continue;
      if (line !== lines[0]) cuts.add(line.line);
      cuts.add(line.line + 1);
    }
    if (cuts.size === 0) return [node];
    changed = true;
    return partAtLines(node, lines, cuts);
  });
  return changed ? { ...root, children } : root;
}

/** A list that is a document's outline: each bullet begins with a bold label, and some are known names over what they hold. */
function isLabelled(list: List, nameOf: NameSection): boolean {
  if (list.children.length < 3) return false;
  let over = 0;
  for (const { checked, children } of list.children) {
    const [first, second] = children;
    const label = first?.type === 'paragraph' ? first.children[0] : undefined;
    if (first?.type !== 'paragraph' || label?.type !== 'strong' || typeof checked === 'boolean') return false;
    if (second === undefined) continue;
    const words = wordsOf(label);
    if (wordsOf(first).replace(/\s*:$/, '') === words.replace(/\s*:$/, '') && nameOf(words) !== 'other')
      over += 1;
  }
  return over > 1;
}

function isLabel({ text }: Line, plain: boolean, nameOf: NameSection): boolean {
  return labelIn(text, nameOf) !== null || (plain && plainLabelIn(text, nameOf) !== null);
}

/** A paragraph as several: a new one begins with each of the lines. What is longer than a line stays in one piece. */
export function partAtLines(node: Paragraph, lines: readonly Line[], cuts: ReadonlySet<number>): Paragraph[] {
  const groups: PhrasingContent[][] = [[]];
  let reached = node.position?.start.line ?? 1;
  for (const child of node.children.flatMap((inner): PhrasingContent[] =>
    inner.type === 'text' ? byLine(inner, lines) : [inner],
  )) {
    const from = child.position?.start.line ?? reached;
    let begins = false;
    for (let line = reached + 1; line <= from; line += 1) begins ||= cuts.has(line);
    if (begins) groups.push([]);
    reached = Math.max(reached, from);
    groups.at(-1)?.push(child);
  }
  return groups.flatMap((children): Paragraph[] => {
    while (children.at(-1)?.type === 'break') children.pop();
    const [first] = children;
    const last = children.at(-1);
    if (!first?.position || !last?.position) return [];
    return [
      { type: 'paragraph', children, position: { start: first.position.start, end: last.position.end } },
    ];
  });
}

/** A text as one for each of its lines. */
function byLine(node: Text, lines: readonly Line[]): Text[] {
  const { position } = node;
  if (!position || !node.value.includes('\n')) return [node];
  return node.value.split('\n').flatMap((value, i): Text[] => {
    const line = lines[position.start.line + i - (lines[0]?.line ?? 1)];
    if (!line || value === '') return [];
    const indent = line.text.length - line.text.trimStart().length;
    const from = i === 0 ? position.start.offset : undefined;
    const start = from ?? line.start + indent;
    const end = Math.min(line.start + line.text.length, position.end.offset ?? line.end);
    const at = (offset: number) => ({
      line: line.line,
      column: offset - columnStart(line, lines, node) + 1,
      offset,
    });
    return [{ type: 'text', value, position: { start: at(start), end: at(Math.max(start, end)) } }];
  });
}

/** Where a line begins in the file; the first line of a node begins behind what the node stands in. */
function columnStart(line: Line, lines: readonly Line[], node: Text): number {
  if (line !== lines[0] || !node.position) return line.start;
  return (node.position.start.offset ?? line.start) - node.position.start.column + 1;
}
