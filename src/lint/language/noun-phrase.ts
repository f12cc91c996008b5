import type { Being, Nominal, People } from './people.ts';
import { QUOTE, type Token } from './tokens.ts';
import {
  AUXILIARIES,
  COORDINATORS,
  DETERMINERS,
  isAdverb,
  isPast,
  PREPOSITIONS,
  RELATIVES,
  SUBORDINATORS,
} from './words.ts';

export const SUBJECT_PRONOUNS = new Set(['i', 'we', 'you', 'he', 'she', 'they', 'it', 'who', 'whoever']);
const OBJECT_PRONOUNS = new Set([
  'me',
  'us',
  'him',
  'them',
  'myself',
  'ourselves',
  'himself',
  'herself',
  'themselves',
]);
const PEOPLE_PRONOUNS = new Set([
  ...['i', 'we', 'he', 'she', 'who', 'whoever', 'someone', 'somebody', 'me', 'us', 'him'],
  ...['myself', 'ourselves', 'himself', 'herself'],
]);
const LOOSE_PRONOUNS = new Set([
  ...['you', 'they', 'them', 'themselves', 'everyone', 'everybody', 'anyone', 'anybody', 'nobody'],
]);
const PARTITIVES = new Set([
  ...[
    'one',
    'some',
    'most',
    'none',
    'each',
    'all',
    'any',
    'many',
    'few',
    'several',
    'both',
    'two',
    'three',
    'either',
  ],
  ...[
    'member',
    'members',
    'number',
    'couple',
    'rest',
    'majority',
    'half',
    'part',
    'lot',
    'handful',
    'group',
    'nobody',
  ],
  ...['neither', 'everyone', 'anyone', 'someone'],
]);

/** A noun phrase in a sentence, by token indices, and what it stands for. */
export interface NounPhrase {
  readonly start: number;
  /** One past its last token, post-modifiers not counted. */
  readonly end: number;
  readonly head: number;
  readonly word: string;
  readonly being: Being;
}

/** The class of a token as far as the end of a noun phrase needs it. */
export function isNominal(token: Token | undefined): boolean {
  if (!token) return false;
  if (token.kind === 'punctuation') return false;
  if (token.kind !== 'word') return true;
  const { lower } = token;
  return !(
    AUXILIARIES.has(lower) ||
    PREPOSITIONS.has(lower) ||
    COORDINATORS.has(lower) ||
    SUBORDINATORS.has(lower) ||
    RELATIVES.has(lower) ||
    DETERMINERS.has(lower) ||
    SUBJECT_PRONOUNS.has(lower) ||
    OBJECT_PRONOUNS.has(lower) ||
    isAdverb(lower)
  );
}

/** The noun phrase that begins at a token, or null. `limit` is one past the last token it may reach. */
export function nounPhraseAt(
  tokens: readonly Token[],
  at: number,
  limit: number,
  people: People,
): NounPhrase | null {
  const first = tokens[at];
  if (!first || at >= limit) return null;
  if (first.kind === 'handle') return phrase(tokens, at, at + 1, at, 'person');
  if (isPronoun(first.lower) && tokens[at + 1]?.lower !== 'of') {
    return phrase(tokens, at, at + 1, at, pronounBeing(first.lower));
  }
  if (PARTITIVES.has(first.lower) || PARTITIVES.has(tokens[at + 1]?.lower ?? '')) {
    const of =
      first.lower !== 'of' && tokens[at + 1]?.lower === 'of'
        ? at + 1
        : tokens[at + 2]?.lower === 'of'
          ? at + 2
          : 0;
    if (of > 0 && of < limit) {
      const inner = nounPhraseAt(tokens, of + 1, limit, people);
      if (inner) return { ...inner, start: at };
    }
  }
  let i = at;
  while (i < limit && (DETERMINERS.has(tokens[i]?.lower ?? '') || tokens[i]?.kind === 'number')) i++;
  let nominal = i;
  const determiner = i > at;
  // "the newly hired engineer": an adverb right after the determiner belongs to the phrase.
  if (determiner && isAdverb(tokens[i]?.lower ?? '') && i + 1 < limit && isNominal(tokens[i + 1])) i++;
  while (i < limit && (isNominal(tokens[i]) || tokens[i]?.lower === "'s")) {
    // After a possessive a new head follows: the vendor's technician.
    if (tokens[i]?.lower === "'s") nominal = i + 1;
    i++;
  }
  while (i > nominal + 1 && isTrailingVerb(tokens, i - 1)) i--;
  if (i <= nominal) {
    if (!determiner || tokens[at]?.lower === 'no') return null;
    return phrase(tokens, at, i, i - 1, 'other');
  }
  const head = i - 1;
  const nominalInput: Nominal = {
    head: tokens[head]?.lower ?? '',
    modifiers: tokens.slice(nominal, head).map((t) => t.lower),
    capital: tokens[head]?.capital ?? false,
    determiner,
  };
  const being = tokens[head]?.kind === 'handle' ? 'person' : people.being(nominalInput);
  return phrase(tokens, at, i, head, being);
}

/** "the engineer responsible for it": what follows the noun belongs to it, and is none itself. */
const POSTPOSED = new Set(['responsible', 'present', 'available']);

/** A participle at the end of what looks like a phrase is its post-modifier or its verb: the fix deployed. */
function isTrailingVerb(tokens: readonly Token[], i: number): boolean {
  const lower = tokens[i]?.lower ?? '';
  return (
    tokens[i]?.kind === 'word' &&
    (isPast(lower) ||
      POSTPOSED.has(lower) ||
      (lower.endsWith('ing') && DETERMINERS.has(tokens[i + 1]?.lower ?? '')))
  );
}

export const isPronoun = (lower: string): boolean =>
  PEOPLE_PRONOUNS.has(lower) || LOOSE_PRONOUNS.has(lower) || lower === 'it';

function pronounBeing(lower: string): Being {
  if (PEOPLE_PRONOUNS.has(lower)) return 'person';
  return LOOSE_PRONOUNS.has(lower) ? 'loose' : 'other';
}

function phrase(
  tokens: readonly Token[],
  start: number,
  end: number,
  head: number,
  being: Being,
): NounPhrase {
  const word = tokens[head]?.lower ?? '';
  return { start, end, head, word, being: word === QUOTE ? 'other' : being };
}
