import type { Paragraph, Root, RootContent } from 'mdast';
import type { Span } from '../model/position.ts';
import type { SectionName } from '../model/section.ts';
import { statusNamed } from './action-status.ts';
import { isPlain, labelIn, plainLabelIn } from './label-lines.ts';
import { plainText, withoutEmoji } from './plain-text.ts';
import type { NameSection } from './section-names.ts';
import { type TimePrefix, timePrefix } from './time-prefix.ts';
import { type Line, linesOf, sourceOf, spanOf, wordsOf } from './tree-text.ts';

/** Something that opens a part of a document: a heading, or a label that stands for one. */
export interface Opener {
  /** Index among the root's children. */
  readonly index: number;
  readonly depth: number;
  readonly heading: string;
  readonly line: number;
  readonly span: Span;
  readonly name: SectionName;
  /** A heading of markdown's own; else a label that stands for one. */
  readonly real: boolean;
  /** The node itself goes on behind the label: `**Impact:** checkout was down`. */
  readonly shared: boolean;
  /** The heading is a row of a timeline, or the day of several. */
  readonly time: TimePrefix | null;
}

/** Everything that opens a part, in the order of the document; the title is not among them. */
export function openersOf(root: Root, text: string, title: string | null, nameOf: NameSection): Opener[] {
  const found: Opener[] = [];
  const plain = isPlain(root);
  let depth = 0;
  let titled = false;
  let timeline = 0;
  root.children.forEach((node, index) => {
    if (node.type === 'heading') {
      const words = withoutEmoji(wordsOf(node));
      const first = !titled && found.length === 0;
      titled = true;
      depth = node.depth;
      if (words === '' || (first && words === title)) return;
      found.push(opener(index, depth, words, node, false));
      return;
    }
    if (node.type !== 'paragraph') return;
    const over = LISTED.has(root.children[index + 1]?.type ?? '') ? 'list' : plain ? 'plain' : null;
    const label = labelOf(node, text, over, nameOf);
    if (!label || (found.length === 0 && label.words === title)) return;
    found.push(opener(index, Math.min(depth + 1, 6), label.words, node, label.shared, label.span));
  });
  return found;

  function opener(
    index: number,
    level: number,
    heading: string,
    node: RootContent,
    shared: boolean,
    span: Span = spanOf(node),
  ): Opener {
    const words = heading.replace(/\s*:$/, '');
    const name = nameOf(words);
    if (timeline >= level) timeline = 0;
    const time = rowTime(words, timeline > 0);
    if (name === 'timeline' && time === null && timeline === 0) timeline = level;
    return {
      index,
      depth: level,
      heading: words,
      line: span.start.line,
      span,
      name,
      real: node.type === 'heading',
      shared,
      time,
    };
  }
}

/** A heading is a row where a time of day stands first, or a day, with nothing behind it or in a timeline. */
function rowTime(words: string, inTimeline: boolean): TimePrefix | null {
  const prefix = timePrefix(words);
  if (!prefix) return null;
  return prefix.hour !== null || inTimeline || prefix.end >= words.length ? prefix : null;
}

interface Label {
  readonly words: string;
  readonly shared: boolean;
  readonly span: Span;
}

/** Where words alone stand for a heading: over a list, and in a text without headings. */
type Over = 'list' | 'plain';
const LISTED = new Set(['list', 'table']);
const MOST_WORDS = 8;
// Starts with a mark, or a line ends with one or a colon: all other paragraphs need no closer look.
const MAYBE_LABEL = /^\W*[*_[\\]|[:*_]\s*$|[:*_]\s*\n/;

/** A paragraph's first line, where it stands for a heading: bold alone, `[bracketed]` alone, or a known name with a colon. */
function labelOf(node: Paragraph, text: string, over: Over | null, nameOf: NameSection): Label | null {
  const source = sourceOf(node, text);
  if (over && !source.includes('\n')) {
    const words = plainLabelIn(source, nameOf, over === 'list');
    if (words) return { words, shared: false, span: spanOf(node) };
  }
  if (!MAYBE_LABEL.test(source)) return null;
  const line = linesOf(node, text)[0];
  return line ? firstLabel(node, line, text, nameOf) : null;
}

function firstLabel(node: Paragraph, line: Line, text: string, nameOf: NameSection): Label | null {
  if (line.text.length > 200) return null;
  const { position } = node;
  if (!position) return null;
  const span = {
    start: { line: position.start.line, column: position.start.column },
    end: { line: position.start.line, column: position.start.column + line.text.length },
  };
  const more = position.end.line > position.start.line;
  const first = node.children[0];
  const bold =
    first?.type === 'strong' || (first?.type === 'emphasis' && first.children[0]?.type === 'strong');
  if (bold && first.position?.end.line === line.line) {
    const words = withoutEmoji(wordsOf(first));
    const rest = text.slice(first.position.end.offset, line.end).trim();
    // `**Timeline** (all times UTC)`
    const remark = /^\([^()]{2,60}\):?$/.test(rest) ? ` ${plainText(rest)}` : '';
    if (rest === '' || rest === ':' || remark !== '') {
      return isLabel(words) ? { words: words + remark, shared: more, span } : null;
    }
    const colon = words.endsWith(':') || rest.startsWith(':');
    // `**TODO**:` says of a paragraph that it is to be done, and opens no part.
    if (!colon || !isLabel(words) || nameOf(words) === 'other' || statusNamed(words)) return null;
    const end = span.start.column + (first.position.end.offset ?? 0) - line.start;
    return { words, shared: true, span: { ...span, end: { ...span.end, column: end } } };
  }
  const bare = line.text.trim();
  const bracketed = /^\\?\[([^\][]{2,80}?)\\?\]:?$/.exec(bare);
  if (bracketed?.[1] && first?.type === 'text') return { words: bracketed[1], shared: more, span };
  const words = labelIn(bare, nameOf);
  return words === null ? null : { words, shared: more, span };
}

function isLabel(words: string): boolean {
  return words !== '' && words.split(' ').length <= MOST_WORDS && !/[.!;,]$/.test(words);
}
