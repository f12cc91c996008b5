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
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const found = nearest(word, candidates);
  return found === null ? '' : `, did you mean "${found}"?`;
}
