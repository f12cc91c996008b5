import type { Element, Root } from 'hast';

/** Puts headings in order below the page's own: the least is `top`, none is more than one below the one before it. */
export function levelHeadings(root: Root, top: number): void {
  const open: { written: number; level: number }[] = [];
  for (const node of root.children) {
    if (node.type !== 'element' || !/^h[1-6]$/.test(node.tagName)) continue;
    const written = Number(node.tagName.slice(1));
    while (open.length > 0 && (open.at(-1) as { written: number }).written >= written) open.pop();
    const level = Math.min(6, (open.at(-1)?.level ?? top - 1) + 1);
    open.push({ written, level });
    (node as Element).tagName = `h${level}`;
  }
}
