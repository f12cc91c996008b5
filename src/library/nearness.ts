import type { Concepts } from './concepts.ts';
import type { Understood } from './search.ts';
import { tokensOf } from './words.ts';

/** So many words apart two words have half to do with one another. */
const HALF = 5;
const MOST_APART = 24;

/**
 * How near to one another a text has the words that were asked for, 0 to 1: for each two of them the nearest places in
 * one paragraph. 1 where they stand together, 0 where no paragraph has two of them. The text is taken as it is
 * written: to parse it would take longer than to search the whole corpus.
 */
export function nearness(text: string, { words }: Understood, concepts: Concepts): number {
  const asked = words.filter(({ variants }) => variants.length > 0);
  if (asked.length < 2) return 0;
  const best = new Map<string, number>();
  for (const paragraph of text.split(/\n[ \t\r]*\n/)) {
    const places = placesOf(paragraph, asked, concepts);
    for (const [at, here] of places.entries()) {
      for (let next = at; next < places.length; next++) {
        const there = places[next] as Place;
        const apart = Math.max(0, there.from - here.to);
        if (apart > MOST_APART) break;
        for (const a of here.words) {
          for (const b of there.words) {
            if (a === b) continue;
            const pair = a < b ? `${a} ${b}` : `${b} ${a}`;
            best.set(pair, Math.max(best.get(pair) ?? 0, HALF / (HALF + apart)));
          }
        }
      }
    }
  }
  return share(asked, best);
}

interface Place {
  readonly from: number;
  readonly to: number;
  readonly words: readonly number[];
}

function placesOf(text: string, asked: Understood['words'], concepts: Concepts): Place[] {
  const byTerm = new Map<string, number[]>();
  for (const [index, { variants }] of asked.entries()) {
    for (const { term } of variants) byTerm.set(term, [...(byTerm.get(term) ?? []), index]);
  }
  const stems = tokensOf(text).map(({ stem }) => stem);
  return stems.flatMap((stem, at) => {
    const said = concepts.said(stems, at).filter(({ term }) => byTerm.has(term));
    const words = [...(byTerm.get(stem) ?? []), ...said.flatMap(({ term }) => byTerm.get(term) ?? [])];
    if (words.length === 0) return [];
    const length = Math.max(1, ...said.map((reading) => reading.length));
    return [{ from: at, to: at + length, words: [...new Set(words)] }];
  });
}

function share(asked: Understood['words'], best: ReadonlyMap<string, number>): number {
  let sum = 0;
  let all = 0;
  for (let a = 0; a < asked.length; a++) {
    for (let b = a + 1; b < asked.length; b++) {
      const worth = (asked[a]?.weight ?? 0) * (asked[b]?.weight ?? 0);
      all += worth;
      sum += worth * (best.get(`${a} ${b}`) ?? 0);
    }
  }
  return all === 0 ? 0 : sum / all;
}
