import type { Config } from '../model/config.ts';
import type { Postmortem } from '../model/postmortem.ts';
import { findMatches } from './find.ts';
import type { Kind, Match } from './kinds.ts';
import { learnNames } from './learn.ts';
import { profileOf } from './profile.ts';
import { replaceMatches } from './replace.ts';

/** Something in a text that must not leave; what it is stands nowhere in it. */
export interface Leak {
  readonly kind: Kind;
  /** From 1, the column in UTF-16 units. */
  readonly line: number;
  readonly column: number;
  /** What stands around it, with all that must not leave masked. */
  readonly excerpt: string;
}

const AROUND = 24;

/** What a profile would take out of a text, whatever its format. Throws `LfiError('usage')` for an unknown profile. */
export function findLeaks(
  text: string,
  name: string,
  config: Config,
  postmortems: readonly Postmortem[],
): Leak[] {
  const profile = profileOf(name, config);
  const matches = findMatches(text, profile, learnNames(profile, config, postmortems));
  const leaks: Leak[] = [];
  let line = 1;
  let lineFrom = 0;
  for (const [i, { kind, from }] of matches.entries()) {
    for (let end = text.indexOf('\n', lineFrom); end >= 0 && end < from; end = text.indexOf('\n', lineFrom)) {
      line++;
      lineFrom = end + 1;
    }
    leaks.push({ kind, line, column: from - lineFrom + 1, excerpt: excerptOf(text, matches, i) });
  }
  return leaks;
}

function excerptOf(text: string, matches: readonly Match[], at: number): string {
  const { from, to } = matches[at] as Match;
  const [start, end] = [Math.max(0, from - AROUND), Math.min(text.length, to + AROUND)];
  const near = matches.filter((one) => one.to > start && one.from < end);
  const [first, last] = [near[0] as Match, near.at(-1) as Match];
  const [low, high] = [Math.min(start, first.from), Math.max(end, last.to)];
  const moved = near.map((one) => ({ ...one, from: one.from - low, to: one.to - low }));
  return replaceMatches(text.slice(low, high), moved).replace(/\s+/g, ' ').trim();
}
