import type { ActionItem } from '../../model/postmortem.ts';

export type Matchable = Pick<ActionItem, 'id' | 'idWritten' | 'text' | 'ticket' | 'owner'>;

/** From here on two texts are one item in other words. */
const ALIKE = 0.5;
const SAME_PLACE = 0.1;
const SAME_OWNER = 0.05;

/**
 * Which item of `before` each item of `after` is, by index; null for a new one. By the written id, else the text, else
 * the ticket, else the likeness of the text, where standing at the same place and having the same owner count a
 * little. No two are ever the same one.
 */
export function matchItems(before: readonly Matchable[], after: readonly Matchable[]): (number | null)[] {
  const found: (number | null)[] = after.map(() => null);
  const free = new Set(before.keys());
  const take = (index: number, old: number) => {
    found[index] = old;
    free.delete(old);
  };
  const pairUp = (keyOf: (item: Matchable) => string | null) => {
    const waiting = new Map<string, number[]>();
    for (const old of free) {
      const key = keyOf(before[old] as Matchable);
      if (key !== null) waiting.set(key, [...(waiting.get(key) ?? []), old]);
    }
    after.forEach((item, index) => {
      if (found[index] !== null) return;
      const key = keyOf(item);
      const old = key === null ? undefined : waiting.get(key)?.shift();
      if (old !== undefined) take(index, old);
    });
  };
  pairUp(({ id, idWritten }) => (idWritten ? id : null));
  pairUp(({ text }) => folded(text));
  pairUp(({ ticket }) => ticket);
  for (const { index, old } of likely(before, after, found, free)) {
    if (found[index] === null && free.has(old)) take(index, old);
  }
  return found;
}

interface Pair {
  readonly index: number;
  readonly old: number;
  readonly score: number;
}

/** Pairs that may be one item reworded, the likeliest first. */
function likely(
  before: readonly Matchable[],
  after: readonly Matchable[],
  found: readonly (number | null)[],
  free: ReadonlySet<number>,
): Pair[] {
  const open = after.flatMap((_, index) => (found[index] === null ? [index] : []));
  const pairs = open.flatMap((index) =>
    [...free].flatMap((old): Pair[] => {
      const [was, is] = [before[old] as Matchable, after[index] as Matchable];
      // Two ids that somebody wrote are two items.
      if (was.idWritten && is.idWritten) return [];
      const likeness = likenessOf(was.text, is.text);
      const place = index === old ? SAME_PLACE : 0;
      const owner = was.owner !== null && was.owner === is.owner ? SAME_OWNER : 0;
      const score = likeness + place + owner;
      return likeness > ALIKE - SAME_PLACE - SAME_OWNER && score >= ALIKE ? [{ index, old, score }] : [];
    }),
  );
  return pairs.sort((a, b) => b.score - a.score || a.index - b.index || a.old - b.old);
}

const folded = (text: string): string => wordsOf(text).join(' ');

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

// What every other sentence has says nothing of whether two are about the same thing.
const SMALL = new Set(
  'a an and are as at be by for from how if in into is it no not of on or our so that the their then this to up we when with'.split(
    ' ',
  ),
);

/**
 * 0 to 1: the better of shared words and shared triples of letters (Dice), so that moved words and mended ones both
 * count.
 */
export function likenessOf(a: string, b: string): number {
  const [left, right] = [telling(a), telling(b)];
  return Math.max(dice(left, right), dice(triples(left), triples(right)));
}

function telling(text: string): string[] {
  const words = wordsOf(text);
  const found = words.filter((word) => !SMALL.has(word));
  return found.length > 0 ? found : words;
}

const triples = (words: readonly string[]): string[] =>
  words.flatMap((word) => {
    const letters = ` ${word} `;
    return Array.from({ length: letters.length - 2 }, (_, i) => letters.slice(i, i + 3));
  });

function dice(a: readonly string[], b: readonly string[]): number {
  if (a.length + b.length === 0) return 0;
  const left = new Map<string, number>();
  for (const one of a) left.set(one, (left.get(one) ?? 0) + 1);
  let shared = 0;
  for (const one of b) {
    const count = left.get(one) ?? 0;
    if (count === 0) continue;
    left.set(one, count - 1);
    shared++;
  }
  return (2 * shared) / (a.length + b.length);
}
