import type { Config } from '../model/config.ts';
import type { Stretch } from './fields.ts';

/** What a page needs to search: the index, the words that mean the same, and where each document's page is. */
export interface ShippedIndex {
  /** The index as `packIndex` packs it, in base64. */
  readonly index: string;
  readonly taxonomy: Config['taxonomy'];
  readonly synonyms: Config['synonyms'];
  /** By document of the index. */
  readonly pages: readonly {
    readonly href: string;
    readonly path: string;
    readonly day: string | null;
  }[];
}

/** A document's text, and which lines of it count as what. */
export interface ShippedText {
  readonly text: string;
  readonly stretches: readonly Stretch[];
}
