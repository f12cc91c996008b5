import type { Postmortem } from '../model/postmortem.ts';
import { UNKNOWN } from '../model/taxonomy.ts';
import { termsOf, textOf } from './terms.ts';

/** A document that is like another, how much (0 to 1), and what the two share. */
export interface Likeness {
  readonly postmortem: Postmortem;
  readonly score: number;
  readonly why: readonly string[];
}

interface Profile {
  readonly postmortem: Postmortem;
  /** The rarest and most repeated terms with their weight; the vector has length 1. */
  readonly terms: ReadonlyMap<string, number>;
}

const TERMS_KEPT = 40;
const TERMS_SHOWN = 5;
const WEIGHTS = { text: 0.55, services: 0.15, factors: 0.15, trigger: 0.05, failureMode: 0.1 };

/** Documents by what they are about: tf-idf over their text (Salton & Buckley 1988), and the words they are classified by. */
export class LikenessIndex {
  readonly #profiles = new Map<string, Profile>();
  /** Which documents carry a term among their own. */
  readonly #carriers = new Map<string, Postmortem[]>();

  constructor(postmortems: readonly Postmortem[]) {
    const counted = postmortems.map((postmortem) => ({ postmortem, counts: countTerms(postmortem) }));
    const documents = new Map<string, number>();
    for (const { counts } of counted) {
      for (const term of counts.keys()) documents.set(term, (documents.get(term) ?? 0) + 1);
    }
    for (const { postmortem, counts } of counted) {
      const terms = weigh(counts, documents, postmortems.length);
      this.#profiles.set(postmortem.path, { postmortem, terms });
      for (const term of terms.keys()) {
        const carriers = this.#carriers.get(term);
        if (carriers) carriers.push(postmortem);
        else this.#carriers.set(term, [postmortem]);
      }
    }
  }

  /** The documents most like one of the index, best first; only those that share a term of their own with it. */
  similarTo(
    postmortem: Postmortem,
    limit = 5,
    among: (other: Postmortem) => boolean = () => true,
  ): Likeness[] {
    const profile = this.#profiles.get(postmortem.path);
    if (!profile) return [];
    const candidates = new Set<Postmortem>();
    for (const term of profile.terms.keys()) {
      for (const other of this.#carriers.get(term) ?? []) {
        if (other.path !== postmortem.path && among(other)) candidates.add(other);
      }
    }
    return [...candidates]
      .map((other) => compare(profile, this.#profiles.get(other.path) as Profile))
      .sort((a, b) => b.score - a.score || (a.postmortem.path < b.postmortem.path ? -1 : 1))
      .slice(0, limit);
  }
}

function countTerms(postmortem: Postmortem): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of termsOf(textOf(postmortem))) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/** The heaviest terms of a document by (1 + ln tf) × ln(N ÷ df), scaled to length 1; terms of one document alone are left out. */
function weigh(
  counts: ReadonlyMap<string, number>,
  documents: ReadonlyMap<string, number>,
  total: number,
): Map<string, number> {
  const weights: [string, number][] = [];
  for (const [term, count] of counts) {
    const found = documents.get(term) as number;
    if (found > 1) weights.push([term, (1 + Math.log(count)) * Math.log(total / found)]);
  }
  const kept = weights.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, TERMS_KEPT);
  const length = Math.hypot(...kept.map(([, weight]) => weight)) || 1;
  return new Map(kept.map(([term, weight]) => [term, weight / length]));
}

function compare(a: Profile, b: Profile): Likeness {
  const products = [...a.terms].flatMap(([term, weight]) => {
    const other = b.terms.get(term);
    return other === undefined ? [] : [{ term, product: weight * other }];
  });
  const text = products.reduce((sum, { product }) => sum + product, 0);
  const [one, other] = [a.postmortem, b.postmortem];
  const services = shared(one.services, other.services);
  const factors = shared(one.factors, other.factors);
  const sameTrigger = isKnown(one.trigger) && one.trigger === other.trigger;
  const sameMode = isKnown(one.failureMode) && one.failureMode === other.failureMode;
  const score =
    WEIGHTS.text * text +
    WEIGHTS.services * share(services, one.services, other.services) +
    WEIGHTS.factors * share(factors, one.factors, other.factors) +
    (sameTrigger ? WEIGHTS.trigger : 0) +
    (sameMode ? WEIGHTS.failureMode : 0);
  const words = products
    .sort((x, y) => y.product - x.product || (x.term < y.term ? -1 : 1))
    .slice(0, TERMS_SHOWN)
    .map(({ term }) => term);
  return {
    postmortem: other,
    score,
    why: [
      ...(sameMode ? [`failure mode ${one.failureMode}`] : []),
      ...(services.length > 0 ? [`service ${services.join(', ')}`] : []),
      ...(factors.length > 0 ? [`factors ${factors.join(', ')}`] : []),
      ...(sameTrigger ? [`trigger ${one.trigger}`] : []),
      ...(words.length > 0 ? [`words ${words.join(', ')}`] : []),
    ],
  };
}

const isKnown = (word: string | null) => word !== null && word !== UNKNOWN;

const shared = (a: readonly string[], b: readonly string[]) => a.filter((one) => b.includes(one));

/** Of all that either names, the share that both do (Jaccard). */
function share(both: readonly string[], a: readonly string[], b: readonly string[]): number {
  const either = new Set([...a, ...b]).size;
  return either === 0 ? 0 : both.length / either;
}
