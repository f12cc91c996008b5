import { type Entry, entryOf, updateIndex } from '../../library/build-index.ts';
import { Concepts } from '../../library/concepts.ts';
import { EMPTY_INDEX, type IndexData } from '../../library/index-data.ts';
import { ALIKE, alike } from '../../library/likeness.ts';
import { type Profile, profileOf } from '../../library/profile.ts';
import { SearchIndex } from '../../library/search-index.ts';
import type { Config } from '../../model/config.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import type { Relative } from '../../reports/show/data.ts';

const AT_ONCE = 100;
/** The bodies of so many fill the memory: a page reads its own again. */
const MANY = 2000;
const MOST_SIMILAR = 8;

/** The native parser lets go of what it holds between turns of the event loop only. */
export const turn = (): Promise<void> => new Promise((done) => setImmediate(done));

/** The index of the documents, and which of them are most like each; their keys in it are their paths. */
export async function likenesses(
  documents: readonly Postmortem[],
  config: Config,
  asOf: number,
): Promise<{ index: IndexData; similarTo: (postmortem: Postmortem) => readonly Relative[] }> {
  const concepts = new Concepts(config.taxonomy, config.synonyms);
  const entries: Entry[] = [];
  for (const [count, one] of documents.entries()) {
    entries.push(entryOf(one, one.path, concepts));
    if (documents.length >= MANY) one.release();
    if (count % AT_ONCE === AT_ONCE - 1) await turn();
  }
  const data = updateIndex(EMPTY_INDEX, new Set(), entries);
  const index = new SearchIndex(data);
  // What tells a document from the others is little; all of its words are let go of.
  const profiles = new Map<string, Profile>();
  for (const [document, entry] of entries.entries()) {
    profiles.set(entry.card.key, profileOf(entry, index, document));
  }
  const places = new Map(data.cards.keys.map((key, document) => [key, document]));
  const known = (document: number) => (data.cards.times[document] ?? 0) < asOf;
  const similarTo = (postmortem: Postmortem): readonly Relative[] => {
    const profile = profiles.get(postmortem.path);
    const self = places.get(postmortem.path) ?? null;
    if (!profile || self === null) return [];
    return alike(profile, index, self, known, ALIKE, MOST_SIMILAR).map(({ document, why }) => {
      const other = documents[document] as Postmortem;
      return { id: other.id, path: other.path, title: other.title, why: why.join('; ') };
    });
  };
  return { index: data, similarTo };
}
