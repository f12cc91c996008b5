import type { Element, ElementContent, Nodes, Root, RootContent } from 'hast';
import type { Html, Root as MdastRoot, Parents } from 'mdast';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { plain } from '../plain.ts';
import { levelHeadings, nameHeadings } from './headings.ts';
import { type Resolve, resolveAddresses } from './resolve.ts';

/** A block of a document as it stands in a page, and the line of the file that it begins on; null for footnotes. */
export interface RenderedBlock {
  readonly line: number | null;
  readonly tag: string;
  readonly id: string | null;
  readonly markup: string;
}

export interface BodyOptions {
  readonly resolve: Resolve;
  /** Ids for what begins on these lines: rows, list items, headings, paragraphs. */
  readonly anchors?: ReadonlyMap<number, string>;
  /** The least heading that stands in the page: 2 where the page has a title. */
  readonly topHeading: 2 | 3;
}

/** What is left of a document once nothing in it can run, ask for anything or look like ours. */
const SCHEMA: typeof defaultSchema = {
  ...defaultSchema,
  // Ids come from us alone: HTML in a document is text.
  clobber: [],
  protocols: { ...defaultSchema.protocols, href: ['http', 'https', 'mailto'], src: [] },
};

const processor = unified()
  .use(remarkRehype, { clobberPrefix: 'doc-', handlers: { html: asText } })
  .use(rehypeSanitize, SCHEMA);
const writer = unified().use(rehypeStringify);

/**
 * A document's markdown as blocks of safe markup. HTML in it stands there as text, comments are left out; links and
 * images lead where `resolve` says, and are text where it says nowhere.
 */
export function renderDocumentBody(root: MdastRoot, options: BodyOptions): RenderedBlock[] {
  const tree = processor.runSync(root) as Root;
  resolveAddresses(tree, options.resolve, nameHeadings(tree, options.anchors ?? new Map()));
  levelHeadings(tree, options.topHeading);
  // Once more, now that addresses are ours: what comes out of here has been through it.
  const safe = unified().use(rehypeSanitize, SCHEMA).runSync(tree) as Root;
  finish(safe, new Map(options.anchors), new Set());
  return safe.children.flatMap((node): RenderedBlock[] => {
    if (node.type !== 'element') return [];
    const markup = writer.stringify({ type: 'root', children: [node] });
    return [{ line: node.position?.start.line ?? null, tag: node.tagName, id: idOf(node), markup }];
  });
}

const idOf = ({ properties }: Element): string | null =>
  typeof properties['id'] === 'string' ? properties['id'] : null;

/** In these, text stands as it is; anywhere else it is a block of its own. */
const PHRASING = new Set([
  'paragraph',
  'heading',
  'tableCell',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
]);

/** HTML as it was written; a line break is one, a comment is for whoever edits the file. */
function asText(_state: unknown, node: Html, parent: Parents | undefined): ElementContent | undefined {
  const said = plain(node.value.replace(/<!--[\s\S]*?(?:-->|$)/g, ''));
  if (said.trim() === '') return undefined;
  if (/^<br\s*\/?>$/i.test(said.trim())) return element('br', []);
  const text = { type: 'text' as const, value: said };
  if (parent && PHRASING.has(parent.type)) return text;
  const block = said.trim().includes('\n') ? element('pre', [element('code', [text])]) : element('p', [text]);
  if (node.position) block.position = node.position;
  return block;
}

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
