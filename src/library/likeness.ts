import type { Config } from '../model/config.ts';
import type { Postmortem } from '../model/postmortem.ts';
import { UNKNOWN } from '../model/taxonomy.ts';
import { type Entry, entryOf, updateIndex } from './build-index.ts';
import type { Card } from './cards.ts';
import { Concepts } from './concepts.ts';
import { FIELDS, type FieldName } from './fields.ts';
import { EMPTY_INDEX } from './index-data.ts';
import { SearchIndex } from './search-index.ts';

/** A document of the index that is like another: how much (0 to 1), and what the two share. */
export interface Alike {
  readonly document: number;
  readonly score: number;
  /** Each reason on its own: the class, services, factors, what set it off, rare words. */
  readonly why: readonly string[];
  readonly sameClass: boolean;
}

/** Below this two documents share a service and the words of the trade, not the failure. */
export const ALIKE = 0.24;

const TERMS_KEPT = 40;
const TERMS_SHOWN = 5;
const WEIGHTS = { text: 0.5, failureMode: 0.22, services: 0.12, factors: 0.11, trigger: 0.05 };

/** How much a term says in each field; what a document is classified by is compared by itself. */
const FIELD_COUNTS: Readonly<Record<FieldName, number>> = {
  title: 3,
  class: 0,
  takeaways: 1.5,
  summary: 1.5,
  causes: 1.5,
  remedies: 1,
  rest: 0.7,
};
const FIELD_WEIGHTS = FIELDS.map((name) => FIELD_COUNTS[name]);
/** A concept says what its words say already. */
const CONCEPT = 0.6;
/** BM25's: how soon repetition stops to count, and how much a long document is held back. */
const K = 1.2;
const B = 0.6;

/** The terms by which a document is told from the others, heaviest first. */
export interface Profile {
  readonly card: Card;
  readonly terms: readonly { readonly term: string; readonly form: string; readonly weight: number }[];
}

/** Of what a document says, the rarest and most repeated terms: (1 + ln tf) × ln(N ÷ df), itself not counted. */
export function profileOf({ card, fields, forms }: Entry, index: SearchIndex, self: number | null): Profile {
  const own = new Map<string, number>();
  for (const [field, counts] of fields.entries()) {
    const weight = FIELD_WEIGHTS[field] as number;
    if (weight === 0) continue;
    for (const [term, count] of counts) own.set(term, (own.get(term) ?? 0) + weight * count);
  }
  const others = Math.max(1, index.size - (self === null ? 0 : 1));
  const weighed = [...own].flatMap(([term, count]) => {
    // Times and amounts are shared by chance.
    if (/^\d+$/.test(term)) return [];
    const elsewhere = index.documentFrequency(term) - (self !== null && index.has(term) ? 1 : 0);
    if (elsewhere < 1) return [];
    const rarity = Math.log((others + 1) / elsewhere);
    const weight = (1 + Math.log(Math.max(1, count))) * rarity * (term.startsWith('=') ? CONCEPT : 1);
    return [{ term, form: forms.get(term) ?? term, weight }];
  });
  const terms = weighed
    .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
    .slice(0, TERMS_KEPT);
  return { card, terms };
}

/** The documents most like one, best first; `self` is its own place in the index, `least` what they score more than. */
export function alike(
  profile: Profile,
  index: SearchIndex,
  self: number | null,
  among: (document: number) => boolean = () => true,
  least = 0,
): Alike[] {
  const text = textLikeness(profile, index);
  const found: Alike[] = [];
  for (let document = 0; document < index.size; document++) {
    if (document === self || !among(document)) continue;
    const other = index.data.cards.at(document) as Card;
    const score = scoreOf(profile.card, other, text[document] as number);
    if (score <= least) continue;
    let why: readonly string[] | null = null;
    found.push({
      document,
      score,
      sameClass: isSameClass(profile.card, other),
      // Few are shown, and this takes longer than all the rest.
      get why() {
        why ??= reasonsOf(profile, other, document, index);
        return why;
      },
    });
  }
  return found.sort((a, b) => b.score - a.score || (keyOf(index, a) < keyOf(index, b) ? -1 : 1));
}

const keyOf = (index: SearchIndex, { document }: Alike): string => index.data.cards.keys[document] ?? '';

/** By document, how much of what tells one from the others it says too, 0 to 1. */
function textLikeness({ terms }: Profile, index: SearchIndex): Float64Array {
  const all = totalOf(terms);
  const text = new Float64Array(index.size);
  for (const { term, weight } of terms) {
    eachWorth(term, weight / all, index, (document, worth) => {
      text[document] = (text[document] as number) + worth;
    });
  }
  return text;
}

const totalOf = (terms: Profile['terms']): number => terms.reduce((sum, { weight }) => sum + weight, 0) || 1;

/** What a term is worth in each document that has it, in the order of the documents. */
function eachWorth(
  term: string,
  weight: number,
  index: SearchIndex,
  see: (document: number, worth: number) => void,
): void {
  let last = -1;
  let count = 0;
  const tell = () => {
    if (last >= 0 && count > 0) see(last, worthOf(weight, count, last, index));
  };
  index.eachPosting(term, (document, field, times) => {
    if (document !== last) {
      tell();
      last = document;
      count = 0;
    }
    count += times * (FIELD_WEIGHTS[field] as number);
  });
  tell();
}

/** BM25's saturation of a count, between 0 and the weight. */
function worthOf(weight: number, count: number, document: number, index: SearchIndex): number {
  const { lengths, average } = lengthsOf(index);
  const length = (lengths[document] as number) / average;
  return (weight * count * (1 + K)) / (count + K * (1 - B + B * length)) / (1 + K);
}

/** What the document does not say cannot speak against a likeness. */
function scoreOf(card: Card, other: Card, text: number): number {
  let sum = WEIGHTS.text * text;
  let total = WEIGHTS.text;
  const add = (weight: number, value: number) => {
    sum += weight * value;
    total += weight;
  };
  if (isKnown(card.failureMode)) add(WEIGHTS.failureMode, isSameClass(card, other) ? 1 : 0);
  if (card.services.length > 0) add(WEIGHTS.services, share(card.services, other.services));
  if (card.factors.length > 0) add(WEIGHTS.factors, share(card.factors, other.factors));
  if (isKnown(card.trigger)) add(WEIGHTS.trigger, card.trigger === other.trigger ? 1 : 0);
  return sum / total;
}

function reasonsOf({ card, terms }: Profile, other: Card, document: number, index: SearchIndex): string[] {
  const services = both(card.services, other.services);
  const factors = both(card.factors, other.factors);
  const all = totalOf(terms);
  const words: { form: string; worth: number }[] = [];
  for (const { term, form, weight } of terms) {
    if (term.startsWith('=')) continue;
    let count = 0;
    index.eachPostingIn(term, document, (field, times) => {
      count += times * (FIELD_WEIGHTS[field] as number);
    });
    if (count > 0) words.push({ form, worth: worthOf(weight / all, count, document, index) });
  }
  const rare = words
    .sort((a, b) => b.worth - a.worth || (a.form < b.form ? -1 : 1))
    .slice(0, TERMS_SHOWN)
    .map(({ form }) => form);
  return [
    ...(isSameClass(card, other) ? [`failure mode ${card.failureMode}`] : []),
    ...(services.length > 0 ? [`service ${services.join(', ')}`] : []),
    ...(factors.length > 0 ? [`factors ${factors.join(', ')}`] : []),
    ...(isKnown(card.trigger) && card.trigger === other.trigger ? [`trigger ${card.trigger}`] : []),
    ...(rare.length > 0 ? [`words ${rare.join(', ')}`] : []),
  ];
}

const isSameClass = (card: Card, other: Card): boolean =>
  isKnown(card.failureMode) && card.failureMode === other.failureMode;

const isKnown = (word: string | null) => word !== null && word !== UNKNOWN;

const both = (a: readonly string[], b: readonly string[]) => a.filter((one) => b.includes(one));

/** Of all that either names, the share that both do (Jaccard). */
function share(a: readonly string[], b: readonly string[]): number {
  if (!a.some((one) => b.includes(one))) return 0;
  return both(a, b).length / new Set([...a, ...b]).size;
}

interface Lengths {
  readonly lengths: Float64Array;
  readonly average: number;
}

const LENGTHS = new WeakMap<SearchIndex, Lengths>();

/** How long each document is, its fields weighed, and how long they are on average; worked out once for an index. */
function lengthsOf(index: SearchIndex): Lengths {
  const known = LENGTHS.get(index);
  if (known) return known;
  const lengths = Float64Array.from({ length: index.size }, (_, document) =>
    FIELD_WEIGHTS.reduce((sum, weight, field) => sum + weight * index.lengthOf(document, field), 0),
  );
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, index.size) || 1;
  const found = { lengths, average };
  LENGTHS.set(index, found);
  return found;
}

/** Documents in memory, to be held against one another. */
export class LikenessIndex {
  readonly #entries: readonly Entry[];
  readonly #postmortems: readonly Postmortem[];
  readonly #index: SearchIndex;

  constructor(
    postmortems: readonly Postmortem[],
    { taxonomy, synonyms }: Pick<Config, 'taxonomy' | 'synonyms'>,
  ) {
    const concepts = new Concepts(taxonomy, synonyms);
    this.#postmortems = postmortems;
    this.#entries = postmortems.map((postmortem) => entryOf(postmortem, postmortem.path, concepts));
    this.#index = new SearchIndex(updateIndex(EMPTY_INDEX, new Set(), this.#entries));
  }

  /** The documents most like one of them, best first. */
  similarTo(
    postmortem: Postmortem,
    limit = 5,
    among: (other: Postmortem) => boolean = () => true,
  ): (Omit<Alike, 'document'> & { readonly postmortem: Postmortem })[] {
    const self = this.#postmortems.findIndex(({ path }) => path === postmortem.path);
    const entry = this.#entries[self];
    if (!entry) return [];
    const of = (document: number) => this.#postmortems[document] as Postmortem;
    return alike(profileOf(entry, this.#index, self), this.#index, self, (document) => among(of(document)))
      .slice(0, limit)
      .map(({ document, ...rest }) => ({ postmortem: of(document), ...rest }));
  }
}
