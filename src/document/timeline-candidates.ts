import type { List, ListItem, Paragraph, Root, RootContent, Table } from 'mdast';
import type { Section } from '../model/postmortem.ts';
import type { Opener } from './openers.ts';
import { plainText } from './plain-text.ts';
import { type TimePrefix, timePrefix } from './time-prefix.ts';
import { timeSuffix } from './time-suffix.ts';
import type { Candidate } from './timeline-candidate.ts';
import { tableRows } from './timeline-table.ts';
import { type Line, lineOf, linesOf, spanOf, wordsOf } from './tree-text.ts';

/** Everything in a document that may be a row of its timeline, in its order. */
export function candidatesOf(
  root: Root,
  text: string,
  openers: readonly Opener[],
  sections: readonly Section[],
): Candidate[] {
  const timelines = sections.filter(({ section }) => section === 'timeline');
  const elsewhere = sections.filter(({ section }) => section === 'actions' || section === 'takeaways');
  const within = (list: readonly Section[], i: number) => list.some(({ from, to }) => i >= from && i < to);
  const headings = new Map(openers.map((opener) => [opener.index, opener]));
  const found: Candidate[] = [];
  const lines = new Set<number>();
  root.children.forEach((node, index) => {
    const opener = headings.get(index);
    const strict = !within(timelines, index);
    if (strict && within(elsewhere, index)) return;
    if (opener?.time) {
      lines.add(opener.line);
      found.push(headingRow(opener, opener.time, root));
      if (!opener.shared) return;
    }
    if (strict && timelines.length > 0) return;
    for (const row of rowsIn(node, index, text, strict)) if (!lines.has(row.line)) found.push(row);
  });
  // What is pasted between rows is what somebody saw, and no row.
  const pasted = ({ index }: Candidate) => isFenced(root.children[index], text);
  return found.some((row) => row.prefix.hour !== null && !pasted(row))
    ? found.filter((row) => !pasted(row))
    : found;
}

const isFenced = (node: RootContent | undefined, text: string): boolean =>
  node?.type === 'code' && /^(?:```|~~~)/.test(text.slice(node.position?.start.offset).slice(0, 3));

function headingRow(opener: Opener, prefix: TimePrefix, root: Root): Candidate {
  const rest = opener.heading.slice(prefix.end).trim();
  const below = root.children[opener.index + 1];
  const text = rest || (below && below.type !== 'heading' ? wordsOf(below).slice(0, 500) : '');
  const { line, span, index } = opener;
  return { prefix, line, span, text, index, heading: true, bare: rest === '', zone: null };
}

function rowsIn(node: RootContent, index: number, text: string, strict: boolean): Candidate[] {
  switch (node.type) {
    case 'list':
      return listRows(node, index, strict);
    case 'paragraph':
      return lineRows(node, index, text, strict);
    case 'code':
      return strict ? [] : codeRows(node, index, text);
    case 'table':
      return tableRows(node as Table, index, strict);
    default:
      return [];
  }
}

function listRows(list: List, index: number, strict: boolean): Candidate[] {
  const found = prefixedRows(list, index, strict);
  return found.length > 0 || strict ? found : endingRows(list, index);
}

/** Bullets that end with their time, where none of a timeline's begins with it: `Rolled back at 10:32 UTC`. */
function endingRows(list: List, index: number): Candidate[] {
  return list.children.flatMap((item) => {
    const [first] = item.children;
    const ending = first?.type === 'paragraph' ? timeSuffix(wordsOf(first)) : null;
    if (!first || !ending) return [];
    const { prefix, text } = ending;
    const span = { start: spanOf(item).start, end: spanOf(first).end };
    return [{ prefix, line: lineOf(item), span, text, index, heading: false, bare: false, zone: null }];
  });
}

function prefixedRows(list: List, index: number, strict: boolean): Candidate[] {
  return list.children.flatMap((item: ListItem) => {
    const [first, ...rest] = item.children;
    const found: Candidate[] = [];
    if (first?.type === 'paragraph') {
      const words = wordsOf(first);
      const prefix = timePrefix(words, !strict);
      if (prefix && (!strict || isPlain(prefix, words))) {
        const span = { start: spanOf(item).start, end: spanOf(first).end };
        const text = words.slice(prefix.end).trim();
        found.push({
          prefix,
          line: lineOf(item),
          span,
          text,
          index,
          heading: false,
          bare: prefix.end >= words.length,
          zone: null,
        });
      }
    }
    const inner = first?.type === 'list' ? [first, ...rest] : rest;
    const below = inner.flatMap((child) => (child.type === 'list' ? prefixedRows(child, index, strict) : []));
    return [...found, ...below];
  });
}

/** Outside of a timeline a time of day must stand there, and no words of prose before it. */
function isPlain(prefix: TimePrefix, words: string): boolean {
  return (
    prefix.hour !== null &&
    !/^\W*(?:from|between|at|by|on|before|after|since|until|about|around)\b/i.test(words)
  );
}

/** `<br>` ends a line as much as a line's end does. */
function partAtBreaks(line: Line): Line[] {
  if (!/<br\b/i.test(line.text)) return [line];
  let start = line.start;
  return line.text.split(/(?<=<br\s*\/?>)/i).map((text) => {
    const part = { ...line, start, end: start + text.length, text };
    start += text.length;
    return part;
  });
}

function lineRows(paragraph: Paragraph, index: number, text: string, strict: boolean): Candidate[] {
  const found: Candidate[] = [];
  let known = 0;
  let base = 0;
  const parts = linesOf(paragraph, text).flatMap(partAtBreaks);
  const timed = strict && parts.length > 1 && parts.every(({ text: raw }) => /^\s*\d{1,2}:\d{2}\b/.test(raw));
  for (const [i, { line, start, text: raw }] of parts.entries()) {
    if (line !== known) base = text.lastIndexOf('\n', start - 1) + 1;
    known = line;
    const above = found.at(-1);
    const possible = /\d/.test(raw.slice(0, 80));
    if (!possible && !above) continue;
    const words = plainText(raw);
    const prefix = possible ? timePrefix(words, !strict) : null;
    if (!prefix) {
      // Wrapped text, or text on the line below its time.
      if (above && above.text.length < 400)
        found[found.length - 1] = { ...above, text: `${above.text} ${words}`.trim() };
      continue;
    }
    // In prose a line can begin with a time by the way it was wrapped.
    const marked = /^\s*(?:\*\*|__|\\?\[|\{\{)/.test(raw);
    const first = line === lineOf(paragraph) || start > base;
    if (strict && !(isPlain(prefix, words) && (timed || marked || (first && prefix.date !== null)))) continue;
    if (!strict && !marked && /^\W*(?:between|by|before|after|until|since|from)\b/i.test(words)) continue;
    if (!strict && !first && !marked && !startsRow(words, prefix) && !followsRow(parts[i - 1], above))
      continue;
    const column = start - base + 1;
    const span = { start: { line, column }, end: { line, column: column + raw.length } };
    found.push({
      prefix,
      line,
      span,
      text: words.slice(prefix.end).trim(),
      index,
      heading: false,
      bare: prefix.end >= words.length,
      zone: null,
    });
  }
  return found;
}

const WRAPPED = 50;

/** A line right below a row's own, which nobody wrapped there. */
const followsRow = (before: Line | undefined, above: Candidate | undefined): boolean =>
  before !== undefined &&
  before.line === above?.line &&
  (before.text.length < WRAPPED || /[.!?]$/.test(before.text.trimEnd()));

/** A later line of a paragraph is a row where a mark parts the time from the text, or where it names day and hour. */
function startsRow(words: string, prefix: TimePrefix): boolean {
  if (prefix.date && prefix.hour !== null) return true;
  const parted = words.slice(0, prefix.end).match(/[:|–—>\])-]\s*$/);
  return parted !== null || prefix.end >= words.length || /^[A-Z]/.test(words.slice(prefix.end));
}

/** A list indented by four blanks is code to markdown, and some keep theirs between fences; a log is neither. */
function codeRows(node: RootContent, index: number, text: string): Candidate[] {
  const lines = linesOf(node, text).filter(
    (line) => line.text.trim() !== '' && !/^\s*(?:```|~~~)/.test(line.text),
  );
  const rows = lines.flatMap(({ line, text: raw }) => {
    const words = plainText(raw.replace(/^\s*(?:[-*+]|\d+[.)])\s+/, ''));
    const prefix = timePrefix(words);
    if (!prefix || prefix.hour === null) return [];
    const span = { start: { line, column: 1 }, end: { line, column: raw.length + 1 } };
    const bare = prefix.end >= words.length;
    return [
      { prefix, line, span, text: words.slice(prefix.end).trim(), index, heading: false, bare, zone: null },
    ];
  });
  const log = rows.filter(({ prefix }) => prefix.second !== null).length * 2 > rows.length;
  return rows.length * 2 >= lines.length && !log ? rows : [];
}
