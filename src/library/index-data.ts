import { Cards } from './cards.ts';

/**
 * An inverted index as flat lists. A posting says that a term stands so many times in one field of one document: its
 * place is `document × FIELD_SLOTS + field`. Postings of a term stand together, in the order of their places.
 */
export interface IndexData {
  readonly cards: Cards;
  /** How many different terms each field of each document has, by place. */
  readonly lengths: Uint32Array;
  /** Sorted. */
  readonly terms: readonly string[];
  /** A word that each term is the stem of, as people write it. */
  readonly forms: readonly string[];
  /** Where the postings of each term begin; one more than there are terms. */
  readonly starts: Uint32Array;
  readonly places: Uint32Array;
  readonly counts: Uint8Array;
}

/** Room for every field in a place. */
export const FIELD_SLOTS = 8;
export const MOST_COUNTED = 255;

export const EMPTY_INDEX: IndexData = {
  cards: Cards.of([]),
  lengths: new Uint32Array(),
  terms: [],
  forms: [],
  starts: new Uint32Array(1),
  places: new Uint32Array(),
  counts: new Uint8Array(),
};
