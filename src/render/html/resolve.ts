import type { Element, ElementContent, Nodes, Text } from 'hast';
import { textOf } from './headings.ts';

/** Where what a document points to is on the site. */
export interface Resolve {
  /** Null where it cannot be followed. */
  link(url: string): string | null;
  /** Null where it is not shown. */
  image(url: string): string | null;
}

/** Changes every address of a tree to where it is on the site; what leads nowhere becomes text, with its address. */
export function resolveAddresses(node: Nodes, resolve: Resolve, headings: ReadonlyMap<string, string>): void {
  if (!('children' in node)) return;
  node.children = (node.children as ElementContent[]).flatMap((child) => {
    resolveAddresses(child, resolve, headings);
    if (child.type !== 'element') return [child];
    if (child.tagName === 'a') return linked(child, resolve, headings);
    return child.tagName === 'img' ? [shown(child, resolve)] : [child];
  }) as typeof node.children;
}

function linked(node: Element, resolve: Resolve, headings: ReadonlyMap<string, string>): ElementContent[] {
  const url = said(node, 'href');
  // A note at the foot of the page.
  if (url.startsWith('#doc-')) return [node];
  const id = url.startsWith('#') ? headings.get(decoded(url.slice(1)).toLowerCase()) : undefined;
  const href = id === undefined ? resolve.link(url) : `#${encodeURIComponent(id)}`;
  if (href === null) {
    const rest = textOf(node) === url || url === '' ? [] : [text(` (${url})`)];
    return [...node.children, ...rest];
  }
  node.properties['href'] = href;
  return [node];
}

function shown(node: Element, resolve: Resolve): ElementContent {
  const url = said(node, 'src');
  const src = resolve.image(url);
  const alt = said(node, 'alt');
  if (src === null) return text(`[image${alt === '' ? '' : `: ${alt}`}${url === '' ? '' : ` (${url})`}]`);
  node.properties['src'] = src;
  node.properties['alt'] = alt === '' ? 'image without a description' : alt;
  return node;
}

function said(node: Element, name: string): string {
  const value = node.properties[name];
  return typeof value === 'string' ? value : '';
}

const text = (value: string): Text => ({ type: 'text', value });

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
