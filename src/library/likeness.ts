import { UNKNOWN } from '../model/taxonomy.ts';
import type { Card } from './cards.ts';
import type { Profile } from './profile.ts';
import { Saturation } from './saturation.ts';
import type { SearchIndex } from './search-index.ts';
import { CLASSIFIED, SharedWords } from './shared-words.ts';

/** A document of the index that is like another: how much (0 to 1), and what the two share. */
export interface Alike {
  readonly document: number;
  readonly score: number;
  /** Each reason on its own: the class, services, factors, what set it off, rare words. */
  readonly why: readonly string[];
  /** The rarest words that both say. */
  readonly words: readonly string[];
  readonly sameClass: boolean;
}

/** Below this two documents share a service and the words of the trade, not the failure. */
export const ALIKE = 0.24;

const TEXT = 0.5;
const TERMS_SHOWN = 5;

/** What is asked of every document of an index, ready to be asked. */
interface Ground {
  readonly saturation: Saturation;
  readonly classified: readonly { readonly weight: number; readonly words: SharedWords }[];
  /** By document; every question begins by clearing them. */
  readonly scores: Float64Array;
}

const GROUNDS = new WeakMap<SearchIndex, Ground>();

function groundOf(index: SearchIndex): Ground {
  const known = GROUNDS.get(index);
  if (known) return known;
  const classified = CLASSIFIED.map(({ weight, wordsOf }) => ({
    weight,
    words: new SharedWords(index, wordsOf),
  }));
  const ground = { saturation: new Saturation(index), classified, scores: new Float64Array(index.size) };
  GROUNDS.set(index, ground);
  return ground;
}

/**
 * The documents most like one, best first; `self` is its own place in the index, `least` what they score more than,
 * `most` how many are wanted.
 */
export function alike(
  profile: Profile,
  index: SearchIndex,
  self: number | null,
  among: (document: number) => boolean = () => true,
  least = 0,
  most = Number.POSITIVE_INFINITY,
): Alike[] {
  const { scores, total } = scoresOf(profile, index);
  const found: Scored[] = [];
  for (let document = 0; document < index.size; document++) {
    const score = (scores[document] as number) / total;
    if (score > least && document !== self && among(document)) found.push({ document, score });
  }
  return found
    .sort((a, b) => b.score - a.score || (keyOf(index, a) < keyOf(index, b) ? -1 : 1))
    .slice(0, most)
    .map((one) => alikeOf(one, profile, index));
}

type Scored = Pick<Alike, 'document' | 'score'>;

function alikeOf({ document, score }: Scored, profile: Profile, index: SearchIndex): Alike {
  const other = index.data.cards.at(document) as Card;
  let words: readonly string[] | null = null;
  return {
    document,
    score,
    sameClass: isSameClass(profile.card, other),
    // Few are shown, and this takes longer than all the rest.
    get words() {
      words ??= sharedWords(profile, document, index);
      return words;
    },
    get why() {
      return reasonsOf(profile.card, other, this.words);
    },
  };
}

const keyOf = (index: SearchIndex, { document }: Scored): string => index.data.cards.keys[document] ?? '';

/** By document, out of `total`; what the asking one does not say cannot speak against a likeness. */
function scoresOf({ card, terms }: Profile, index: SearchIndex): { scores: Float64Array; total: number } {
  const { saturation, classified, scores } = groundOf(index);
  scores.fill(0);
  const all = totalOf(terms);
  for (const { term, weight } of terms) {
    const { documents, shares } = saturation.sayersOf(term);
    const worth = (TEXT * weight) / all;
    for (let at = 0; at < documents.length; at++) {
      const document = documents[at] as number;
      scores[document] = (scores[document] as number) + worth * (shares[at] as number);
    }
  }
  let total = TEXT;
  for (const [at, { weight, words }] of classified.entries()) {
    const own = CLASSIFIED[at]?.wordsOf(card) ?? [];
    if (own.length === 0) continue;
    total += weight;
    words.eachSharing(own, (document, share) => {
      scores[document] = (scores[document] as number) + weight * share;
    });
  }
  return { scores, total };
}

const totalOf = (terms: Profile['terms']): number => terms.reduce((sum, { weight }) => sum + weight, 0) || 1;

function sharedWords({ terms }: Profile, document: number, index: SearchIndex): string[] {
  const { saturation } = groundOf(index);
  return terms
    .filter(({ term }) => !term.startsWith('='))
    .map(({ term, form, weight }) => ({ form, worth: weight * saturation.shareOf(term, document) }))
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth || (a.form < b.form ? -1 : 1))
    .slice(0, TERMS_SHOWN)
    .map(({ form }) => form);
}

function reasonsOf(card: Card, other: Card, words: readonly string[]): string[] {
  const services = both(card.services, other.services);
  const factors = both(card.factors, other.factors);
  return [
    ...(isSameClass(card, other) ? [`failure mode ${card.failureMode}`] : []),
    ...(services.length > 0 ? [`service ${services.join(', ')}`] : []),
    ...(factors.length > 0 ? [`factors ${factors.join(', ')}`] : []),
    ...(isKnown(card.trigger) && card.trigger === other.trigger ? [`trigger ${card.trigger}`] : []),
    ...(words.length > 0 ? [`words ${words.join(', ')}`] : []),
  ];
}

const isSameClass = (card: Card, other: Card): boolean =>
  isKnown(card.failureMode) && card.failureMode === other.failureMode;

const isKnown = (word: string | null) => word !== null && word !== UNKNOWN;

const both = (a: readonly string[], b: readonly string[]) => a.filter((one) => b.includes(one));
