import { UNKNOWN } from '../model/taxonomy.ts';
import type { Card } from './cards.ts';
import type { SearchIndex } from './search-index.ts';

/** What documents are classified by, how much it counts beside their text, and the words of it that a card has. */
export const CLASSIFIED = [
  { weight: 0.22, wordsOf: ({ failureMode }: Card) => known(failureMode) },
  { weight: 0.12, wordsOf: ({ services }: Card) => services },
  { weight: 0.11, wordsOf: ({ factors }: Card) => factors },
  { weight: 0.05, wordsOf: ({ trigger }: Card) => known(trigger) },
] as const;

const known = (word: string | null): readonly string[] => (word === null || word === UNKNOWN ? [] : [word]);

/** One classification of all documents of an index, from the word to its documents. */
export class SharedWords {
  readonly #documents = new Map<string, number[]>();
  readonly #sizes: Float64Array;
  /** How many words each document shares with the asking one; all 0 between two questions. */
  readonly #shared: Uint32Array;

  constructor(index: SearchIndex, wordsOf: (card: Card) => readonly string[]) {
    this.#sizes = new Float64Array(index.size);
    this.#shared = new Uint32Array(index.size);
    let document = 0;
    for (const card of index.data.cards) {
      const words = new Set(wordsOf(card));
      this.#sizes[document] = words.size;
      for (const word of words) {
        const list = this.#documents.get(word);
        if (list) list.push(document);
        else this.#documents.set(word, [document]);
      }
      document += 1;
    }
  }

  /** Of all words that another document or the asking one has, the share that both have (Jaccard), where it is not 0. */
  eachSharing(words: readonly string[], tell: (document: number, share: number) => void): void {
    const own = new Set(words);
    const sharing: number[] = [];
    for (const word of own) {
      for (const document of this.#documents.get(word) ?? []) {
        const before = this.#shared[document] as number;
        if (before === 0) sharing.push(document);
        this.#shared[document] = before + 1;
      }
    }
    for (const document of sharing) {
      const both = this.#shared[document] as number;
      tell(document, both / (own.size + (this.#sizes[document] as number) - both));
      this.#shared[document] = 0;
    }
  }
}
