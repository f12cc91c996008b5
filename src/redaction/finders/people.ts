import { EITHER_WAY, isGivenName } from '../given-names.ts';
import type { Match } from '../kinds.ts';
import type { Names } from '../names.ts';
import type { Finder } from './finder.ts';
import { DOES, OPENERS, PRODUCTS, SAYS, THINGS, TITLE_BEFORE, TOLD_BEFORE } from './people-words.ts';

const NAME = "\\p{Lu}(?:[\\p{Ll}'’]|\\p{Ll}\\p{Lu})\\p{L}*(?:[-'’]\\p{Lu}\\p{L}+)*";
const PARTICLE = '(?:van|von|de|der|den|del|della|di|da|dos|la|le|el|al|bin|ibn|ten|ter|zu|st\\.?)';
/** A word with a capital letter, and the names that follow it. */
const RUN = new RegExp(
  `${NAME}(?: (?:\\p{Lu}\\.|${PARTICLE}|${NAME})){0,4}(?![\\p{L}\\p{N}_(]|\\.\\p{L})`,
  'uy',
);
/** `J. Okafor`, `A.-M. Weiss`: a letter or two for the given name. */
const INITIALS =
  /(?<![\p{L}\p{N}.#@/-])(?:\p{Lu}\.[ -]?){1,3}(?<surname>(?:(?:van|von|de|der|da|di|la|le|el|al|bin) ){0,2}\p{Lu}[\p{Ll}'’][\p{L}'’-]{1,30})(?![\p{L}\p{N}_(])/gu;
/** Where a sentence cannot have ended with a letter: behind a comma, a bracket, a word for what people do. */
const IN_LIST =
  /(?:[(,|/"“>][ \t]?|(?:^|\n)[ \t]*|\b(?:and|&|by|with|to|from|of|cc|thanks|für|von|und)[:]? )$/i;
/** Where one may begin: Latin, Greek and Cyrillic capitals with a small letter or an apostrophe behind them. */
const CAPITAL =
  /[A-Z\u00c0-\u00de\u0100-\u024f\u0370-\u03ab\u0400-\u042f][a-z'’\u00df-\u024f\u03ac-\u03ff\u0430-\u04ff]/g;
const WITHIN = /[\p{L}\p{N}_.@/#$-]/u;
/** The word, and what its first letters and neighbours tell at once. */
const FIRST_WORD = /[^\s.,;:!?()[\]{}<>"`|*_~=+/\\0-9]+/y;
/** How what is said of people before their name ends: looked at first, since it costs less. */
const MAY_BE_TOLD =
  /(?:ed|told|woke|to|by|with|from|of|cc(?:'?d|:)?|ask|page|ping|contact|you|thanks|is|was|up|dear|hi|hello|hey) $/i;
const THEIR_THING =
  /^['’]s (?:laptop|desk|phone|shift|change|commit|branch|pr|account|idea|suggestion|message|machine|team|manager|night|page)\b/i;
/** `San Francisco`, `Fort Lauderdale` */
const PLACE_BEFORE =
  /(?:^|[^\p{L}])(?:San|Santa|Saint|St\.?|São|Fort|Port|Mount|Mt\.?|New|Lake|Cape|Los|Las|Puerto|Sankt) $/u;
const FROM_TEAM = /^ (?:from|in|of|on|at) (?:the )?(?<team>[\p{L}-]{2,20})/u;
const COMPANY = /^ (?:Inc|Ltd|GmbH|AG|Corp|support|API|team|engineers?)\b/i;
const TIMES =
  /^(?:may|june|july|april|august|summer|winter|autumn|dawn|max|min|page|bill|mark|chance|sky|said|do|so|an|my|per)$/;

/** People by their given names, and by what is said only of people. */
export const people: Finder = {
  kinds: ['person'],
  *find(text, names) {
    yield* initials(text, names);
    let past = 0;
    for (const { index } of text.matchAll(CAPITAL)) {
      if (index < past || WITHIN.test(text.charAt(index - 1))) continue;
      FIRST_WORD.lastIndex = index;
      const word = FIRST_WORD.exec(text)?.[0] ?? '';
      if (cannotBe(word, text, index)) continue;
      RUN.lastIndex = index;
      const run = RUN.exec(text)?.[0];
      if (run === undefined) continue;
      past = index + run.length;
      const match = personIn(text, index, run, names);
      if (match) yield match;
    }
  },
};

function* initials(text: string, names: Names): Generator<Match> {
  for (const { index, 0: found, groups } of text.matchAll(INITIALS)) {
    const surname = groups?.['surname'] ?? '';
    if (!isSurname(surname, names)) continue;
    const [before, after] = [text.slice(Math.max(0, index - 40), index), text.slice(index + found.length)];
    const does = SAYS.test(after.slice(0, 60)) || DOES.test(after.slice(0, 60));
    const opens = /(?:^|\n)[ \t]*$/.test(before);
    const ends = /^\s*(?:[,;|)\]<"”&]|\.?\s*$|\.?\n| and )/.test(after.slice(0, 8));
    if (does || (IN_LIST.test(before) && (!opens || ends)) || /: $/.test(before))
      yield { kind: 'person', from: index, to: index + found.length };
  }
}

const SAYING = /^,? [a-z]/;

/** Most words with a capital letter open a sentence: no name, nobody named behind or before them, nothing said. */
function cannotBe(word: string, text: string, index: number): boolean {
  const folded = word.replace(/['’]s$/, '').toLowerCase();
  if (isGivenName(folded) || EITHER_WAY.has(folded) || folded.includes('-')) return false;
  const end = index + word.length;
  const behind = text.slice(end, end + 3);
  if (/^ \p{Lu}/u.test(behind)) return false;
  const before = text.charAt(index - 1) === ' ' ? text.charCodeAt(index - 2) : 0;
  const named = (before >= 97 && before <= 122) || before === 46 || before === 58;
  if (named) return false;
  return (
    OPENERS.has(folded) ||
    PRODUCTS.has(folded) ||
    !SAYING.test(behind) ||
    !SAYS.test(text.slice(end, end + 60))
  );
}

/** The run may begin with a word that only opens the sentence: "Paged Dana Meyer". */
function personIn(text: string, index: number, run: string, names: Names): Match | null {
  const parts = [...run.matchAll(/\S+/g)];
  for (const [i, part] of parts.entries()) {
    const from = index + part.index;
    const word = part[0].replace(/['’]s$/, '');
    if (word.length < 2 || !/^\p{Lu}/u.test(word)) continue;
    const folded = word.toLowerCase();
    const either = EITHER_WAY.has(folded);
    const given =
      isGivenName(folded) || (folded.includes('-') && isGivenName(folded.split('-')[0] as string));
    if (!given && !either && !isSpokenOf(text, from, index + run.length)) continue;
    if (names.isKept(word) || names.isKnownWord(word)) continue;
    const seen: Seen = {
      ...{ word, folded, from, given: given || either, names, text },
      next: parts[i + 1]?.[0] ?? null,
      before: text.slice(Math.max(0, from - 40), from),
      after: text.slice(index + run.length, index + run.length + 60),
    };
    if (given && !either) {
      if ((seen.next === null && THINGS.test(seen.after)) || PLACE_BEFORE.test(seen.before)) continue;
      return { kind: 'person', from, to: endOfName(from, parts.slice(i), seen) };
    }
    if (isSaidOfPeople(seen)) return { kind: 'person', from, to: endOfName(from, parts.slice(i), seen) };
  }
  return null;
}

/** A word that may be a name, and what stands around it. */
interface Seen {
  readonly word: string;
  readonly folded: string;
  readonly from: number;
  readonly given: boolean;
  readonly names: Names;
  readonly text: string;
  readonly next: string | null;
  readonly before: string;
  /** Behind the last of the capitalised words. */
  readonly after: string;
}

/** Whether anything may be said of people around it: looked at before all that costs more. */
function isSpokenOf(text: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - 11), from);
  return SAYING.test(text.slice(to, to + 3)) || MAY_BE_TOLD.test(before) || TITLE_BEFORE.test(before);
}

function isSaidOfPeople(seen: Seen): boolean {
  const { word, folded, given, names, next, before, after, text, from } = seen;
  const titled = TITLE_BEFORE.test(before.slice(-10));
  if (titled) return true;
  if (!given && (PRODUCTS.has(folded) || OPENERS.has(folded) || names.isRole(word))) return false;
  const nameFollows = next !== null && isSurname(next, names);
  const behind = text.slice(from + word.length, from + word.length + 30);
  if (next === null || nameFollows) {
    if (SAYS.test(after) && (given || !/\p{L}\p{Lu}|ing$/u.test(word))) return true;
    if (given && !TIMES.test(folded) && DOES.test(after)) return true;
  }
  if (
    MAY_BE_TOLD.test(before.slice(-11)) &&
    TOLD_BEFORE.test(before) &&
    !THINGS.test(behind) &&
    (given || !COMPANY.test(after))
  )
    return true;
  const team = given && !TIMES.test(folded) ? FROM_TEAM.exec(after)?.groups?.['team'] : undefined;
  if (team !== undefined && names.isRole(team)) return true;
  return given && ((nameFollows && !TIMES.test(folded) && !THINGS.test(behind)) || THEIR_THING.test(behind));
}

const isSurname = (word: string, names: Names): boolean =>
  /^\p{Lu}(?:\p{Ll}|['’.]|$)/u.test(word) &&
  !PRODUCTS.has(word.toLowerCase()) &&
  !OPENERS.has(word.toLowerCase()) &&
  !names.isRole(word) &&
  !names.isKnownWord(word) &&
  !/(?:ed|ing|tion|SQL|DB)$/.test(word);

/** Up to where the words that follow are names too. */
function endOfName(from: number, parts: readonly RegExpExecArray[], { names }: Seen): number {
  const base = from - (parts[0]?.index ?? 0);
  let end = from;
  for (const [i, { index, 0: part }] of parts.entries()) {
    const word = part.replace(/['’]s$/, '');
    if (i > 0 && (PRODUCTS.has(word.toLowerCase()) || names.isKnownWord(word))) break;
    if (/^\p{Lu}/u.test(word)) end = base + index + word.length;
    if (word !== part) break;
  }
  return end;
}
