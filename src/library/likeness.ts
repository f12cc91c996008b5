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

/** The documents most like one, best first; `self` is its own place in the index. */
export function alike(
  { card, terms }: Profile,
  index: SearchIndex,
  self: number | null,
  among: (document: number) => boolean = () => true,
): Alike[] {
  const average = averageLength(index);
  const all = terms.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const text = new Float64Array(index.size);
  const shared = new Map<number, { form: string; worth: number }[]>();
  for (const { term, form, weight } of terms) {
    const counts = new Map<number, number>();
    index.eachPosting(term, (document, field, count) => {
      counts.set(document, (counts.get(document) ?? 0) + count * (FIELD_WEIGHTS[field] as number));
    });
    for (const [document, count] of counts) {
      if (document === self || count === 0) continue;
      const length = lengthOf(index, document) / average;
      const worth = ((weight / all) * count * (1 + K)) / (count + K * (1 - B + B * length)) / (1 + K);
      text[document] = (text[document] as number) + worth;
      if (!term.startsWith('=')) shared.set(document, [...(shared.get(document) ?? []), { form, worth }]);
    }
  }
  return [...[...index.data.cards].entries()]
    .filter(([document]) => document !== self && among(document))
    .map(([document, other]) =>
      compare(card, other, document, text[document] as number, shared.get(document) ?? []),
    )
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (keyOf(index, a) < keyOf(index, b) ? -1 : 1));
}

const keyOf = (index: SearchIndex, { document }: Alike): string => index.data.cards.keys[document] ?? '';

function compare(
  card: Card,
  other: Card,
  document: number,
  text: number,
  words: readonly { form: string; worth: number }[],
): Alike {
  const services = both(card.services, other.services);
  const factors = both(card.factors, other.factors);
  const sameTrigger = isKnown(card.trigger) && card.trigger === other.trigger;
  const sameClass = isKnown(card.failureMode) && card.failureMode === other.failureMode;
  const rare = [...words]
    .sort((a, b) => b.worth - a.worth || (a.form < b.form ? -1 : 1))
    .slice(0, TERMS_SHOWN)
    .map(({ form }) => form);
  // What the document does not say cannot speak against a likeness.
  const parts: [number, number][] = [
    [WEIGHTS.text, text],
    ...(isKnown(card.failureMode) ? [[WEIGHTS.failureMode, sameClass ? 1 : 0] as [number, number]] : []),
    ...(card.services.length > 0
      ? [[WEIGHTS.services, share(services, card.services, other.services)] as [number, number]]
      : []),
    ...(card.factors.length > 0
      ? [[WEIGHTS.factors, share(factors, card.factors, other.factors)] as [number, number]]
      : []),
    ...(isKnown(card.trigger) ? [[WEIGHTS.trigger, sameTrigger ? 1 : 0] as [number, number]] : []),
  ];
  const total = parts.reduce((sum, [weight]) => sum + weight, 0);
  return {
    document,
    score: parts.reduce((sum, [weight, value]) => sum + weight * value, 0) / total,
    sameClass,
    why: [
      ...(sameClass ? [`failure mode ${card.failureMode}`] : []),
      ...(services.length > 0 ? [`service ${services.join(', ')}`] : []),
      ...(factors.length > 0 ? [`factors ${factors.join(', ')}`] : []),
      ...(sameTrigger ? [`trigger ${card.trigger}`] : []),
      ...(rare.length > 0 ? [`words ${rare.join(', ')}`] : []),
    ],
  };
}

const isKnown = (word: string | null) => word !== null && word !== UNKNOWN;

const both = (a: readonly string[], b: readonly string[]) => a.filter((one) => b.includes(one));

/** Of all that either names, the share that both do (Jaccard). */
function share(shared: readonly string[], a: readonly string[], b: readonly string[]): number {
  return shared.length / new Set([...a, ...b]).size;
}

function lengthOf(index: SearchIndex, document: number): number {
  return FIELD_WEIGHTS.reduce((sum, weight, field) => sum + weight * index.lengthOf(document, field), 0);
}

function averageLength(index: SearchIndex): number {
  const sum = Array.from({ length: index.size }).reduce<number>(
    (total, _, document) => total + lengthOf(index, document),
    0,
  );
  return sum / Math.max(1, index.size) || 1;
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
