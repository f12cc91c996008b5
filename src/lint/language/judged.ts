import { isNominal, nounPhraseAt } from './noun-phrase.ts';
import { agentAfter, auxiliaryBefore, possessor } from './phrases.ts';
import type { Sentence } from './sentence.ts';
import { personBehind, subjectOf } from './subject.ts';
import type { Token } from './tokens.ts';
import { isAdverb, isPast, words } from './words.ts';

const PEOPLES = words(`
  work coding review reviewing reviews mistake mistakes error decision decisions idea ideas choice thing things
  shortcut shortcuts fix fixes excuse excuses habit habits attitude testing move question assumption
`);
const MADE = words('made make makes making took taken take used use showed shown show exercised exercise');

/** "too lazy to", "was lazy", "a lazy engineer", "lazy work"; not "lazy loading", not "the index is lazy". */
export function isOfPeople(sentence: Sentence, i: number): boolean {
  const { tokens, people } = sentence;
  const next = tokens[i + 1];
  if (next && PEOPLES.has(next.lower)) return true;
  if (next && next.lower !== 'enough' && isNominal(next)) {
    const np = nounPhraseAt(tokens, i + 1, tokens.length, people);
    return np?.being === 'person';
  }
  let be = i - 1;
  while (be > 0 && isAdverb(tokens[be]?.lower ?? '')) be--;
  if (!/^(was|were|been|being|got|is|are)$/.test(tokens[be]?.lower ?? '')) return false;
  while (be > 0 && /^(have|has|had)$/.test(tokens[be - 1]?.lower ?? '')) be--;
  const subject = subjectOf(sentence, be);
  return subject !== null && subject.being !== 'other';
}

/** Whether people did it; `bare` where nobody is named but nothing else can be meant. */
export function byPerson(sentence: Sentence, verb: number, bare: boolean): boolean {
  const { tokens } = sentence;
  if (verb < 0) return false;
  let i = verb - 1;
  while (i >= 0 && isAdverb(tokens[i]?.lower ?? '')) i--;
  const passive = /^(was|were|been|being|is|are|got|get|be)$/.test(tokens[i]?.lower ?? '');
  if (passive) return bare || agentAfter(sentence, verb) !== null;
  if (i >= 0 && /^(have|has|had)$/.test(tokens[i]?.lower ?? ''))
    return personBehind(sentence, i, verb) !== null;
  if (personBehind(sentence, verb, verb)) return true;
  return bare && /^(a|the|this|our|that)$/.test(tokens[verb - 1]?.lower ?? '');
}

/** "X made a poor decision", by people; "it was a bad call", of nothing that routes or schedules. */
export function decidedByPerson(sentence: Sentence, at: number): boolean {
  const { tokens } = sentence;
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    if (MADE.has(tokens[i]?.lower ?? '')) return personBehind(sentence, i, i) !== null;
  }
  if (possessor(sentence, at) !== null || agentAfter(sentence, at) !== null) return true;
  if (/^(of|by|for|on|about|from)$/.test(tokens[at + 2]?.lower ?? '')) return false;
  return /\b(it|this|that) (was|is) ((a|the|an|really|simply|just|clearly) ?)+$/.test(
    wordsBefore(tokens, at, 4),
  );
}

/** "poor planning of the optimizer", "poor leadership elections" */
export function ofSystem({ tokens, people }: Sentence, at: number): boolean {
  if (!/^(of|by|in)$/.test(tokens[at]?.lower ?? ''))
    return tokens[at] !== undefined && isNominal(tokens[at]) && !isPast(tokens[at].lower);
  return nounPhraseAt(tokens, at + 1, tokens.length, people)?.being === 'other' && tokens[at]?.lower === 'by';
}

/** "The generator writes recklessly": an adverb beside an active verb is said of its subject. */
export function bySystem(sentence: Sentence, adverb: number): boolean {
  const { tokens } = sentence;
  let verb = adverb + 1;
  if (!isVerb(tokens[verb])) for (verb = adverb - 1; verb > 0 && !isVerb(tokens[verb]); ) verb--;
  if (verb <= 0 || auxiliaryBefore(tokens, Math.min(verb, adverb)) !== -1) return false;
  const subject = subjectOf(sentence, Math.min(verb, adverb));
  return subject !== null && subject.being === 'other' && subject.head < verb;
}

const isVerb = (token: Token | undefined): boolean =>
  token?.kind === 'word' && isNominal(token) && (isPast(token.lower) || /[^s]s$/.test(token.lower));

/** "did a terrible job": said of others; "we did a poor job of telling users" is an honest look at oneself. */
export function didJob(sentence: Sentence, at: number): boolean {
  const { tokens } = sentence;
  const did = tokens[at - 2];
  if (!did || !/^(did|done|doing)$/.test(did.lower)) return false;
  const person = personBehind(sentence, at - 2, at - 2);
  return person !== null && !/^(we|i)$/.test(person.word);
}

export const wordsBefore = (tokens: readonly Token[], at: number, count: number): string =>
  tokens
    .slice(Math.max(0, at - count), at)
    .map((t) => t.lower)
    .join(' ');

/** "not a careless act", "nobody was negligent": said in order to be denied. */
export const denied = (tokens: readonly Token[], at: number): boolean =>
  /\bnot (about|to say|meant|a matter|a question)\b/.test(wordsBefore(tokens, at, 10)) ||
  (/\b(not|nor|neither|never|without|nobody|none|than|no|of|prevent|against)( (a|an|the|any|being|was|were|is|been|it|as|simply|about|with)){0,3}$/.test(
    wordsBefore(tokens, at, 4),
  ) &&
    !/\b(act|case|result|piece|kind|sort|because|pattern|bit|out|lack|lot|height|culture) of( \w+)?$/.test(
      wordsBefore(tokens, at, 4),
    ));
