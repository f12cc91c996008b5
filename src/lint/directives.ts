import type { Nodes } from 'mdast';
import { linesOf } from '../model/lines.ts';
import { nearest } from '../model/nearest.ts';
import type { Span } from '../model/position.ts';
import type { Postmortem } from '../model/postmortem.ts';

export const DIRECTIVES = ['lfi-disable', 'lfi-enable', 'lfi-disable-line', 'lfi-disable-next-line'] as const;
export type DirectiveName = (typeof DIRECTIVES)[number];

/** A suppression comment as it was written. */
export interface Directive {
  /** As written, where it is none of the four. */
  readonly name: DirectiveName | null;
  readonly written: string;
  /** Empty: every rule. */
  readonly rules: readonly string[];
  readonly reason: string | null;
  readonly span: Span;
  /** First and last line that it speaks of. */
  readonly from: number;
  readonly to: number;
}

const IN_BODY = /<!--\s*(lfi-[\w-]+)([\s\S]*?)-->/g;
const IN_FRONTMATTER = /(?:^|\s)#\s*(lfi-[\w-]+)(.*)$/;
const ONLY_COMMENT = /^\s*(?:#.*|<!--\s*lfi-.*-->\s*)$/;

/** All suppression comments of a document, in order; what stands in code is none. */
export function directivesOf(postmortem: Postmortem): Directive[] {
  if (!postmortem.text.includes('lfi-')) return [];
  const lines = postmortem.text.split(/\r\n?|\n/);
  const end = frontmatterEnd(postmortem, lines);
  return [...frontmatterDirectives(lines, end), ...bodyDirectives(postmortem, lines, end)];
}

/** The line of the closing fence; 0 where there is no frontmatter. */
function frontmatterEnd({ format }: Postmortem, lines: readonly string[]): number {
  if (format === 'none') return 0;
  const first = lines.findIndex((line) => line.trim() !== '');
  const fence = lines[first]?.slice(0, 3) ?? '';
  const closing = lines.findIndex(
    (line, index) => index > first && (line.startsWith(fence) || line === '...'),
  );
  return closing < 0 ? lines.length : closing + 1;
}

function frontmatterDirectives(lines: readonly string[], end: number): Directive[] {
  const found: Directive[] = [];
  for (let line = 1; line < end; line++) {
    const text = lines[line - 1] ?? '';
    const match = IN_FRONTMATTER.exec(text);
    const head = match && readHead(match[1] ?? '', match[2] ?? '');
    if (!match || !head) continue;
    const start = { line, column: text.indexOf('#', match.index) + 1 };
    const span = { start, end: { line, column: text.length + 1 } };
    const alone = ONLY_COMMENT.test(text);
    // On a line of its own it answers for what the frontmatter lacks, which has no line.
    const own = alone ? { from: 1, to: 1 } : { from: line, to: line };
    const reach: Record<DirectiveName, { from: number; to: number }> = {
      'lfi-disable': { from: 1, to: Number.POSITIVE_INFINITY },
      'lfi-enable': { from: line, to: line },
      'lfi-disable-line': own,
      'lfi-disable-next-line': nextLine(lines, line, end),
    };
    found.push({ ...head, span, ...(head.name ? reach[head.name] : own) });
  }
  return found;
}

function bodyDirectives(postmortem: Postmortem, lines: readonly string[], after: number): Directive[] {
  const { text } = postmortem;
  const places = linesOf(text);
  const found: Directive[] = [];
  let shape: Shape | null = null;
  for (const match of text.matchAll(IN_BODY)) {
    const head = readHead(match[1] ?? '', match[2] ?? '');
    if (!head) continue;
    const start = places.at(match.index);
    if (start.line <= after) continue;
    shape ??= shapeOf(postmortem);
    if (shape.code.some(([from, to]) => from <= match.index && match.index < to)) continue;
    const end = places.at(match.index + match[0].length);
    const next = nextLine(lines, end.line, lines.length + 1);
    const reach: Record<DirectiveName, { from: number; to: number }> = {
      'lfi-disable': { from: start.line, to: Number.POSITIVE_INFINITY },
      'lfi-enable': { from: end.line, to: end.line },
      'lfi-disable-line': { from: start.line, to: end.line },
      // A wrapped paragraph is one line to the person who wrote it.
      'lfi-disable-next-line': { from: next.from, to: shape.paragraphs.get(next.from) ?? next.to },
    };
    found.push({ ...head, span: { start, end }, ...reach[head.name ?? 'lfi-enable'] });
  }
  return found;
}

/** Directive, rules and reason; null where the comment is none of ours or far from it. */
function readHead(
  written: string,
  rest: string,
): Pick<Directive, 'name' | 'written' | 'rules' | 'reason'> | null {
  const name = DIRECTIVES.find((one) => one === written) ?? null;
  if (!name && !nearest(written, DIRECTIVES)) return null;
  const cut = /(?:^|\s)--+(?:\s|$)/.exec(rest);
  const rules = (cut ? rest.slice(0, cut.index) : rest).split(/[\s,]+/).filter((rule) => rule !== '');
  const reason = cut ? rest.slice(cut.index + cut[0].length).trim() : '';
  return { name, written, rules, reason: reason === '' ? null : reason };
}

/** The next line that says something: blank lines and further comments of ours are passed over. */
function nextLine(lines: readonly string[], line: number, end: number): { from: number; to: number } {
  let next = line + 1;
  while (next < end && (lines[next - 1]?.trim() === '' || ONLY_COMMENT.test(lines[next - 1] ?? ''))) next++;
  return { from: next, to: next };
}

interface Shape {
  /** Offsets of code. */
  readonly code: readonly (readonly [number, number])[];
  /** First to last line of each paragraph. */
  readonly paragraphs: ReadonlyMap<number, number>;
}

function shapeOf(postmortem: Postmortem): Shape {
  const code: [number, number][] = [];
  const paragraphs = new Map<number, number>();
  const walk = (node: Nodes) => {
    const { position } = node;
    if (position && (node.type === 'code' || node.type === 'inlineCode')) {
      code.push([position.start.offset ?? 0, position.end.offset ?? 0]);
    }
    if (position && node.type === 'paragraph') paragraphs.set(position.start.line, position.end.line);
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(postmortem.tree());
  return { code, paragraphs };
}
