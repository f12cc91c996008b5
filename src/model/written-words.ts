import type { Config } from './config.ts';
import { keysByName } from './field-names.ts';
import { type AllowedWords, allowedWords, readWord, type WordReading } from './field-words.ts';
import { type Field, fieldsOf, type WordSource } from './fields.ts';
import type { Postmortem } from './postmortem.ts';

/** One word of the frontmatter that belongs to a list, as written and as read. */
export interface WrittenWord {
  readonly field: Field;
  /** Where it stands, for `postmortem.where`. */
  readonly path: readonly (string | number)[];
  readonly written: string;
  readonly reading: WordReading;
  readonly allowed: AllowedWords;
}

/** Every word in a document's frontmatter that the taxonomy or the config has a list for. */
export function writtenWords(postmortem: Postmortem, config: Config): WrittenWord[] {
  const keys = keysByName(postmortem.raw);
  return wordFieldsOf(postmortem.kind).flatMap((field) => {
    const key = keys(field.name);
    if (key === null) return [];
    const value = postmortem.raw[key];
    if (field.name === 'action_items') return ofItems(field, key, value, config);
    return wordsIn(field, [key], value, config);
  });
}

const wordFields = new Map<string, readonly Field[]>();

/** The fields that have a list of words, or whose items have fields that do. */
function wordFieldsOf(kind: string): readonly Field[] {
  let fields = wordFields.get(kind);
  if (!fields) {
    fields = fieldsOf(kind).filter(({ name, words }) => words !== null || name === 'action_items');
    wordFields.set(kind, fields);
  }
  return fields;
}

function ofItems(field: Field, key: string, items: unknown, config: Config): WrittenWord[] {
  if (!Array.isArray(items)) return [];
  return items.flatMap((item: unknown, index) =>
    field.fields.flatMap((inner) => {
      if (typeof item !== 'object' || item === null) return [];
      return wordsIn(inner, [key, index, inner.name], (item as Record<string, unknown>)[inner.name], config);
    }),
  );
}

function wordsIn(field: Field, path: (string | number)[], value: unknown, config: Config): WrittenWord[] {
  const { words: source } = field;
  if (source === null) return [];
  const list = listOf(source, config);
  const { allowed } = list;
  const entries: [unknown, (string | number)[]][] = Array.isArray(value)
    ? value.map((one, index) => [one, [...path, index]])
    : [[value, path]];
  return entries.flatMap(([one, at]) => {
    // What is no text is `schema/type`'s; a list where one word belongs too.
    if (typeof one !== 'string' || one.trim() === '' || (Array.isArray(value) && !field.list)) return [];
    return [{ field, path: at, written: one, reading: readingOf(one.trim(), list), allowed }];
  });
}

/** The words that a field may hold, and how those that were met read: a corpus has the same few everywhere. */
interface WordList {
  readonly allowed: AllowedWords;
  readonly readings: Map<string, WordReading>;
}

const MOST_READINGS = 2_000;
const lists = new WeakMap<Config, Map<WordSource, WordList>>();

function listOf(source: WordSource, config: Config): WordList {
  const known = lists.get(config) ?? new Map<WordSource, WordList>();
  lists.set(config, known);
  const list = known.get(source) ?? { allowed: allowedWords(source, config), readings: new Map() };
  known.set(source, list);
  return list;
}

function readingOf(word: string, { allowed, readings }: WordList): WordReading {
  let reading = readings.get(word);
  if (!reading) {
    reading = readWord(word, allowed);
    if (readings.size < MOST_READINGS) readings.set(word, reading);
  }
  return reading;
}
