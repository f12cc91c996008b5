import type { Kind } from '../kinds.ts';
import type { Lexicon, Names } from '../names.ts';
import type { Finder } from './finder.ts';
import { OPENERS, PRODUCTS } from './people-words.ts';

const finder = (kind: Kind, lexicon: (names: Names) => Lexicon | null): Finder => ({
  kinds: [kind],
  *find(text, names) {
    const known = lexicon(names);
    if (!known) return;
    for (const { index, 0: found } of text.matchAll(known.pattern)) {
      if (known.either.has(found.toLowerCase()) && !isName(text, index, found)) continue;
      const to = index + found.length;
      if (kind !== 'person') yield { kind, from: index, to };
      else yield { kind, from: startOfSurname(text, index), to: endOfSurname(text, found, to, names) };
    }
  },
});

const SURNAME = / (\p{Lu}\p{Ll}[\p{L}'’-]*)(?![\p{L}\p{N}_(])/uy;

/** `El Idrissi`, `van der Berg`: too short to be known by themselves. */
const PARTICLES =
  /(?<![\p{L}\p{N}])(?:(?:van|von|de|der|den|del|della|di|da|dos|el|al|bin|ibn|ten|ter) )+$/iu;
const startOfSurname = (text: string, index: number): number =>
  text.charAt(index - 1) === ' '
    ? index - (PARTICLES.exec(text.slice(Math.max(0, index - 16), index))?.[0].length ?? 0)
    : index;

/** Who is known by one name may be written with another behind it. */
function endOfSurname(text: string, found: string, to: number, names: Names): number {
  if (!/^\p{Lu}/u.test(found)) return to;
  SURNAME.lastIndex = to;
  const next = SURNAME.exec(text)?.[1];
  if (next === undefined || names.isRole(next) || names.isKnownWord(next)) return to;
  return PRODUCTS.has(next.toLowerCase()) || OPENERS.has(next.toLowerCase()) ? to : to + 1 + next.length;
}

/** A word that is a name as well is one with a capital letter within a sentence, with a genitive, or as a handle. */
function isName(text: string, index: number, found: string): boolean {
  const before = text.slice(Math.max(0, index - 3), index);
  if (/[@/]$/.test(before)) return true;
  if (!/^\p{Lu}/u.test(found)) return false;
  const after = text.slice(index + found.length, index + found.length + 24);
  // A month.
  if (/\d\.? $/.test(before) || /^\.?,? \d/.test(after)) return false;
  if (/^['’]s\b/.test(after)) return true;
  const opens = index === 0 || /(?:^|[.!?:|>*-]\s|\n\s?)$/.test(before);
  return (
    !opens ||
    /^ (?:\p{Lu}|(?:and|was|had|did|has|is)\b|\p{Ll}+ed\b)/u.test(after) ||
    /^\s*(?:[,|)\n]|$)/.test(after)
  );
}

/** Whom and what the corpus and the config know by name. */
export const namedPeople = finder('person', ({ people }) => people);
export const namedCustomers = finder('customer', ({ customers }) => customers);
export const namedServices = finder('service', ({ services }) => services);
export const namedHosts = finder('host', ({ hosts }) => hosts);
