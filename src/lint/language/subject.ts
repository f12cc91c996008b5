import { isNominal, isPronoun, type NounPhrase, nounPhraseAt } from './noun-phrase.ts';
import type { Sentence } from './sentence.ts';
import type { Token } from './tokens.ts';
import { HUMAN_ACTS, MANAGING, MIND } from './verbs.ts';
import {
  AUXILIARIES,
  CLAUSE_TAKERS,
  COORDINATORS,
  DETERMINERS,
  isAdverb,
  isFormOf,
  isPast,
  PREPOSITIONS,
  RELATIVES,
  SUBORDINATORS,
} from './words.ts';

/**
 * The subject of the verb at an index: the noun phrase whose head the verb agrees with, found leftwards over adverbs,
 * asides, relative clauses and the objects of prepositions.
 */
export function subjectOf(sentence: Sentence, verb: number): NounPhrase | null {
  const { tokens, people } = sentence;
  let i = before(tokens, verb);
  const last = tokens[i];
  if (!last) return null;
  if (last.kind === 'punctuation') return null;
  if (RELATIVES.has(last.lower)) return antecedent(sentence, i);
  if (COORDINATORS.has(last.lower)) {
    i = before(tokens, i);
    return i < 0 ? null : firstSubject(sentence, clauseStart(sentence, i, true), i);
  }
  if (isPronoun(last.lower) && !isObject(tokens, i)) return nounPhraseAt(tokens, i, i + 1, people);
  return firstSubject(sentence, clauseStart(sentence, i, false), i);
}

/** Whether a pronoun hangs on what stands before it: "who paired on it", "who wrote it". */
function isObject(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at - 1]?.lower ?? '';
  if (PREPOSITIONS.has(word)) return !/^(before|after|since|until|till|as|like|than)$/.test(word);
  return tokens[at]?.lower === 'it' && isPast(word) && !CLAUSE_TAKERS.has(word);
}

/**
 * The person who does what the verb says, or null. `main` is the verb that carries the meaning, where the one at
 * `verb` is an auxiliary: what may be a person or a thing counts only beside a verb that things and customers lack.
 */
export function personBehind(sentence: Sentence, verb: number, main: number): NounPhrase | null {
  const subject = subjectOf(sentence, verb);
  return subject && isPerson(sentence, subject, main) ? subject : null;
}

export function isPerson(sentence: Sentence, subject: NounPhrase, main: number): boolean {
  if (subject.being !== 'loose') return subject.being === 'person';
  const verb = sentence.tokens[main]?.lower ?? '';
  if (subject.word === 'they' || subject.word === 'them') {
    const meant = antecedentOfThey(sentence, subject.start);
    // A "they" with nothing before it is about people: things are named before they are spoken of.
    if (meant === 'unknown' && !sentence.previous) return true;
    return isFormOf(verb, meant === 'other' ? MIND : HUMAN_ACTS);
  }
  if (
    /^(person|individual|human)$/.test(subject.word) &&
    /^(the|a|this|that)$/.test(sentence.tokens[subject.start]?.lower ?? '')
  ) {
    return true;
  }
  if (SYSTEM_TOO.has(subject.word))
    return isFormOf(verb, MIND) || (/^managers?$/.test(subject.word) && isFormOf(verb, MANAGING));
  return isFormOf(verb, HUMAN_ACTS);
}

/** Loose words that mean a thing as often as a person. */
const SYSTEM_TOO = new Set([
  ...[
    'manager',
    'managers',
    'operator',
    'operators',
    'member',
    'members',
    'group',
    'groups',
    'party',
    'parties',
  ],
  ...['owner', 'owners', 'support', 'community', 'operations', 'one', 'coordinator', 'coordinators'],
  ...['dispatcher', 'dispatchers'],
]);

/** What a "they" refers back to, as far as nouns in the plural or names of people before it tell. */
function antecedentOfThey(sentence: Sentence, at: number): 'person' | 'other' | 'unknown' {
  const here = nearest(sentence, at);
  if (here !== 'unknown' || !sentence.previous) return here;
  return nearest(sentence.previous, sentence.previous.tokens.length);
}

function nearest(sentence: Sentence, end: number): 'person' | 'other' | 'unknown' {
  const { tokens, people } = sentence;
  let found: 'person' | 'other' | 'unknown' = 'unknown';
  for (let i = 0; i < end; ) {
    const np = nounPhraseAt(tokens, i, end, people);
    if (np && np.being === 'person') return 'person';
    if (np?.word.endsWith('s') && !np.word.endsWith('ss') && isNominal(tokens[np.head])) found = 'other';
    i = Math.max(np?.end ?? 0, i + 1);
  }
  return found;
}

/** What an aside begins with, by what it ends with. */
const OPENING = new Map([
  [',', ','],
  [')', '('],
  ['—', '—'],
  ['–', '–'],
]);

const POSTPOSED = /^(involved|concerned|present|responsible|else)$/;
const EVERYBODY = /^(everyone|everybody|anyone|anybody|someone|somebody|nobody|those|all|people|who)$/;

/** Leftwards over adverbs and over what stands between commas, dashes or brackets. */
function before(tokens: readonly Token[], at: number): number {
  let i = at - 1;
  for (;;) {
    while (
      i >= 0 &&
      (isAdverb(tokens[i]?.lower ?? '') || (tokens[i]?.lower === 'to' && tokens[i - 1]?.lower === 'have'))
    )
      i--;
    // "everyone involved should": what follows a pronoun tells which ones.
    if (POSTPOSED.test(tokens[i]?.lower ?? '') && EVERYBODY.test(tokens[i - 1]?.lower ?? '')) i--;
    const closing = tokens[i]?.lower ?? '';
    const opening = OPENING.get(closing);
    if (opening === undefined) return i;
    let j = i - 1;
    while (j >= 0 && tokens[j]?.lower !== opening) j--;
    if (j <= 0) return closing === ',' ? i : -1;
    i = j - 1;
  }
}

/** The one a relative pronoun stands for; a "who" with nobody before it is a person. */
function antecedent(sentence: Sentence, relative: number): NounPhrase | null {
  const { tokens, people } = sentence;
  let i = relative - 1;
  if (tokens[i]?.lower === ',') i--;
  const end = i + 1;
  while (i >= 0 && (isNominal(tokens[i]) || tokens[i]?.lower === "'s")) i--;
  while (i >= 0 && DETERMINERS.has(tokens[i]?.lower ?? '')) i--;
  const pronoun = nounPhraseAt(tokens, end - 1, end, people);
  const np = end > i + 1 ? nounPhraseAt(tokens, i + 1, end, people) : pronoun;
  const who = tokens[relative]?.lower === 'who';
  if (np && np.being === 'other' && np.end === end) return { ...np, start: relative, end: relative + 1 };
  if (!who) return np?.being === 'person' && np.end === end ? np : null;
  return {
    start: relative,
    end: relative + 1,
    head: relative,
    word: np?.word ?? 'who',
    being: np?.being ?? 'person',
  };
}

/** Where the clause begins that ends at `end`. `series` lets commas pass that part verbs from each other. */
export function clauseStart(sentence: Sentence, end: number, series: boolean): number {
  const { tokens } = sentence;
  for (let k = end; k >= 0; k--) {
    const { lower, kind } = tokens[k] as Token;
    if (lower === ')') {
      while (k > 0 && tokens[k]?.lower !== '(') k--;
      continue;
    }
    if (lower === ',' && series && verbLike(tokens, k + 1)) continue;
    if (kind === 'punctuation' && !/^['’/%#$+*~&]$/.test(lower)) return k + 1;
    if (SUBORDINATORS.has(lower)) return k + 1;
    if (lower === 'who' && k < end) continue;
    if (lower === 'that' && k < end && (opensRelative(tokens, k) || opensTime(tokens, k))) continue;
    if (
      (RELATIVES.has(lower) ||
        (!series && CLAUSE_TAKERS.has(lower) && !DETERMINERS.has(tokens[k - 1]?.lower ?? ''))) &&
      k < end
    ) {
      if (isWhollyNominal(sentence, k + 1, end)) return k + 1;
      continue;
    }
    if (COORDINATORS.has(lower) && k < end && startsClause(sentence, k, end)) return k + 1;
  }
  return 0;
}

/** "the team that owns checkout": a noun before, and a verb at once after. */
function opensRelative(tokens: readonly Token[], that: number): boolean {
  const before = tokens[that - 1];
  const after = tokens[that + 1];
  if (!before || !after || !isNominal(before) || isPast(before.lower) || CLAUSE_TAKERS.has(before.lower))
    return false;
  return after.kind === 'word' && isNominal(after) && !isPronoun(after.lower) && after.lower.endsWith('s');
}

/** "that night": no clause begins there. */
const opensTime = (tokens: readonly Token[], that: number): boolean =>
  /^(night|day|morning|afternoon|evening|week|weekend|month|time|moment|point|hour|shift|friday|monday|date|region|zone)$/.test(
    tokens[that + 1]?.lower ?? '',
  );

const verbLike = (tokens: readonly Token[], at: number): boolean => {
  let i = at;
  while (COORDINATORS.has(tokens[i]?.lower ?? '') || isAdverb(tokens[i]?.lower ?? '')) i++;
  const lower = tokens[i]?.lower ?? '';
  return isPast(lower) || AUXILIARIES.has(lower);
};

/** Nothing but a noun phrase and what hangs on it by prepositions. */
function isWhollyNominal(sentence: Sentence, from: number, end: number): boolean {
  const { tokens, people } = sentence;
  let i = from;
  while (isAdverb(tokens[i]?.lower ?? '')) i++;
  const np = nounPhraseAt(tokens, i, end + 1, people);
  if (!np) return false;
  for (i = np.end; i <= end; i++)
    if (AUXILIARIES.has(tokens[i]?.lower ?? '') || isPast(tokens[i]?.lower ?? '')) return false;
  return i === np.end || PREPOSITIONS.has(tokens[np.end]?.lower ?? '');
}

/** Whether what follows an "and" is a clause or only the next member of a list that hangs on a preposition. */
function startsClause(sentence: Sentence, and: number, end: number): boolean {
  const { tokens, people } = sentence;
  const next = tokens[and + 1];
  if (!next || tokens[and]?.lower === 'but') return true;
  const opens = DETERMINERS.has(next.lower) || isPronoun(next.lower) || next.kind === 'handle';
  if (!opens || !nounPhraseAt(tokens, and + 1, end + 1, people)) return false;
  for (let k = and - 1; k >= 0; k--) {
    const { lower, kind } = tokens[k] as Token;
    if (kind === 'punctuation') return true;
    if (AUXILIARIES.has(lower) || isPast(lower)) return true;
    if (PREPOSITIONS.has(lower)) return false;
  }
  return true;
}

/** The first noun phrase of a stretch that no preposition governs; one set right before the verb after another wins. */
function firstSubject(sentence: Sentence, from: number, end: number): NounPhrase | null {
  const { tokens, people } = sentence;
  const limit = end + 1;
  for (let i = from; i < limit; ) {
    if (PREPOSITIONS.has(tokens[i]?.lower ?? '')) {
      i = nounPhraseAt(tokens, i + 1, limit, people)?.end ?? i + 1;
      continue;
    }
    const np = nounPhraseAt(tokens, i, limit, people);
    if (!np || np.end <= i) {
      i++;
      continue;
    }
    const relative = tokens[np.end]?.lower === 'that' && opensRelative(tokens, np.end);
    const inner = np.end < limit && !relative ? nounPhraseAt(tokens, np.end, limit, people) : null;
    return inner && inner.end === limit ? inner : np;
  }
  return null;
}
