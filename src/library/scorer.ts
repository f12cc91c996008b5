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
export const BM25 = { k: 1.2, b: 0.6, d: 0.4 };

/** By document, what a term scores there; 0 where it does not stand. */
export type Scorer = (term: string) => Float64Array;

/**
 * BM25+ (Lv and Zhai, 2011) by field, a field's length being how many different terms it has. The same figures as
 * MiniSearch's, which would have to be given the whole index before each question.
 */
export function scorerOf(index: SearchIndex): Scorer {
  const weights = FIELDS.map((name) => FIELD_WEIGHTS[name]);
  const averages = averageLengths(index);
  const known = new Map<string, Float64Array>();
  const score = (term: string): Float64Array => {
    const scores = new Float64Array(index.size);
    const standsIn = new Uint32Array(FIELD_SLOTS);
    index.eachPosting(term, (_, field) => {
      standsIn[field] = (standsIn[field] as number) + 1;
    });
    const rarities = [...standsIn].map((count) => Math.log(1 + (index.size - count + 0.5) / (count + 0.5)));
    index.eachPosting(term, (document, field, count) => {
      const length = index.lengthOf(document, field) / (averages[field] as number);
      const often = (count * (BM25.k + 1)) / (count + BM25.k * (1 - BM25.b + BM25.b * length));
      const worth = (weights[field] as number) * (rarities[field] as number) * (BM25.d + often);
      scores[document] = (scores[document] as number) + worth;
    });
    return scores;
  };
  return (term) => {
    const scores = known.get(term) ?? score(term);
    known.set(term, scores);
    return scores;
  };
}

function averageLengths(index: SearchIndex): number[] {
  const sums = FIELDS.map(() => 0);
  for (let document = 0; document < index.size; document++) {
    for (let field = 0; field < sums.length; field++) {
      sums[field] = (sums[field] as number) + index.lengthOf(document, field);
    }
  }
  return sums.map((sum) => sum / index.size);
}
