import type { Postmortem } from '../model/postmortem.ts';
import type { Concepts } from './concepts.ts';
import { nearnessTo } from './nearness.ts';
import { phraseTest } from './query.ts';
import { type Match, rank, type Understood } from './search.ts';
import type { SearchIndex } from './search-index.ts';

/** What of an opened document is looked at. */
export type Opened = Pick<Postmortem, 'text' | 'path'>;

/** A document that answers, opened. */
export interface Found<Document extends Opened = Postmortem> extends Match {
  readonly postmortem: Document;
}

export interface Shelf<Document extends Opened = Postmortem> {
  readonly index: SearchIndex;
  readonly concepts: Concepts;
  read(document: number): Document | null;
}

/** Which documents may answer at all: told from the index where that is enough, else from the document. */
export interface Sieve<Document extends Opened = Postmortem> {
  passes(document: number): boolean;
  /** Null where the index tells all. */
  readonly passesOpened: ((postmortem: Document) => boolean) | null;
}

/** So many of the best are opened, to see how near to one another they have the words. */
export const LOOKED_INTO = 25;
const NEARNESS = 1.5;

/** The best documents that answer, and how many do. */
export function find<Document extends Opened>(
  understood: Understood,
  { index, concepts, read }: Shelf<Document>,
  sieve: Sieve<Document>,
  limit: number,
): { found: Found<Document>[]; total: number } {
  const { phrases } = understood.query;
  const tests = phrases.map(phraseTest);
  const mustOpen = tests.length > 0 || sieve.passesOpened !== null;
  const open = ({ document, score }: Match): Found<Document>[] => {
    const postmortem = read(document);
    if (!postmortem || !tests.every((stands) => stands(postmortem.text))) return [];
    return sieve.passesOpened?.(postmortem) === false ? [] : [{ document, score, postmortem }];
  };
  const passing = rank(understood, index).filter(({ document }) => sieve.passes(document));
  const answering = mustOpen ? passing.flatMap(open) : passing;
  const best = answering
    .slice(0, Math.max(LOOKED_INTO, limit))
    .flatMap((one) => ('postmortem' in one ? [one as Found<Document>] : open(one)));
  const near = nearnessTo(understood, concepts);
  const found = best
    .map((one) => ({
      ...one,
      score: one.score * (1 + NEARNESS * near(one.postmortem.text)),
    }))
    .sort((a, b) => b.score - a.score || (a.postmortem.path < b.postmortem.path ? -1 : 1));
  return { found: found.slice(0, limit), total: answering.length };
}
