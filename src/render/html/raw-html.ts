import { createRequire } from 'node:module';
import type { Element, ElementContent, Nodes, Root } from 'hast';
import type { Html, Parents } from 'mdast';
import type { VFile } from 'vfile';
import { plain } from '../plain.ts';
import { RENDERED } from './safe-schema.ts';

const load = createRequire(import.meta.url);

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

/** A sign that opens a tag or something like it, with the tag's name where it has one. */
const OPENING = /<(?:\/?([a-z][a-z0-9-]*)(?=[\s/>])|)/gi;

/**
 * HTML in markdown: tags that a page shows are left for the parser of HTML, any other is text, so that `<pod-name>` is
 * still read. A comment is for whoever edits the file.
 */
export function htmlAsWritten(
  _state: unknown,
  node: Html,
  parent: Parents | undefined,
): ElementContent | undefined {
  const said = plain(node.value.replace(/<!--[\s\S]*?(?:-->|$)/g, ''));
  if (said.trim() === '') return undefined;
  if (/^<br\s*\/?>$/i.test(said.trim())) return element('br', []);
  let shown = false;
  const value = said.replace(OPENING, (sign, name: string | undefined) => {
    if (name === undefined || !RENDERED.has(name.toLowerCase())) return sign.replace('<', '&lt;');
    shown = true;
    return sign;
  });
  const content = shown
    ? { type: 'raw' as const, value, position: node.position }
    : asText(said, parent !== undefined && PHRASING.has(parent.type));
  if (node.position) content.position = node.position;
  return content as ElementContent;
}

function asText(said: string, isPhrase: boolean): ElementContent {
  const text = { type: 'text' as const, value: said };
  if (isPhrase) return text;
  return said.trim().includes('\n') ? element('pre', [element('code', [text])]) : element('p', [text]);
}

const element = (tagName: string, children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children,
});

/** The tree with its HTML read as a browser reads it; a tree without any is returned as it is. */
export function withHtmlParsed(tree: Root): Root {
  if (!hasRaw(tree)) return tree;
  const { raw } = load('hast-util-raw') as typeof import('hast-util-raw');
  // Where there is a file, whatever it is, positions are kept.
  return raw(tree, { file: {} as VFile }) as Root;
}

const hasRaw = (node: Nodes): boolean =>
  (node.type as string) === 'raw' || ('children' in node && node.children.some(hasRaw));
