import type { Node, Nodes } from 'mdast';
import type { Span } from '../model/position.ts';

/** A stretch of a file's text within one line. */
export interface Line {
  readonly line: number;
  /** Offset of its first character, and one past its last. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The words of a node: marks, HTML and pictures' addresses left out, line breaks as blanks. */
export function wordsOf(node: Nodes): string {
  const words = join(node);
  return /\s\s|[^\S ]/.test(words) ? words.replace(/\s+/g, ' ').trim() : words.trim();
}

function join(node: Nodes): string {
  switch (node.type) {
    case 'html':
      return /^<br\b/i.test(node.value) ? ' ' : '';
    case 'break':
      return ' ';
    case 'image':
      return node.alt ?? '';
    case 'text':
    case 'inlineCode':
    case 'code':
      return node.value;
  }
  if (!('children' in node)) return '';
  // Most nodes hold one text.
  if (node.children.length === 1) return join(node.children[0] as Nodes);
  const blocks = node.type === 'listItem' || node.type === 'list' || node.type === 'tableRow';
  return node.children.map(join).join(blocks ? ' ' : '');
}

export function spanOf(node: Node): Span {
  const { start, end } = node.position ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  return { start: { line: start.line, column: start.column }, end: { line: end.line, column: end.column } };
}

export function lineOf(node: Node): number {
  return node.position?.start.line ?? 1;
}

export function sourceOf(node: Node, text: string): string {
  return text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}

/** The lines of a node as they stand in the file. */
export function linesOf(node: Node, text: string): Line[] {
  const found: Line[] = [];
  let start = node.position?.start.offset ?? 0;
  let line = lineOf(node);
  for (const part of sourceOf(node, text).split('\n')) {
    const end = start + part.length;
    found.push({ line, start, end, text: part.replace(/\r$/, '') });
    start = end + 1;
    line += 1;
  }
  return found;
}
