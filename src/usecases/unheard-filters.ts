import type { Config } from '../model/config.ts';
import type { Filters } from '../model/filter.ts';
import { didYouMean } from '../model/nearest.ts';
import type { Postmortem } from '../model/postmortem.ts';
import { type Classification, UNKNOWN } from '../model/taxonomy.ts';

/** What of a document its words are taken from. */
export type Heard = Pick<Postmortem, 'services' | 'failureMode' | 'trigger' | 'factors' | 'tags'>;

/**
 * What was filtered for and no document has: more likely a spelling than a quiet week. A service or a word that the
 * config names is none.
 */
export function unheardFilters(
  filters: Filters,
  postmortems: Iterable<Heard>,
  { services, taxonomy }: Config,
): string[] {
  const named = (classification: Classification) => [
    UNKNOWN,
    ...taxonomy[classification].words.map(({ word }) => word),
  ];
  const asked: readonly [string, readonly string[], readonly string[], (one: Heard) => Words][] = [
    ['service', filters.service, services, (one) => one.services],
    ['failure mode', filters.failureMode, named('failure_mode'), ({ failureMode }) => [failureMode]],
    ['trigger', filters.trigger, named('trigger'), ({ trigger }) => [trigger]],
    ['factor', filters.factor, named('factors'), ({ factors }) => factors],
    ['tag', filters.tag, [], ({ tags }) => tags],
  ];
  return asked.flatMap(([name, wanted, known, wordsOf]) => {
    if (wanted.length === 0) return [];
    const there = new Set([...known, ...[...postmortems].flatMap(wordsOf)].filter((word) => word !== null));
    return wanted
      .filter((word) => !there.has(word))
      .map((word) => `no document has the ${name} "${word}"${didYouMean(word, there)}`);
  });
}

type Words = readonly (string | null)[];
