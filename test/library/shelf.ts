import { readDocument } from '../../src/document/read-document.ts';
import { entryOf, updateIndex } from '../../src/library/build-index.ts';
import { Concepts } from '../../src/library/concepts.ts';
import { find } from '../../src/library/find.ts';
import { EMPTY_INDEX } from '../../src/library/index-data.ts';
import { understand } from '../../src/library/search.ts';
import { SearchIndex } from '../../src/library/search-index.ts';
import { type Config, DEFAULT_CONFIG } from '../../src/model/config.ts';
import type { Postmortem } from '../../src/model/postmortem.ts';

/** Documents by their id, each its text. */
export type Texts = Readonly<Record<string, string>>;

export function documentsOf(texts: Texts, config: Config = DEFAULT_CONFIG): Postmortem[] {
  return Object.entries(texts).map(([id, text]) => readDocument({ path: `${id}.md`, text }, config));
}

/** An index of these documents, in memory. */
export function shelfOf(texts: Texts, config: Config = DEFAULT_CONFIG) {
  const documents = documentsOf(texts, config);
  const concepts = new Concepts(config.taxonomy, config.synonyms);
  const entries = documents.map((one) => entryOf(one, one.path, concepts));
  const index = new SearchIndex(updateIndex(EMPTY_INDEX, new Set(), entries));
  const shelf = { index, concepts, read: (document: number) => documents[document] ?? null };
  return {
    ...shelf,
    documents,
    entries,
    /** The ids that a question finds, best first. */
    search(question: string): string[] {
      const understood = understand(question, index, concepts);
      const { found } = find(understood, shelf, { passes: () => true, passesOpened: null }, 10);
      return found.map(({ postmortem }) => postmortem.id);
    },
  };
}
