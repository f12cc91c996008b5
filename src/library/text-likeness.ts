import type { Postmortem } from '../model/postmortem.ts';
import { termsOf, textOf } from './terms.ts';

/** How alike the texts of two documents are, 0 to 1, and the words that say so. */
export interface TextLikeness {
  readonly score: number;
  readonly words: readonly string[];
}

const WORDS_SHOWN = 4;

/** Whole texts held against each other; unlike `LikenessIndex` it can tell even where there are only two of them. */
export class TextIndex {
  readonly #counts = new Map<string, ReadonlyMap<string, number>>();
  readonly #documents = new Map<string, number>();

  constructor(postmortems: readonly Postmortem[]) {
    for (const postmortem of postmortems) {
      const counts = new Map<string, number>();
      for (const term of termsOf(textOf(postmortem))) counts.set(term, (counts.get(term) ?? 0) + 1);
      this.#counts.set(postmortem.path, counts);
      for (const term of counts.keys()) this.#documents.set(term, (this.#documents.get(term) ?? 0) + 1);
    }
  }

  /** Cosine of the terms by (1 + ln tf) × ln(1 + N ÷ df). */
  compare(a: Postmortem, b: Postmortem): TextLikeness {
    const [one, other] = [this.#weights(a), this.#weights(b)];
    const products = [...one].flatMap(([term, weight]) => {
      const also = other.get(term);
      return also === undefined ? [] : [{ term, product: weight * also }];
    });
    const dot = products.reduce((sum, { product }) => sum + product, 0);
    const words = products
      .sort((x, y) => y.product - x.product || (x.term < y.term ? -1 : 1))
      .slice(0, WORDS_SHOWN)
      .map(({ term }) => term);
    return { score: dot / (length(one) * length(other) || 1), words };
  }

  #weights({ path }: Postmortem): ReadonlyMap<string, number> {
    const counts = this.#counts.get(path) ?? new Map<string, number>();
    const rarity = (term: string) => Math.log(1 + this.#counts.size / (this.#documents.get(term) ?? 1));
    return new Map([...counts].map(([term, count]) => [term, (1 + Math.log(count)) * rarity(term)]));
  }
}

const length = (weights: ReadonlyMap<string, number>) => Math.hypot(...weights.values());
