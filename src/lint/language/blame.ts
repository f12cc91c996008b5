import type { SentenceMatch } from '../define-rule.ts';
import { HARM } from './causes.ts';
import { nounPhraseAt } from './noun-phrase.ts';
import { matchOf } from './phrases.ts';
import type { Sentence } from './sentence.ts';
import { subjectOf } from './subject.ts';
import { BE, isAdverb } from './words.ts';

/** PERSON is to blame, at fault, guilty. */
export function stateOf(sentence: Sentence, i: number, end: number): SentenceMatch | null {
  const { tokens } = sentence;
  // "have ourselves to blame"; "the person to blame is …".
  if (/^(ourselves|myself|himself|herself|themselves|yourself|yourselves)$/.test(tokens[i - 1]?.lower ?? ''))
    return matchOf(sentence, i - 1, end);
  if (
    /^(person|people|engineer|team)$/.test(tokens[i - 1]?.lower ?? '') &&
    tokens[i - 2]?.lower === 'the' &&
    BE.has(tokens[end + 1]?.lower ?? '') &&
    tokens[end + 2]?.lower !== 'not'
  )
    return matchOf(sentence, i - 2, end);
  let be = i - 1;
  while (
    be >= 0 &&
    (isAdverb(tokens[be]?.lower ?? '') ||
      /^(solely|partly|the|one|ones|party|squarely|found|held|considered)$/.test(tokens[be]?.lower ?? ''))
  )
    be--;
  const group = tokens.slice(be, i).map((t) => t.lower);
  if (!BE.has(tokens[be]?.lower ?? '') && tokens[be]?.lower !== "'s") return null;
  if (group.includes('not') || group.includes('never')) return null;
  let start = be;
  while (
    start > 0 &&
    /^(have|has|had|been|may|might|could|must|would|not|never)$/.test(tokens[start - 1]?.lower ?? '')
  )
    start--;
  if (tokens.slice(start, be).some((t) => t.lower === 'not' || t.lower === 'never')) return null;
  const subject = subjectOf(sentence, start);
  if (!subject) return null;
  const nobody = /^(nobody|neither|none|no|anyone|anybody)$/;
  if (nobody.test(subject.word) || nobody.test(tokens[subject.start]?.lower ?? '')) return null;
  const named =
    subject.being === 'person' ||
    (subject.being === 'loose' && subject.word !== 'they' && subject.word !== 'operator');
  if (subject.word === 'who' && sentence.question) return matchOf(sentence, subject.start, end);
  return named ? matchOf(sentence, subject.start, end) : null;
}

/** For an outage; to be responsible for a service is what a team is. */
export function responsible(sentence: Sentence, i: number): SentenceMatch | null {
  const { tokens, people } = sentence;
  if (tokens[i + 1]?.lower !== 'for') return null;
  const what = nounPhraseAt(tokens, i + 2, tokens.length, people);
  if (
    !what ||
    !HARM.has(what.word) ||
    (tokens[what.end]?.kind === 'word' &&
      /^(handling|response|management)$/.test(tokens[what.end]?.lower ?? ''))
  )
    return null;
  return stateOf(sentence, i, what.end - 1) ?? theOne(sentence, i, what.end - 1);
}

/** "the engineer responsible for the outage" */
function theOne(sentence: Sentence, i: number, end: number): SentenceMatch | null {
  const { tokens, people } = sentence;
  for (let from = Math.max(0, i - 5); from < i; from++) {
    const np = nounPhraseAt(tokens, from, i, people);
    if (np && np.end === i)
      return np.being === 'person' || /^(person|people)$/.test(np.word)
        ? matchOf(sentence, np.start, end)
        : null;
  }
  return null;
}

export function faultOf(sentence: Sentence, i: number): SentenceMatch | null {
  const { tokens, people } = sentence;
  if (/^(lies|lay)$/.test(tokens[i + 1]?.lower ?? '') && tokens[i + 2]?.lower === 'with')
    return blamesAt(sentence, i, i + 3);
  const before = tokens[i - 1]?.lower === 'own' ? i - 2 : i - 1;
  const denied = tokens
    .slice(Math.max(0, before - 3), before + 1)
    .some((t) => /^(not|no|never|nobody|without)$/.test(t.lower));
  if (
    denied ||
    /^(tolerance|tolerant|injection|domain|domains|line|lines|isolation)$/.test(tokens[i + 1]?.lower ?? '')
  )
    return null;
  if (/^(my|our|his|her|your|their|whose)$/.test(tokens[before]?.lower ?? ''))
    return matchOf(sentence, before, i);
  if (tokens[before]?.lower === "'s" || /^['’]$/.test(tokens[before]?.lower ?? '')) {
    for (let at = Math.max(0, before - 5); at < before; at++) {
      const np = nounPhraseAt(tokens, at, before, people);
      if (np && np.end === before && np.being !== 'other' && !/^(nobody|anyone|anybody)$/.test(np.word))
        return matchOf(sentence, np.start, i);
    }
    return null;
  }
  if (tokens[i + 1]?.lower !== 'of' || !/^(the|entirely)$/.test(tokens[i - 1]?.lower ?? '')) return null;
  const np = nounPhraseAt(tokens, i + 2, tokens.length, people);
  return np && np.being === 'person' ? matchOf(sentence, i, np.end - 1) : null;
}

/** PERSON blames somebody, or the blame lies with PERSON. */
export function blames(sentence: Sentence, i: number): SentenceMatch | null {
  const { tokens } = sentence;
  if (tokens[i - 1]?.lower === 'git' || tokens[i - 1]?.lower === 'to') return null;
  const denied = tokens
    .slice(Math.max(0, i - 5), i)
    .some((t) => /^(not|no|never|without|than|avoid|stop|nobody|or|and)$/.test(t.lower));
  if (denied) return null;
  if (
    /^(take|takes|took|taken|taking|accept|accepts|accepted|bear|bears|deserve|deserves)$/.test(
      takes(tokens, i),
    )
  )
    return takesBlame(sentence, i);
  const lies = ['lies', 'lay', 'falls', 'fell', 'rests', 'goes', 'belongs'].includes(
    tokens[i + 1]?.lower ?? '',
  );
  const at = lies ? i + 3 : i + 1;
  if (lies && isAdverb(tokens[i + 2]?.lower ?? '')) return blamesAt(sentence, i, i + 4);
  return blamesAt(sentence, i, at);
}

function blamesAt(sentence: Sentence, i: number, at: number): SentenceMatch | null {
  const { tokens, people } = sentence;
  const np = nounPhraseAt(tokens, at, tokens.length, people);
  if (np?.being !== 'person' || tokens[np.end]?.lower === "'s" || /^(i|we|who)$/.test(np.word)) return null;
  return matchOf(sentence, i, np.end - 1);
}

/** The verb over "the", "full", "all the" before a noun. */
function takes(tokens: Sentence['tokens'], i: number): string {
  let at = i - 1;
  while (/^(the|full|all|entire|sole|whole|complete|some|any)$/.test(tokens[at]?.lower ?? '')) at--;
  return tokens[at]?.lower ?? '';
}

/** "I take full blame", "the team bears the blame". */
function takesBlame(sentence: Sentence, i: number): SentenceMatch | null {
  const { tokens } = sentence;
  let verb = i - 1;
  while (/^(the|full|all|entire|sole|whole|complete|some|any)$/.test(tokens[verb]?.lower ?? '')) verb--;
  const subject = subjectOf(sentence, verb);
  return subject?.being === 'person' ? matchOf(sentence, subject.start, i) : null;
}

/** "Responsibility for the outage rests with the on-call." */
export function restsWith(sentence: Sentence, i: number): SentenceMatch | null {
  const { tokens } = sentence;
  if (tokens[i + 1]?.lower !== 'for') return null;
  let at = tokens.findIndex(
    ({ lower }, k) => k > i + 2 && /^(rests|rested|lies|lay|falls|fell)$/.test(lower),
  );
  if (at === -1 || at > i + 7 || !HARM.has(tokens[at - 1]?.lower ?? '')) return null;
  while (isAdverb(tokens[at + 1]?.lower ?? '')) at++;
  return /^(with|on)$/.test(tokens[at + 1]?.lower ?? '') ? blamesAt(sentence, i, at + 2) : null;
}
