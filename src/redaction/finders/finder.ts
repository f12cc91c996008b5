import type { Kind, Match } from '../kinds.ts';
import type { Names } from '../names.ts';

/** Looks for matches of its kinds in a text; overlaps with those of others are settled later. */
export interface Finder {
  readonly kinds: readonly Kind[];
  find(text: string, names: Names): Iterable<Match>;
}

/** Every hit of a pattern, or of the group named `it` where the pattern has one (flag `d`). */
export function* hitsOf(text: string, pattern: RegExp, kind: Kind): Generator<Match> {
  for (const hit of text.matchAll(pattern)) {
    const [from, to] = hit.indices?.groups?.['it'] ?? [hit.index, hit.index + hit[0].length];
    yield { kind, from, to };
  }
}
