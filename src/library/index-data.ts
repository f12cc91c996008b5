import type { Postmortem } from '../model/postmortem.ts';

/** What is kept of a document beside its words: enough to name it and to filter by. */
export type Card = Pick<
  Postmortem,
  | 'id'
  | 'title'
  | 'kind'
  | 'status'
  | 'severity'
  | 'services'
  | 'trigger'
  | 'failureMode'
  | 'factors'
  | 'tags'
  | 'detectedBy'
  | 'mitigatedBy'
  | 'runbook'
  | 'defence'
> & {
  /** The file, under the name that its owner keeps it by. */
  readonly key: string;
  /** Its place in time, milliseconds since the Unix epoch. */
  readonly epochMs: number | null;
};

/**
 * An inverted index as flat lists. A posting says that a term stands so many times in one field of one document: its
 * place is `document × FIELD_SLOTS + field`. Postings of a term stand together, in the order of their places.
 */
export interface IndexData {
  readonly cards: readonly Card[];
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
  cards: [],
  lengths: new Uint32Array(),
  terms: [],
  forms: [],
  starts: new Uint32Array(1),
  places: new Uint32Array(),
  counts: new Uint8Array(),
};
