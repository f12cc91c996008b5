import type { Config } from '../model/config.ts';
import type { Postmortem } from '../model/postmortem.ts';
import { findMatches } from './find.ts';
import { learnNames } from './learn.ts';
import { profileOf } from './profile.ts';
import { replaceInPieces, replaceMatches } from './replace.ts';

/** Takes out what must not leave. The same text gives the same text, and what was taken out stays out: twice is once. */
export interface Redactor {
  readonly profile: string;
  /** The text with neutral words instead (`[e-mail]`, `[host]`, `someone`); lines and markdown stay as they are. */
  text(text: string): string;
  /** The same in every string of plain JSON data; keys, numbers, dates and words of the taxonomy stay. */
  deep<T>(value: T): T;
}

const DATE = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d))?$/;
/** The data's fields that hold somebody, whatever the name looks like. */
const SOMEBODY = /^(?:owners?|author|assignee|reviewer|commander)$/;

/** A quotation, its words marked here and there: what must not leave may begin in one piece and end in the next. */
const isInPieces = (value: unknown): value is { readonly text: string }[] =>
  Array.isArray(value) &&
  value.length > 1 &&
  value.every(
    (one) => typeof one === 'object' && one !== null && 'marked' in one && typeof one.text === 'string',
  );

/** A redactor that knows the names in the config and the documents. Throws `LfiError('usage')` for an unknown profile. */
export function redactorFor(name: string, config: Config, postmortems: readonly Postmortem[]): Redactor {
  const profile = profileOf(name, config);
  const names = learnNames(profile, config, postmortems);
  const done = new Map<string, string>();
  const text = (given: string): string => {
    if (!/[\p{L}\p{N}]/u.test(given)) return given;
    const known = done.get(given);
    if (known !== undefined) return known;
    const clean = replaceMatches(given, findMatches(given, profile, names));
    if (given.length < 500) done.set(given, clean);
    return clean;
  };
  const deep = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') {
      if (DATE.test(value)) return value;
      if (SOMEBODY.test(key) && profile.kinds.has('person') && !names.isRole(value) && !names.isKept(value))
        return 'someone';
      return text(value);
    }
    if (isInPieces(value)) {
      const pieces = value.map((piece) => piece.text);
      const clean = replaceInPieces(pieces, findMatches(pieces.join(''), profile, names));
      return value.map((piece, i) => ({ ...piece, text: clean[i] }));
    }
    if (Array.isArray(value)) return value.map((one) => deep(one, key));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([inner, one]) => [inner, deep(one, inner)]));
  };
  return { profile: name, text, deep: (value) => deep(value) as typeof value };
}
