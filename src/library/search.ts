import type { Kind } from '../model/postmortem.ts';
import type { Concepts } from './concepts.ts';
import { slipOf, type Variant, variantsOf } from './expand.ts';
import { parseQuery, type Query, type QueryWord } from './query.ts';
import { type Scorer, scorerOf } from './scorer.ts';
import type { SearchIndex } from './search-index.ts';

/** A document of the index that answers, best first. */
export interface Match {
  readonly document: number;
  readonly score: number;
}

/** A question as it was understood. */
export interface Understood {
  readonly query: Query;
  readonly words: readonly UnderstoodWord[];
  /** Words that no document has, and the one that was searched for instead. */
  readonly corrected: readonly { readonly typed: string; readonly read: string }[];
  /** Words that no document has, nor anything like them. */
  readonly unknown: readonly string[];
}

export interface UnderstoodWord extends QueryWord {
  readonly variants: readonly Variant[];
}

/** People who ask what happened before mean incidents; notices of planned work use the same words. */
const PRIOR: Readonly<Record<Kind, number>> = { incident: 1, 'near-miss': 1, other: 0.8, maintenance: 0.7 };

export function understand(text: string, index: SearchIndex, concepts: Concepts): Understood {
  const typed = parseQuery(text, concepts);
  const corrected = typed.words.flatMap((word) => {
    if (word.stem.length === 0 || variantsOf(word, index).length > 0) return [];
    const read = slipOf(word.word, index);
    return read === null ? [] : [{ typed: word.word, read }];
  });
  const query = corrected.length === 0 ? typed : parseQuery(rewritten(text, corrected), concepts);
  const words = query.words.map((word) => ({ ...word, variants: variantsOf(word, index) }));
  return {
    query: { ...query, text: typed.text },
    words,
    corrected,
    unknown: words.filter(({ variants }) => variants.length === 0).map(({ word }) => word),
  };
}

function rewritten(text: string, corrected: Understood['corrected']): string {
  const reads = new Map(corrected.map(({ typed, read }) => [typed, read]));
  return text.replace(/[\p{L}\p{N}\p{M}]+/gu, (word) => reads.get(word.toLowerCase()) ?? word);
}

/**
 * The documents that answer, best first. Each word counts by the best of its variants; what answers more of the words,
 * the rare ones above all, comes before what answers one of them well.
 */
export function rank({ words, query }: Understood, index: SearchIndex): Match[] {
  const known = words.filter(({ variants }) => variants.length > 0);
  const score = scorerOf(
    index,
    known.flatMap(({ variants }) => variants.map(({ term }) => term)),
  );
  const { cards } = index.data;
  const sums = new Float64Array(index.size);
  const answered = new Float64Array(index.size);
  const required = new Uint8Array(index.size);
  const inPhrases = new Set(query.phrases.flat());
  let all = 0;
  let mustHave = 0;
  for (const word of known) {
    const best = bestOf(word, score, index.size);
    const worth = word.weight * rarity(best);
    all += worth;
    const must = inPhrases.has(word.word) ? 1 : 0;
    mustHave += must;
    for (let document = 0; document < best.length; document++) {
      const found = best[document] as number;
      if (found === 0) continue;
      sums[document] = (sums[document] as number) + word.weight * found;
      answered[document] = (answered[document] as number) + worth;
      required[document] = (required[document] as number) + must;
    }
  }
  const matches: Match[] = [];
  for (let document = 0; document < sums.length; document++) {
    const sum = sums[document] as number;
    if (sum === 0 || (required[document] as number) < mustHave) continue;
    const coverage = (answered[document] as number) / all;
    matches.push({ document, score: sum * coverage * PRIOR[cards.kinds[document] as Kind] });
  }
  const keyOf = ({ document }: Match) => cards.keys[document] ?? '';
  return matches.sort((a, b) => b.score - a.score || (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** By document, what the best variant of a word scores there. */
function bestOf({ variants }: UnderstoodWord, score: Scorer, size: number): Float64Array {
  const best = new Float64Array(size);
  for (const { term, weight } of variants) {
    const scores = score(term);
    for (let document = 0; document < size; document++) {
      const weighed = weight * (scores[document] as number);
      if (weighed > (best[document] as number)) best[document] = weighed;
    }
  }
  return best;
}

/** What a word that answers in few documents tells more than one that answers in many. */
function rarity(best: Float64Array): number {
  let found = 0;
  for (const score of best) if (score > 0) found++;
  return Math.log(1 + (best.length - found + 0.5) / (found + 0.5)) + 0.1;
}
