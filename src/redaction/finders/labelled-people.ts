import { isGivenName } from '../given-names.ts';
import type { Match } from '../kinds.ts';
import type { Names } from '../names.ts';
import type { Finder } from './finder.ts';
import { OPENERS, PRODUCTS } from './people-words.ts';

/** `Incident commander: Dana Meyer, Lee Park` */
const LABELLED =
  /(?<![\p{L}])(?:(?:co-?)?authors?|owners?|dri|incident (?:commander|lead|manager|coordinator)|commander|ic|scribe|communications? lead|comms(?: lead)?|ops lead|tech(?:nical)? lead|responders?|participants?|attendees|attending|present|reporters?|reported[ -]by|reviewed[ -]by|reviewers?|approved[ -]by|approvers?|signed[ -]off[ -]by|co-authored-by|assignees?|assigned(?: to)?|facilitators?|facilitated by|written by|prepared by|contacts?|on-?call(?: engineer)?|engineers?|lead|who|people involved|involved|cc|thanks(?: to)?)s?(?:\(s\))?[*_]{0,2}(?:[ \t]*[:|=]|[ \t]+[–—-](?=[ \t]))[*_]{0,2}[ \t|]*(?<it>[^\n|]{2,200})/dgiu;

const NAME = "\\p{Lu}(?:[\\p{Ll}'’]|\\p{Ll}\\p{Lu})[\\p{L}'’-]*";
const PARTICLE = '(?:van|von|de|der|den|del|della|di|da|dos|la|le|el|al|bin|ibn|ten|ter|zu)';
const FULL_NAME = new RegExp(`^${NAME}(?: (?:\\p{Lu}\\.|${PARTICLE}|${NAME})){0,4}$`, 'u');
const SEPARATOR = /([,;&/]| and | und |\. )/;

/** People that a label announces: what follows it is a list of names until something else comes. */
export const labelledPeople: Finder = {
  kinds: ['person'],
  *find(text, names) {
    for (const hit of text.matchAll(LABELLED)) {
      const [from = 0] = hit.indices?.groups?.['it'] ?? [];
      yield* namesIn(hit.groups?.['it'] ?? '', from, names);
    }
  },
};

function* namesIn(list: string, from: number, names: Names): Generator<Match> {
  let at = from;
  for (const piece of list.split(SEPARATOR)) {
    const name = piece
      .replace(/\(.*$|<.*$|[.*_`[\]]+$/g, '')
      .trim()
      .replace(/^[*_`[\]@]+/, '')
      .replace(/[*_`]+$/, '');
    const start = at + Math.max(0, piece.indexOf(name));
    at += piece.length;
    const count = name.split(/\s+/).length;
    if (count > 5) return;
    const signs = /^[^<\n]{0,40}<[^\s<>]+@/.test(piece) && /^[\p{L}][\w.-]+$/u.test(name);
    if (isPerson(name, names) || (signs && !names.isRole(name) && !names.isKept(name)))
      yield { kind: 'person', from: start, to: start + name.length };
  }
}

function isPerson(name: string, names: Names): boolean {
  if (name.length < 2 || names.isRole(name) || names.isKept(name) || names.isKnownWord(name)) return false;
  const words = name.toLowerCase().split(/\s+/);
  if (words.length === 1 && /^[a-z][a-z.]{2,20}$/.test(name)) return isGivenName(name.split('.')[0] ?? '');
  return FULL_NAME.test(name) && !words.some((word) => PRODUCTS.has(word) || OPENERS.has(word));
}
