import type { Postmortem } from '../model/postmortem.ts';
import type { Known } from './lint-document.ts';

/** Lints some documents on another thread, in their order; rejects where the thread is gone. */
export type LintElsewhere = (documents: readonly Postmortem[]) => Promise<readonly Known[]>;

/**
 * So many documents are linted between two turns of the event loop: few enough that other threads need not wait for
 * this one, and that native memory of the parser is given back.
 */
const BATCH = 20;

/**
 * Lints documents here and elsewhere at once, whoever is free taking the next; what they know, in the documents'
 * order. What a thread did not finish is done here, so that what is wrong with it shows as it does without threads.
 */
export async function shareOut(
  documents: readonly Postmortem[],
  lint: (postmortem: Postmortem) => Known,
  elsewhere: readonly LintElsewhere[],
): Promise<Known[]> {
  const known = new Array<Known>(documents.length);
  const left: number[] = [];
  let next = 0;
  const take = () => {
    const from = next;
    next += BATCH;
    return from < documents.length ? from : null;
  };
  const batch = (from: number) => documents.slice(from, from + BATCH);
  const keep = (from: number, found: readonly Known[]) => {
    for (const [i, one] of found.entries()) known[from + i] = one;
  };
  const here = async () => {
    for (let from = take(); from !== null; from = take()) {
      keep(from, batch(from).map(lint));
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  const there = async (lintThere: LintElsewhere) => {
    for (let from = take(); from !== null; from = take()) {
      try {
        keep(from, await lintThere(batch(from)));
      } catch {
        left.push(from);
        return;
      }
    }
  };
  // Each of the others has a second batch waiting while this thread is too busy to hand it one.
  await Promise.all([...elsewhere, ...elsewhere].map(there).concat(here()));
  for (const from of left) keep(from, batch(from).map(lint));
  return known;
}
