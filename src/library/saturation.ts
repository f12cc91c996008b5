import { COUNTS_BY_FIELD } from './profile.ts';
import type { SearchIndex } from './search-index.ts';

/** BM25's: how soon repetition stops to count, and how much a long document is held back. */
const K = 1.2;
const B = 0.6;

/** The documents that have a term, in order, and how much each says it: BM25's saturation of its count, 0 to 1. */
export interface Sayers {
  readonly documents: Uint32Array;
  readonly shares: Float64Array;
}

/** Who says what in one index. Many documents ask for the same terms, so each term is worked out once. */
export class Saturation {
  readonly #index: SearchIndex;
  readonly #known = new Map<string, Sayers>();
  readonly #lengths: Float64Array;

  constructor(index: SearchIndex) {
    this.#index = index;
    this.#lengths = relativeLengths(index);
  }

  sayersOf(term: string): Sayers {
    const known = this.#known.get(term);
    if (known) return known;
    const documents: number[] = [];
    const counts: number[] = [];
    this.#index.eachPosting(term, (document, field, times) => {
      const count = times * (COUNTS_BY_FIELD[field] as number);
      if (count === 0) return;
      if (documents.at(-1) === document) counts[counts.length - 1] = (counts.at(-1) as number) + count;
      else {
        documents.push(document);
        counts.push(count);
      }
    });
    const shares = Float64Array.from(counts, (count, at) => {
      const length = this.#lengths[documents[at] as number] as number;
      return count / (count + K * (1 - B + B * length));
    });
    const found = { documents: Uint32Array.from(documents), shares };
    this.#known.set(term, found);
    return found;
  }

  /** How much one document says a term; 0 where it does not have it. */
  shareOf(term: string, document: number): number {
    const { documents, shares } = this.sayersOf(term);
    let [low, high] = [0, documents.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((documents[middle] as number) < document) low = middle + 1;
      else high = middle;
    }
    return documents[low] === document ? (shares[low] as number) : 0;
  }
}

/** How long each document is, its fields weighed, 1 being the average. */
function relativeLengths(index: SearchIndex): Float64Array {
  const lengths = Float64Array.from({ length: index.size }, (_, document) =>
    COUNTS_BY_FIELD.reduce((sum, weight, field) => sum + weight * index.lengthOf(document, field), 0),
  );
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, index.size) || 1;
  return lengths.map((length) => length / average);
}
