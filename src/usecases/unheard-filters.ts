import type { Config } from '../model/config.ts';
import { foldKey, otherNameOf } from '../model/field-names.ts';
import { allowedWords } from '../model/field-words.ts';
import { INCIDENT_FIELDS, NEAR_MISS_FIELDS } from '../model/fields.ts';
import { type Filterable, type Filters, valuesOf } from '../model/filter.ts';
import { didYouMean } from '../model/nearest.ts';
import type { Postmortem } from '../model/postmortem.ts';
import { type Classification, UNKNOWN } from '../model/taxonomy.ts';

/** What of a document its words are taken from; keys, where all of it is there. */
export type Heard =
  | Filterable
  | Pick<Postmortem, 'services' | 'failureMode' | 'trigger' | 'factors' | 'tags'>;

/**
 * What was filtered for and no document has: more likely a spelling than a quiet week. A service or a word that the
 * config names is none.
 */
export function unheardFilters(filters: Filters, heard: Iterable<Heard>, config: Config): string[] {
  const { services, taxonomy } = config;
  const documents = [...heard];
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
  const words = asked.flatMap(([name, wanted, known, wordsOf]) => {
    if (wanted.length === 0) return [];
    const there = new Set([...known, ...documents.flatMap(wordsOf)].filter((word) => word !== null));
    return wanted
      .filter((word) => !there.has(word))
      .map((word) => `no document has the ${name} "${word}"${didYouMean(word, there)}`);
  });
  const whole = documents.filter((one): one is Filterable => 'raw' in one);
  return whole.length === 0
    ? words
    : [...words, ...filters.where.flatMap((one) => unheardKey(one, whole, config))];
}

/** A key that nobody writes, or a value that nobody has under it. */
function unheardKey(
  { key, value }: Filters['where'][number],
  documents: readonly Filterable[],
  config: Config,
): string[] {
  const values = new Set(documents.flatMap((one) => valuesOf(one, key)));
  if (values.size === 0) {
    const keys = new Set(documents.flatMap(({ raw }) => Object.keys(raw)));
    return [`no document has the key "${key}"${didYouMean(key, keys)}`];
  }
  const name = foldKey(otherNameOf(key) ?? key);
  const field = [...INCIDENT_FIELDS, ...NEAR_MISS_FIELDS].find((one) => foldKey(one.name) === name);
  const known = field?.words ? allowedWords(field.words, config).words : [];
  if (values.has(value) || known.some(({ word }) => word === value)) return [];
  return [`no document has "${value}" under ${key}${didYouMean(value, values)}`];
}

type Words = readonly (string | null)[];
