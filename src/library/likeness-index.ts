import type { Config } from '../model/config.ts';
import type { Postmortem } from '../model/postmortem.ts';
import { type Entry, entryOf, updateIndex } from './build-index.ts';
import { Concepts } from './concepts.ts';
import { EMPTY_INDEX } from './index-data.ts';
import { type Alike, alike } from './likeness.ts';
import { profileOf } from './profile.ts';
import { SearchIndex } from './search-index.ts';

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
