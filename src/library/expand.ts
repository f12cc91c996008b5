import { distance } from 'fastest-levenshtein';
import { areSwapped } from '../model/nearest.ts';
import type { QueryWord } from './query.ts';
import type { SearchIndex } from './search-index.ts';

/** A term of the index that stands for a word that was asked for, and how far. */
export interface Variant {
  readonly term: string;
  /** 1 for the word itself. */
  readonly weight: number;
  readonly how: 'word' | 'beginning' | 'concept';
}

const SHORTEST_PREFIX = 3;
const MOST_BEGINNINGS = 12;
const BEGINNING = 0.5;
/** A word that stands in so many documents was typed to its end. */
const WHOLE_WORD = 3;

/** What a word may stand as in the index: itself, longer words that begin with it, and what means the same. */
export function variantsOf(word: QueryWord, index: SearchIndex): Variant[] {
  const concepts = new Map<string, number>();
  for (const { term, strength } of word.readings) {
    // Of a phrase, each word: what says the same in other words answers all of them.
    if (index.has(term)) concepts.set(term, Math.max(strength, concepts.get(term) ?? 0));
  }
  return [
    ...(index.has(word.stem) ? [{ term: word.stem, weight: 1, how: 'word' as const }] : []),
    ...beginnings(word, index),
    ...[...concepts].map(([term, weight]) => ({ term, weight, how: 'concept' as const })),
  ];
}

function beginnings({ stem, word }: QueryWord, index: SearchIndex): Variant[] {
  if (stem.length < SHORTEST_PREFIX || index.documentFrequency(stem) >= WHOLE_WORD) return [];
  const longer = index.startingWith(stem).filter((term) => term !== stem);
  // A word typed in part may be longer than the stem of the whole.
  const shorter = Array.from({ length: Math.max(0, word.length - 5) }, (_, cut) =>
    word.slice(0, word.length - cut),
  )
    .filter((term) => term !== stem && index.has(term) && index.formOf(term).startsWith(word))
    .slice(0, 1);
  return [...shorter, ...longer]
    .map((term) => ({ term, documents: index.documentFrequency(term) }))
    .sort((a, b) => b.documents - a.documents || (a.term < b.term ? -1 : 1))
    .slice(0, MOST_BEGINNINGS)
    .map(({ term }) => ({
      term,
      weight: BEGINNING * Math.min(1, stem.length / term.length),
      how: 'beginning' as const,
    }));
}

const SHORTEST_TYPO = 4;
const LONG_WORD = 7;

/** The word of the corpus that an unknown one is most likely a slip of; null where none is near. */
export function slipOf(word: string, index: SearchIndex): string | null {
  if (word.length < SHORTEST_TYPO || /\d/.test(word)) return null;
  const most = word.length >= LONG_WORD ? 2 : 1;
  let best: { form: string; apart: number; documents: number } | null = null;
  for (const [at, form] of index.data.forms.entries()) {
    const term = index.data.terms[at] as string;
    if (form[0] !== word[0] || term.startsWith('=') || Math.abs(form.length - word.length) > most) continue;
    const apart = areSwapped(word, form) ? 1 : distance(word, form);
    if (apart > most || (best && apart > best.apart)) continue;
    const documents = index.documentFrequency(term);
    if (!best || apart < best.apart || documents > best.documents) best = { form, apart, documents };
  }
  return best?.form ?? null;
}
