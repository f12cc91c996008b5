import { createRequire } from 'node:module';
import type { Node, Parent, Root } from 'mdast';

/** Text to an mdast tree with GitHub's tables and task lists; positions are those of the text. */
export type ParseMarkdown = (text: string) => Root;

// Parsers are loaded when the first body is read: many commands read none. Node loads ES modules this way
// from 20.19 and 22.12 on, which are the oldest that are supported.
const load = createRequire(import.meta.url);
let chosen: ParseMarkdown | null = null;

/**
 * Parses with Sätteri where it loads and with remark where it does not; callers need not know which.
 * Sätteri gives its native memory back between turns of the event loop only: who parses thousands of documents
 * in one loop awaits `setImmediate()` every hundred or so.
 */
export function parseMarkdown(text: string): Root {
  chosen ??= satteri() ?? remarkOnce();
  try {
    const parse = hasManyEntities(text) ? remarkOnce() : chosen;
    return parse(text.includes('\0') ? text.replaceAll('\0', '\uFFFD') : text);
  } catch {
    // Nested so deeply that a stack ends: what stands there is not for people.
    return { type: 'root', children: [] };
  }
}

// Sätteri's time and memory grow with the square of the entities (`&amp;`) in one paragraph.
function hasManyEntities(text: string): boolean {
  return text.length > 30_000 && (text.match(/&#?\w{1,31};/g)?.length ?? 0) > 3000;
}

let fallback: ParseMarkdown | null = null;

function remarkOnce(): ParseMarkdown {
  fallback ??= remark();
  return fallback;
}

/** Sätteri's parser, or null where the optional package is not installed for this platform. */
export function satteri(): ParseMarkdown | null {
  try {
    const { markdownToMdast } = load('satteri') as typeof import('satteri');
    markdownToMdast('');
    const features = { frontmatter: false } as const;
    return (text) => levelled(markdownToMdast(text, { features }) as unknown as Root, text);
  } catch {
    return null;
  }
}

/** The parser of the unified ecosystem: slower, and at home everywhere. */
export function remark(): ParseMarkdown {
  const { unified } = load('unified') as typeof import('unified');
  const { default: remarkParse } = load('remark-parse') as typeof import('remark-parse');
  const { default: remarkGfm } = load('remark-gfm') as typeof import('remark-gfm');
  const processor = unified().use(remarkParse).use(remarkGfm);
  return (text) => levelled(processor.parse(text), text);
}

const DEEPEST = 100;

/** Evens out what the two parsers say differently, and cuts off what is nested deeper than anybody reads. */
function levelled(root: Root, text: string): Root {
  const open: [Node, number][] = [[root, 0]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [node, depth] = next;
    if (node.type === 'listItem') levelTask(node as Parent & { checked?: boolean | null }, text);
    if (!('children' in node)) continue;
    if (depth >= DEEPEST) (node as Parent).children = [];
    for (const child of (node as Parent).children) open.push([child, depth + 1]);
  }
  return root;
}

/** A task's text begins behind its box. */
function levelTask(item: Parent & { checked?: boolean | null }, text: string): void {
  const paragraph = item.children[0];
  if (typeof item.checked !== 'boolean' || paragraph?.type !== 'paragraph' || !paragraph.position) return;
  const { start } = paragraph.position;
  const box = /^\[[ xX\t]\][ \t]+/.exec(text.slice(start.offset, (start.offset ?? 0) + 40));
  if (!box) return;
  start.offset = (start.offset ?? 0) + box[0].length;
  start.column += box[0].length;
}
