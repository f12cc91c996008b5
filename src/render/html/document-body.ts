import type { Element, ElementContent, Nodes, Root, RootContent } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import type { Root as MdastRoot } from 'mdast';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { levelHeadings, nameHeadings, textOf } from './headings.ts';
import { htmlAsWritten, withHtmlParsed } from './raw-html.ts';
import { type Resolve, resolveAddresses } from './resolve.ts';
import { FINISHED, WRITTEN } from './safe-schema.ts';

/** A block of a document as it stands in a page, and the line of the file that it begins on; null for footnotes. */
export interface RenderedBlock {
  readonly line: number | null;
  readonly tag: string;
  readonly id: string | null;
  /** Of a heading; empty for what is none. */
  readonly text: string;
  readonly markup: string;
}

export interface BodyOptions {
  readonly resolve: Resolve;
  /** Ids for what begins on these lines: rows, list items, headings, paragraphs. */
  readonly anchors?: ReadonlyMap<number, string>;
  /** The least heading that stands in the page: 2 where the page has a title. */
  readonly topHeading: 2 | 3;
}

const processor = unified().use(remarkRehype, { clobberPrefix: 'doc-', handlers: { html: htmlAsWritten } });

/**
 * A document's markdown as blocks of safe markup. Harmless HTML in it does what it does, other stands there as text,
 * comments are left out; links and images lead where `resolve` says, and are text where it says nowhere.
 */
export function renderDocumentBody(root: MdastRoot, options: BodyOptions): RenderedBlock[] {
  const tree = sanitize(withHtmlParsed(processor.runSync(root) as Root), WRITTEN) as Root;
  resolveAddresses(tree, options.resolve, nameHeadings(tree, options.anchors ?? new Map()));
  levelHeadings(tree, options.topHeading);
  // Once more, now that addresses are ours: what comes out of here has been through it.
  const safe = sanitize(tree, FINISHED) as Root;
  finish(safe, new Map(options.anchors), new Set());
  return safe.children.map(asBlock).flatMap((node): RenderedBlock[] => {
    if (node === null) return [];
    const text = /^h[1-6]$/.test(node.tagName) ? textOf(node).trim() : '';
    const line = node.position?.start.line ?? null;
    return [{ line, tag: node.tagName, id: idOf(node), text, markup: toHtml(node) }];
  });
}

/** HTML may leave words outside of everything. */
function asBlock(node: RootContent): Element | null {
  if (node.type === 'element') return node;
  if (node.type !== 'text' || node.value.trim() === '') return null;
  const block = element('p', [node]);
  if (node.position) block.position = node.position;
  return block;
}

const idOf = ({ properties }: Element): string | null =>
  typeof properties['id'] === 'string' ? properties['id'] : null;

const element = (tagName: string, children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children,
});

const ANCHORED = new Set(['tr', 'li', 'p', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** What makes it a part of the page: anchors, boxes as signs, and the keyboard's way into what scrolls. */
function finish(node: Nodes, anchors: Map<number, string>, seen: Set<Nodes>): void {
  if (!('children' in node) || seen.has(node)) return;
  seen.add(node);
  node.children = (node.children as ElementContent[]).map((child) => {
    finish(child, anchors, seen);
    return child.type === 'element' ? dressed(child, anchors) : child;
  }) as typeof node.children & RootContent[];
}

function dressed(node: Element, anchors: Map<number, string>): ElementContent {
  const line = node.position?.start.line;
  const id = line === undefined || !ANCHORED.has(node.tagName) ? undefined : anchors.get(line);
  if (id !== undefined && line !== undefined) {
    anchors.delete(line);
    node.properties['id'] = id;
  }
  if (node.tagName === 'input') {
    const done = node.properties['checked'] === true;
    return { type: 'text', value: done ? '☑' : '☐' };
  }
  if (node.tagName === 'pre') node.properties['tabIndex'] = 0;
  if (node.tagName !== 'table') return node;
  const region = element('div', [node]);
  region.properties = { className: ['scroll'], role: 'region', ariaLabel: 'Table', tabIndex: 0 };
  if (node.position) region.position = node.position;
  return region;
}
