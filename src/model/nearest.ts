import { distance } from 'fastest-levenshtein';

/** The candidate that `word` is most likely a misspelling of, or null when none is near enough to offer. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  const folded = word.toLowerCase();
  let best: string | null = null;
  let bestDistance = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const other = candidate.toLowerCase();
    // Two letters in the wrong order are one slip, not two.
    const apart = distance(folded, other) - (lettersOf(folded) === lettersOf(other) ? 1 : 0);
    if (apart < bestDistance) [best, bestDistance] = [candidate, apart];
  }
  return best;
}

const lettersOf = (word: string): string => [...word].sort().join('');

/** `, did you mean "x"?` or nothing. */
export const didYouMean = (word: string, candidates: Iterable<string>): string =>
  offer(nearest(word, candidates));

/** The same of a word that was found already. */
export const offer = (found: string | null | undefined): string =>
  found ? `, did you mean "${found}"?` : '';

/** Two letters beside each other in the wrong order. */
export function areSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, i) => letter !== b[i]);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
