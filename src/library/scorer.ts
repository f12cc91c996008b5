import MiniSearch, { type AsPlainObject } from 'minisearch';
import { FIELDS, type FieldName } from './fields.ts';
import { FIELD_SLOTS } from './index-data.ts';
import type { SearchIndex } from './search-index.ts';

/** How much a word says in each part of a document: in the title what it is about, in the timeline what it mentions. */
export const FIELD_WEIGHTS: Readonly<Record<FieldName, number>> = {
  title: 4,
  class: 2.5,
  takeaways: 1.8,
  summary: 1.8,
  causes: 1.2,
  remedies: 1,
  rest: 1,
};

/** How soon repetition stops to count, how much a long field is held back, and what any occurrence is worth. */
const BM25 = { k: 1.2, b: 0.6, d: 0.4 };

/** By document, what MiniSearch scores a term there; 0 where it does not stand. */
export type Scorer = (term: string) => Float64Array;

/**
 * MiniSearch over these terms alone. Its own index of a large corpus takes seconds to load; of a question's few terms
 * it is there at once, and scores them as it would in the whole, since BM25+ looks at nothing but a term's own postings
 * and the lengths of fields.
 */
export function scorerOf(index: SearchIndex, terms: Iterable<string>): Scorer {
  const present = [...new Set(terms)].filter((term) => index.has(term));
  const search = MiniSearch.loadJS<{ id: number }>(plainIndex(index, present), {
    fields: [...FIELDS],
    tokenize: (text) => [text],
    processTerm: (term) => term,
    searchOptions: { boost: { ...FIELD_WEIGHTS }, bm25: BM25, prefix: false, fuzzy: false },
  });
  const known = new Map<string, Float64Array>();
  return (term) => {
    const before = known.get(term);
    if (before) return before;
    const scores = new Float64Array(index.size);
    for (const { id, score } of search.search(term)) scores[id] = score;
    known.set(term, scores);
    return scores;
  };
}

function plainIndex(index: SearchIndex, terms: readonly string[]): AsPlainObject {
  const documents = [...Array(index.size).keys()];
  const lengths = documents.map((document) => FIELDS.map((_, field) => index.lengthOf(document, field)));
  const averages = FIELDS.map((_, field) => {
    const sum = lengths.reduce((total, own) => total + (own[field] as number), 0);
    return documents.length === 0 ? 0 : sum / documents.length;
  });
  return {
    documentCount: documents.length,
    nextId: documents.length,
    documentIds: Object.fromEntries(documents.map((document) => [document, document])),
    fieldIds: Object.fromEntries(FIELDS.map((name, field) => [name, field])),
    fieldLength: Object.fromEntries(lengths.entries()),
    averageFieldLength: averages,
    storedFields: {},
    dirtCount: 0,
    index: terms.map((term) => [term, postingsOf(index, term)]),
    serializationVersion: 2,
  };
}

function postingsOf(index: SearchIndex, term: string): Record<string, Record<string, number>> {
  const fields: Record<string, number>[] = Array.from({ length: FIELD_SLOTS }, () => ({}));
  index.eachPosting(term, (document, field, count) => {
    (fields[field] as Record<string, number>)[document] = count;
  });
  return Object.fromEntries(
    [...fields.entries()].filter(([, documents]) => Object.keys(documents).length > 0),
  );
}
