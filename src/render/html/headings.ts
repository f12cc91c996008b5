import type { Element, Nodes, Root } from 'hast';

/** Puts headings in order below the page's own: the least is `top`, none is more than one below the one before it. */
export function levelHeadings(root: Root, top: number): void {
  const open: { written: number; level: number }[] = [];
  for (const node of headingsIn(root)) {
    const written = Number(node.tagName.slice(1));
    while (open.length > 0 && (open.at(-1) as { written: number }).written >= written) open.pop();
    const level = Math.min(6, (open.at(-1)?.level ?? top - 1) + 1);
    open.push({ written, level });
    node.tagName = `h${level}`;
  }
}

/** In their order, those inside of quotes and folded parts as well. */
function headingsIn(node: Nodes): Element[] {
  if (!('children' in node)) return [];
  if (node.type === 'element' && /^h[1-6]$/.test(node.tagName)) return [node];
  return node.children.flatMap(headingsIn);
}

/** Gives headings the ids that links within a document lead to: by the name that GitHub gives a heading. */
export function nameHeadings(root: Root, anchors: ReadonlyMap<number, string>): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const node of root.children) {
    if (node.type !== 'element' || !/^h[1-6]$/.test(node.tagName)) continue;
    const name = nameOf(node);
    let own = name;
    for (let n = 1; ids.has(own); n++) own = `${name}-${n}`;
    // The prefix: a heading may be called what the page calls something of its own.
    const id = anchors.get(node.position?.start.line ?? 0) ?? `part-${own}`;
    ids.set(own, id);
    node.properties['id'] = id;
  }
  return ids;
}

const nameOf = (heading: Element): string =>
  textOf(heading)
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');

/** The text of a node, without its markup. */
export const textOf = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';
