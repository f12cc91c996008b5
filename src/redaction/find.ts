import { accounts } from './finders/accounts.ts';
import { addresses } from './finders/addresses.ts';
import { emails } from './finders/emails.ts';
import type { Finder } from './finders/finder.ts';
import { handles } from './finders/handles.ts';
import { hosts } from './finders/hosts.ts';
import { labelledPeople } from './finders/labelled-people.ts';
import { namedCustomers, namedHosts, namedPeople, namedServices } from './finders/named.ts';
import { people } from './finders/people.ts';
import { phones } from './finders/phones.ts';
import { secretSentences } from './finders/secret-sentences.ts';
import { secretValues } from './finders/secret-values.ts';
import { isSecretLike } from './finders/secret-words.ts';
import { speakers } from './finders/speakers.ts';
import { tickets } from './finders/tickets.ts';
import { tokenShapes } from './finders/token-shapes.ts';
import type { Match } from './kinds.ts';
import type { Names } from './names.ts';
import type { Profile } from './profile.ts';

/** Where two overlap, the one that stands first here wins, and takes what the other had beyond it along. */
const FINDERS: readonly Finder[] = [
  tokenShapes,
  secretValues,
  secretSentences,
  emails,
  namedCustomers,
  tickets,
  accounts,
  addresses,
  namedHosts,
  hosts,
  phones,
  handles,
  namedPeople,
  labelledPeople,
  speakers,
  people,
  namedServices,
];

/** Everything in a text that must not leave, in order and apart from each other. */
export function findMatches(text: string, { kinds, patterns }: Profile, names: Names): Match[] {
  const found: { readonly match: Match; readonly rank: number }[] = [];
  const take = (match: Match, rank: number) => {
    if (match.to > match.from) found.push({ match, rank });
  };
  for (const { pattern, with: word } of patterns) {
    for (const hit of text.matchAll(pattern)) {
      take({ kind: 'own', from: hit.index, to: hit.index + hit[0].length, with: word }, -1);
    }
  }
  for (const [rank, finder] of FINDERS.entries()) {
    if (!finder.kinds.some((kind) => kinds.has(kind))) continue;
    for (const match of finder.find(text, names)) if (kinds.has(match.kind)) take(match, rank);
  }
  const secrets = found.filter(({ match }) => match.kind === 'secret');
  for (const match of echoes(text, secrets)) take(match, 0);
  found.sort((a, b) => a.match.from - b.match.from || a.rank - b.rank || b.match.to - a.match.to);
  return merged(found);
}

const MOST_ECHOES = 100;

/** What was given away as a secret in one place is one in every other place of the text. */
function* echoes(text: string, secrets: readonly { readonly match: Match }[]): Generator<Match> {
  const values = new Set(secrets.map(({ match: { from, to } }) => text.slice(from, to)));
  for (const value of [...values].slice(0, MOST_ECHOES)) {
    if (value.length < 6 || value.length > 200 || !isSecretLike(value, false)) continue;
    for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length)) {
      const around = text.charAt(at - 1) + text.charAt(at + value.length);
      if (!/[A-Za-z0-9_]/.test(around)) yield { kind: 'secret', from: at, to: at + value.length };
    }
  }
}

/** Overlapping matches are one, of the kind that ranks first: nothing of either is left over. */
function merged(found: readonly { readonly match: Match; readonly rank: number }[]): Match[] {
  const apart: { match: Match; rank: number }[] = [];
  for (const one of found) {
    const last = apart.at(-1);
    if (!last || one.match.from >= last.match.to) {
      apart.push({ ...one });
      continue;
    }
    const first = one.rank < last.rank ? one : last;
    last.match = { ...first.match, from: last.match.from, to: Math.max(last.match.to, one.match.to) };
    last.rank = first.rank;
  }
  return apart.map(({ match }) => match);
}
