import { FIELD_SLOTS, type IndexData } from './index-data.ts';

/** An index with questions that can be put to it. */
export class SearchIndex {
  readonly data: IndexData;
  readonly #frequencies = new Map<string, number>();

  constructor(data: IndexData) {
    this.data = data;
  }

  get size(): number {
    return this.data.cards.length;
  }

  /** In how many documents a term stands. */
  documentFrequency(term: string): number {
    const known = this.#frequencies.get(term);
    if (known !== undefined) return known;
    let count = 0;
    let last = -1;
    this.eachPosting(term, (document) => {
      if (document !== last) count++;
      last = document;
    });
    this.#frequencies.set(term, count);
    return count;
  }

  /** Calls back with document, field and count, in the order of the documents. */
  eachPosting(term: string, see: (document: number, field: number, count: number) => void): void {
    const { starts, places, counts } = this.data;
    const at = this.#find(term);
    if (at < 0) return;
    for (let i = starts[at] as number; i < (starts[at + 1] as number); i++) {
      const place = places[i] as number;
      see(Math.floor(place / FIELD_SLOTS), place % FIELD_SLOTS, counts[i] as number);
    }
  }

  has(term: string): boolean {
    return this.#find(term) >= 0;
  }

  /** How people write the word of a term. */
  formOf(term: string): string {
    return this.data.forms[this.#find(term)] ?? term;
  }

  lengthOf(document: number, field: number): number {
    return this.data.lengths[document * FIELD_SLOTS + field] as number;
  }

  /** Terms that begin so, the concepts left out. */
  startingWith(prefix: string): string[] {
    const { terms } = this.data;
    const found: string[] = [];
    for (let at = this.#firstFrom(prefix); terms[at]?.startsWith(prefix); at++)
      found.push(terms[at] as string);
    return found;
  }

  #find(term: string): number {
    const at = this.#firstFrom(term);
    return this.data.terms[at] === term ? at : -1;
  }

  #firstFrom(term: string): number {
    const { terms } = this.data;
    let [low, high] = [0, terms.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((terms[middle] as string) < term) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
