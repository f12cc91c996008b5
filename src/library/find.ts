import type { Postmortem } from '../model/postmortem.ts';
import type { Concepts } from './concepts.ts';
import { nearness } from './nearness.ts';
import { phrasePattern } from './query.ts';
import { type Match, rank, type Understood } from './search.ts';
import type { SearchIndex } from './search-index.ts';

/** A document that answers, opened. */
export interface Found extends Match {
  readonly postmortem: Postmortem;
}

export interface Shelf {
  readonly index: SearchIndex;
  readonly concepts: Concepts;
  read(document: number): Postmortem | null;
}

/** Which documents may answer at all: told from the index where that is enough, else from the document. */
export interface Sieve {
  passes(document: number): boolean;
  /** Null where the index tells all. */
  readonly passesOpened: ((postmortem: Postmortem) => boolean) | null;
}

/** So many of the best are opened, to see how near to one another they have the words. */
const LOOKED_INTO = 25;
const NEARNESS = 1.5;

/** The best documents that answer, and how many do. */
export function find(
  understood: Understood,
  { index, concepts, read }: Shelf,
  sieve: Sieve,
  limit: number,
): { found: Found[]; total: number } {
  const { phrases } = understood.query;
  const patterns = phrases.map(phrasePattern);
  const mustOpen = patterns.length > 0 || sieve.passesOpened !== null;
  const open = ({ document, score }: Match): Found[] => {
    const postmortem = read(document);
    if (!postmortem || !patterns.every((pattern) => pattern.test(postmortem.text))) return [];
    return sieve.passesOpened?.(postmortem) === false ? [] : [{ document, score, postmortem }];
  };
  const passing = rank(understood, index).filter(({ document }) => sieve.passes(document));
  const answering = mustOpen ? passing.flatMap(open) : passing;
  const best = answering
    .slice(0, Math.max(LOOKED_INTO, limit))
    .flatMap((one) => ('postmortem' in one ? [one as Found] : open(one)));
  const found = best
    .map((one) => ({
      ...one,
      score: one.score * (1 + NEARNESS * nearness(one.postmortem.text, understood, concepts)),
    }))
    .sort((a, b) => b.score - a.score || (a.postmortem.path < b.postmortem.path ? -1 : 1));
  return { found: found.slice(0, limit), total: answering.length };
}
