import type { Link, LinkReference, Nodes, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import { toString as plain } from 'mdast-util-to-string';
import type { Position } from '../../model/position.ts';
import type { Section } from '../../model/postmortem.ts';
import type { SectionName } from '../../model/section.ts';
import { isAnswer, isExemptHeading, isWhyLabel, isWhyList } from './passages.ts';
import { maskQuotes } from './quotes.ts';
import type { Place } from './sentence.ts';
import type { SourceMap } from './source-map.ts';
import { CODE } from './tokens.ts';

/** A piece of a block's text and the node it came from; signs for code and the like are one character long. */
interface Piece {
  readonly at: number;
  readonly length: number;
  readonly start: Position;
  readonly value: string | null;
}

/** A paragraph, heading or table cell: prose, with signs where code, quotes and titles stood. */
export class Block {
  /** With what is quoted still in it: enough to see that there is nothing to look at. */
  readonly raw: string;
  readonly place: Place;
  readonly #pieces: readonly Piece[];
  #text: string | null = null;

  constructor(raw: string, place: Place, pieces: readonly Piece[]) {
    this.raw = raw;
    this.place = place;
    this.#pieces = pieces;
  }

  get text(): string {
    this.#text ??= maskQuotes(this.raw);
    return this.#text;
  }

  /** Where a character of the text stands in the file. */
  locate(offset: number, source: SourceMap): number {
    const piece = this.#pieces.findLast((p) => p.at <= offset) ?? this.#pieces[0];
    if (!piece) return 0;
    if (piece.value === null) return source.lines.offset(piece.start);
    return source.inside(piece.value, piece.start, Math.min(offset - piece.at, piece.length));
  }
}

export interface ProseOptions {
  /** Lines that belong to action items: they answer to other rules. */
  readonly isAction?: (line: number) => boolean;
  /** Whether anything between two lines, both included, is worth a look; the rest is passed over. */
  readonly isWanted?: (from: number, to: number) => boolean;
}

/** The prose of a document, block by block, without what is exempt from the language rules. */
export function* proseBlocks(
  tree: Root,
  sections: readonly Section[],
  options: ProseOptions = {},
): Generator<Block> {
  const context: Context = {
    place: OUTSIDE,
    isAction: options.isAction ?? (() => false),
    isWanted: options.isWanted ?? (() => true),
  };
  let enclosed = 0;
  for (let i = 0; i < tree.children.length; i++) {
    const node = tree.children[i] as RootContent;
    if (node.type === 'html') enclosed = Math.max(0, enclosed + quoteDepth(node.value));
    const { position } = node;
    if (enclosed > 0 || (position && !context.isWanted(position.start.line, position.end.line))) continue;
    const before = tree.children[i - 1];
    if (node.type === 'list' && before && isWhyLabel(before)) continue;
    const place = placeUnder(trailOf(i, sections));
    if (!place) continue;
    context.place = place;
    yield* blocksIn(node, context);
  }
}

interface Context {
  place: Place;
  readonly isAction: (line: number) => boolean;
  readonly isWanted: (from: number, to: number) => boolean;
}

const OUTSIDE: Place = { form: 'paragraph', section: 'other', headings: [] };

/** The sections that a child of the root stands in, outermost first; a heading stands in its own. */
const trailOf = (child: number, sections: readonly Section[]): Section[] =>
  sections.filter(({ from, to }) => from - 1 <= child && child < to);

function placeUnder(trail: readonly Section[]): Place | null {
  const section: SectionName = trail.findLast((s) => s.section !== 'other')?.section ?? 'other';
  if (section === 'actions' || trail.some((s) => s.section === 'accounts' || isExemptHeading(s.heading)))
    return null;
  return { form: 'paragraph', section, headings: trail.map((s) => s.heading) };
}

/** Opening less closing tags of what quotes or shows: the markdown between them is not the author's prose. */
function quoteDepth(html: string): number {
  const tags = html.match(/<\/?(?:blockquote|pre|q|samp)\b/gi) ?? [];
  return tags.reduce((depth, tag) => depth + (tag[1] === '/' ? -1 : 1), 0);
}

function* blocksIn(node: Nodes, context: Context): Generator<Block> {
  const { position } = node;
  if (position && !context.isWanted(position.start.line, position.end.line)) return;
  switch (node.type) {
    case 'paragraph':
      return yield* one(node, 'paragraph', context);
    case 'heading':
      return yield* one(node, 'heading', context);
    case 'tableCell':
      return yield* one(node, 'cell', context);
    case 'list':
      if (isWhyList(node)) return;
      return yield* children(node, context);
    case 'listItem':
    case 'table':
    case 'tableRow':
    case 'footnoteDefinition':
      return yield* children(node, context);
    default:
      return;
  }
}

function* children(node: Parents, context: Context): Generator<Block> {
  let before: Nodes | null = null;
  for (const child of node.children) {
    if (child.type !== 'list' || !before || !isWhyLabel(before)) yield* blocksIn(child, context);
    before = child;
  }
}

function* one(
  node: { readonly children: readonly PhrasingContent[] } & Nodes,
  form: Place['form'],
  context: Context,
): Generator<Block> {
  if (context.isAction(node.position?.start.line ?? 0)) return;
  const text = new TextBuilder();
  text.addAll(node.children, node.type === 'paragraph' || node.type === 'tableCell');
  if (form === 'paragraph' && isAnswer(text.text)) return;
  const place = form === 'paragraph' ? context.place : { ...context.place, form };
  yield new Block(text.text, place, text.pieces);
}

/** Puts the inline nodes of a block together, with signs for what is not prose. */
class TextBuilder {
  text = '';
  readonly pieces: Piece[] = [];
  #shown = 0;

  addAll(nodes: readonly PhrasingContent[], whole: boolean): void {
    const alone = whole && nodes.filter((n) => n.type !== 'text' || n.value.trim() !== '').length === 1;
    for (const node of nodes) this.#add(node, alone);
  }

  #add(node: PhrasingContent, alone: boolean): void {
    switch (node.type) {
      case 'text':
        if (this.#shown > 0) return;
        this.#push(node.value.replaceAll('\n', ' ').replaceAll('\r', ' '), node.value, node);
        return;
      case 'inlineCode':
        this.#sign(node);
        return;
      case 'break':
        this.#push('\n', null, node);
        return;
      case 'html':
        this.#html(node.value, node);
        return;
      case 'emphasis':
      case 'strong':
        for (const child of node.children) this.#add(child, false);
        return;
      case 'link':
      case 'linkReference':
        if (isTitle(node, this.text, alone)) this.#sign(node);
        else for (const child of node.children) this.#add(child, false);
        return;
      default:
        // Images, footnote marks, struck-through text: not what the author says.
        return;
    }
  }

  #html(value: string, node: Nodes): void {
    const tag = /^<(\/?)(\w+)/.exec(value);
    if (!tag) return;
    const name = tag[2]?.toLowerCase() ?? '';
    if (name === 'br') this.#push('\n', null, node);
    if (!['code', 'kbd', 'samp', 'pre', 'q', 'del', 's', 'tt'].includes(name)) return;
    if (tag[1] === '/') this.#shown = Math.max(0, this.#shown - 1);
    else {
      this.#sign(node);
      this.#shown++;
    }
  }

  #sign(node: Nodes): void {
    if (this.#shown === 0) this.#push(CODE, null, node);
  }

  #push(text: string, value: string | null, node: Nodes): void {
    const start = node.position?.start ?? { line: 1, column: 1 };
    this.pieces.push({ at: this.text.length, length: text.length, start, value });
    this.text += text;
  }
}

/** A link that names what it leads to, rather than saying something on the way. */
function isTitle(link: Link | LinkReference, before: string, alone: boolean): boolean {
  const text = plain(link).trim();
  if (alone || text === '' || /^\W*\w*:\/\/|^[#!\w/.-]*[#/!]\d+$|^[\w-]+([./#][\w-]+)+$/.test(text))
    return true;
  if (
    link.type === 'link' &&
    (link.url === text || link.url.startsWith('mailto:') || link.url.endsWith(`//${text}`))
  )
    return true;
  if (!/^\p{Lu}/u.test(text)) return false;
  const midSentence = !/(?:^|[.!?:]["”)]?\s+|\n)\s*$/.test(before);
  const words = text.split(/\s+/).filter((w) => w.length > 3);
  return midSentence || (words.length > 1 && words.every((w) => /^[\p{Lu}\d(]/u.test(w)));
}
