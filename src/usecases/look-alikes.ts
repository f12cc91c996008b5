import { entryOf } from '../library/build-index.ts';
import type { Sieve } from '../library/find.ts';
import { ALIKE, type Alike, alike } from '../library/likeness.ts';
import { profileOf } from '../library/profile.ts';
import { promisesOf } from '../library/promises.ts';
import type { Postmortem } from '../model/postmortem.ts';
import type { SimilarAnswer } from '../reports/similar/similar.ts';
import type { Library } from './open-library.ts';

/** A document that others are held against. */
export interface Asked {
  readonly postmortem: Postmortem;
  /** Its number in the index; null where it is not part of the corpus. */
  readonly document: number | null;
  readonly path: string | null;
}

export interface LookOptions {
  readonly limit: number;
  readonly among: Sieve;
  /** Those that came after it count too. */
  readonly later: boolean;
}

const MOST_LATER = 5;
/** Promises of so many documents are looked at. */
const MOST_EARLIER = 40;

/** The documents like one, and what their action items have to do with it; with the documents that were opened for that. */
export function look(
  { postmortem, document, path }: Asked,
  library: Library,
  { limit, among, later }: LookOptions,
): { answered: SimilarAnswer['asked'][number]; opened: Postmortem[] } {
  const { index, concepts, paths, ids } = library;
  const entry = entryOf(postmortem, path ?? '', concepts);
  const profile = profileOf(entry, index, document);
  const opened = new Map<number, Postmortem>();
  const open = (one: Alike): Postmortem[] => {
    const read = opened.get(one.document) ?? library.read(one.document);
    if (read) opened.set(one.document, read);
    return read ? [read] : [];
  };
  const { passes, passesOpened } = among;
  const all = alike(profile, index, document, passes).filter(
    (one) => one.score >= ALIKE && (passesOpened === null || open(one).some(passesOpened)),
  );
  const own = postmortem.date?.moment.epochMs ?? Number.POSITIVE_INFINITY;
  const isAfter = (one: Alike) => (index.data.cards.times[one.document] ?? Number.NEGATIVE_INFINITY) > own;
  const before = all.filter((one) => !isAfter(one));
  const hits = (later ? all : before).slice(0, limit);
  const promising = [
    ...new Set([...hits.filter((one) => !isAfter(one)), ...before.filter(({ sameClass }) => sameClass)]),
  ];
  for (const hit of hits) open(hit);
  const earlier = promising.slice(0, MOST_EARLIER).flatMap((one) =>
    open(one).map((read) => ({
      path: read.path,
      sameClass: one.sameClass,
      promised: promisesOf(read, profile, index, concepts),
    })),
  );
  const answered = {
    id: postmortem.id,
    path,
    title: postmortem.title,
    later: later
      ? []
      : all
          .filter(isAfter)
          .slice(0, MOST_LATER)
          .map((one) => ids[one.document] as string),
    hits: hits.map(({ document: other, score, why }) => ({ path: paths[other] as string, score, why })),
    earlier,
  };
  return { answered, opened: [...opened.values()] };
}
