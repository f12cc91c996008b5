import type { Kind, Match } from './kinds.ts';

const SHAPES: readonly { readonly kind: Kind; readonly pattern: RegExp }[] = [
  { kind: 'e-mail', pattern: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g },
  { kind: 'address', pattern: /\b\d{1,3}(?:\.\d{1,3}){3}\b/g },
  { kind: 'ticket', pattern: /\b[A-Z][A-Z0-9]+-\d+\b/g },
];

/** Everything in a text that must not leave, in order and apart from each other. */
export function findMatches(text: string, kinds: ReadonlySet<Kind>): Match[] {
  const found = SHAPES.filter(({ kind }) => kinds.has(kind)).flatMap(({ kind, pattern }) =>
    [...text.matchAll(pattern)].map((hit) => ({ kind, from: hit.index, to: hit.index + hit[0].length })),
  );
  found.sort((a, b) => a.from - b.from || b.to - a.to);
  const apart: Match[] = [];
  for (const match of found) if (match.from >= (apart.at(-1)?.to ?? 0)) apart.push(match);
  return apart;
}
