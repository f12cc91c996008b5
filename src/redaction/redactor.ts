import type { Config } from '../model/config.ts';
import type { Postmortem } from '../model/postmortem.ts';
import { findMatches } from './find.ts';
import { profileOf } from './profile.ts';

/** Takes out what must not leave. The same text gives the same text, and what was taken out stays out: twice is once. */
export interface Redactor {
  readonly profile: string;
  /** The text with neutral words instead (`[e-mail]`, `[host]`, `someone`); lines stay where they are. */
  text(text: string): string;
  /** The same in every string of plain JSON data; keys, numbers and dates stay. */
  deep<T>(value: T): T;
}

/** A redactor that knows the names in the config and the documents. Throws `LfiError('usage')` for an unknown profile. */
export function redactorFor(name: string, config: Config, _postmortems: readonly Postmortem[]): Redactor {
  const profile = profileOf(name, config);
  const text = (given: string): string => {
    let out = '';
    let at = 0;
    for (const match of findMatches(given, profile.kinds)) {
      out += `${given.slice(at, match.from)}[${match.kind}]`;
      at = match.to;
    }
    return out + given.slice(at);
  };
  const deep = (value: unknown): unknown => {
    if (typeof value === 'string') return text(value);
    if (Array.isArray(value)) return value.map(deep);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, deep(inner)]));
  };
  return { profile: name, text, deep: deep as Redactor['deep'] };
}
