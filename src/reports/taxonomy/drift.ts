import { lookAlike } from '../../model/look-alike.ts';
import type { Drift } from './data.ts';
import type { FieldUses, Use } from './uses.ts';

/** The words of a field that should be another, with the one to write instead. */
export function driftIn({ field, allowed, listed, uses }: FieldUses): Drift[] {
  return uses.flatMap((use): Drift[] => {
    const { written: word, reading } = use;
    const documents = use.documents.map(({ id }) => id);
    if (reading.is === 'word') return [];
    if (reading.is !== 'off-list') return [{ field, word, is: reading.is, instead: reading.word, documents }];
    const known = allowed.words.find((one) => one.deprecated === null && lookAlike(word, one.word))?.word;
    const twin = known ?? (allowed.closed ? null : twinOf(use, uses));
    if (twin !== null) return [{ field, word, is: known ? 'off-list' : 'alike', instead: twin, documents }];
    return listed ? [{ field, word, is: 'off-list', instead: reading.nearest, documents }] : [];
  });
}

/** The word in use that looks like this one: the one used more often, else the older, else the first. */
function twinOf(own: Use, uses: readonly Use[]): string | null {
  const twins = uses.filter(
    (other) =>
      other !== own &&
      other.reading.is === 'off-list' &&
      lookAlike(own.written, other.written) &&
      isAhead(other, own),
  );
  return twins.sort((a, b) => (isAhead(a, b) ? -1 : 1))[0]?.written ?? null;
}

function isAhead(a: Use, b: Use): boolean {
  if (a.documents.length !== b.documents.length) return a.documents.length > b.documents.length;
  const [first, second] = [oldest(a), oldest(b)];
  return first === second ? a.written < b.written : first < second;
}

const oldest = ({ documents }: Use): number =>
  Math.min(...documents.map(({ date }) => date?.moment.epochMs ?? Number.POSITIVE_INFINITY));
