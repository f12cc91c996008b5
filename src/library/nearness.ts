import type { Concepts } from './concepts.ts';
import type { Understood } from './search.ts';
import { formsOf } from './words.ts';

/** So many words apart two words have half to do with one another. */
const HALF = 5;
const MOST_APART = 24;

/**
 * How near to one another a text has the words that were asked for, 0 to 1: for each two of them the nearest places in
 * one paragraph. 1 where they stand together, 0 where no paragraph has two of them. The text is taken as it is
 * written: to parse it would take longer than to search the whole corpus.
 */
export function nearnessTo({ words }: Understood, concepts: Concepts): (text: string) => number {
  const asked = words.filter(({ variants }) => variants.length > 0);
  if (asked.length < 2) return () => 0;
  const byTerm = new Map<string, readonly number[]>();
  for (const [index, { variants }] of asked.entries()) {
    for (const { term } of variants) byTerm.set(term, [...(byTerm.get(term) ?? []), index]);
  }
  return (text) => {
    const best = new Map<string, number>();
    for (const paragraph of text.split(/\n[ \t\r]*\n/))
      comparePlaces(placesOf(paragraph, byTerm, concepts), best);
    return share(asked, best);
  };
}

function comparePlaces(places: readonly Place[], best: Map<string, number>): void {
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

interface Place {
  readonly from: number;
  readonly to: number;
  readonly words: readonly number[];
}

function placesOf(text: string, byTerm: ReadonlyMap<string, readonly number[]>, concepts: Concepts): Place[] {
  const stems = formsOf(text).map(({ stem }) => stem);
  const places: Place[] = [];
  for (let at = 0; at < stems.length; at++) {
    const own = byTerm.get(stems[at] as string);
    const said = concepts.said(stems, at);
    if (!own && said.length === 0) continue;
    const words = new Set(own);
    let length = 1;
    for (const reading of said) {
      const answered = byTerm.get(reading.term);
      if (!answered) continue;
      for (const word of answered) words.add(word);
      length = Math.max(length, reading.length);
    }
    if (words.size > 0) places.push({ from: at, to: at + length, words: [...words] });
  }
  return places;
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
