import type { Postmortem } from '../model/postmortem.ts';
import { termsIn } from './build-index.ts';
import type { Concepts } from './concepts.ts';
import type { Profile } from './profile.ts';
import type { SearchIndex } from './search-index.ts';

/** An action item that speaks of what another document is about. */
export interface Promised {
  /** Its id within its document. */
  readonly item: string;
  /** Of its words by how rare they are, the share by which the other document is told from the rest, 0 to 1. */
  readonly share: number;
  /** The most telling of those words. */
  readonly words: readonly string[];
}

const WORDS_SHOWN = 4;

/** How much each action item of a document speaks of what another is about, in the order of the items. */
export function promisesOf(
  { body }: Postmortem,
  profile: Profile,
  index: SearchIndex,
  concepts: Concepts,
): Promised[] {
  const telling = new Set(profile.terms.map(({ term }) => term));
  return body.actionItems.map(({ id, text }) => {
    const terms = [...termsIn(text, concepts)].map(([term, form]) => ({
      form,
      weight: Math.log((index.size + 1) / (index.documentFrequency(term) + 0.5)),
      shared: telling.has(term),
      concept: term.startsWith('='),
    }));
    const all = terms.reduce((sum, { weight }) => sum + weight, 0);
    const shared = terms.filter((term) => term.shared);
    const words = shared
      .filter(({ concept }) => !concept)
      .sort((a, b) => b.weight - a.weight || (a.form < b.form ? -1 : 1));
    return {
      item: id,
      share: all === 0 ? 0 : shared.reduce((sum, { weight }) => sum + weight, 0) / all,
      words: words.slice(0, WORDS_SHOWN).map(({ form }) => form),
    };
  });
}
