import type { Config } from '../model/config.ts';
import type { Postmortem } from '../model/postmortem.ts';
import { findMatches } from './find.ts';
import type { Kind } from './kinds.ts';
import { profileOf } from './profile.ts';

/** Something in a text that was to leave and must not; what it is stands nowhere in it. */
export interface Leak {
  readonly kind: Kind;
  /** From 1, the column in UTF-16 units. */
  readonly line: number;
  readonly column: number;
  /** What stands around it, itself masked. */
  readonly excerpt: string;
}

/** What a profile would have taken out of a text, in whatever format it is. */
export function findLeaks(
  text: string,
  profile: string,
  config: Config,
  _postmortems: readonly Postmortem[],
): Leak[] {
  return findMatches(text, profileOf(profile, config).kinds).map(({ kind, from, to }) => {
    const before = text.lastIndexOf('\n', from - 1) + 1;
    const line = text.slice(0, from).split('\n').length;
    const end = text.indexOf('\n', to);
    const excerpt = `${text.slice(Math.max(before, from - 20), from)}***${text.slice(to, Math.min(end < 0 ? text.length : end, to + 20))}`;
    return { kind, line, column: from - before + 1, excerpt };
  });
}
