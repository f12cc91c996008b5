import type { Block, Cell } from '../blocks.ts';

/** From the file that is written, or the folder that the command runs in, to a document; both relative to that folder. */
export function linkFrom(output: unknown, path: string): string {
  const folder = typeof output === 'string' ? output.replaceAll('\\', '/').split('/').slice(0, -1) : [];
  if (folder[0] === '' || folder.includes('..') || path.startsWith('/')) return path;
  const from = folder.filter((part) => part !== '.' && part !== '');
  const to = path.split('/');
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].map(encodeURIComponent).join('/');
}

/** Names and what they stand for, one under another. */
export const factTable = (rows: readonly (readonly [string, Cell])[]): Block => ({
  type: 'table',
  columns: [
    { key: 'name', title: '', whole: true },
    { key: 'value', title: '' },
  ],
  rows,
});

/** How the numbers behind factors are followed to their incidents. */
export const FOLLOW_FACTORS: Block = {
  type: 'note',
  text: 'Behind a factor: how many other incidents name it; lfi list --kind incident --factor <word> lists them.',
};

export const part = (heading: string, items: readonly string[]): Block[] =>
  items.length === 0
    ? []
    : [
        { type: 'heading', level: 3, text: heading },
        { type: 'list', items },
      ];

/** The first so many, and how many more there are. */
export function atMost(items: readonly string[], most: number, more: (n: number) => string): string[] {
  return items.length <= most ? [...items] : [...items.slice(0, most), more(items.length - most)];
}
