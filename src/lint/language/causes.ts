import type { SentenceMatch } from '../define-rule.ts';
import { isPronoun, type NounPhrase, nounPhraseAt } from './noun-phrase.ts';
import { auxiliaryBefore, matchOf } from './phrases.ts';
import type { Sentence } from './sentence.ts';
import { subjectOf } from './subject.ts';
import { isAdverb, words } from './words.ts';

/** What is told as harm done, and what is told as broken. */
export const HARM = words(`
  outage outages incident incidents failure failures downtime disruption breach leak crash loss deletion mess disaster
  interruption damage corruption bug bugs error errors mistake mistakes problem regression misconfiguration degradation
  accident accidents spill collision explosion derailment delay delays
`);
const THINGS_BROKEN = words(
  `production prod site build master main deploy deployment cluster website service staging database everything it`,
);

/** caused by PERSON, and not by a person's change, tool or absence. */
export function causedBy(sentence: Sentence, i: number): SentenceMatch | null {
  const { tokens, people } = sentence;
  if (tokens.slice(Math.max(0, i - 3), i).some((t) => t.lower === 'not' || t.lower === 'never')) return null;
  const np = nounPhraseAt(tokens, i + 2, tokens.length, people);
  if (!np) return null;
  const after = tokens[np.end]?.lower ?? '';
  if (after === "'s" || /^['’]$/.test(after)) return null;
  const anybody = /^(human|person|someone|somebody|people|individual|member)s?$/.test(np.word);
  if (anybody && /^(outside|from|scraping|abusing|scanning|attacking|using|crawling|trying)$/.test(after))
    return null;
  // Crowds are outside: "caused by people who boarded late".
  if (np.word === 'people' && /^(who|that)$/.test(after)) return null;
  if (np.being === 'other' || (np.being === 'loose' && !anybody)) return null;
  if (/^(me|us|himself|herself)$/.test(np.word) && after.endsWith('ing')) return null;
  if (
    /(ing|able|absent|unavailable)$/.test(after) &&
    /^(being|having|lacking|missing|leaving|unavailable)$/.test(after)
  )
    return null;
  return matchOf(sentence, i, np.end - 1);
}

/** "The outage was triggered by an engineer": the harm, not a change or a failover that somebody began. */
export function broughtBy(sentence: Sentence, i: number): SentenceMatch | null {
  const be = auxiliaryBefore(sentence.tokens, i);
  const harm = be > 0 ? subjectOf(sentence, be) : null;
  const np = harm && HARM.has(harm.word) ? roleAlone(sentence, i + 2) : null;
  return np ? matchOf(sentence, i, np.end - 1) : null;
}

/** A role caused the outage, broke the build, took down production; "we caused" is somebody owning up. */
export function caused(sentence: Sentence, i: number): SentenceMatch | null {
  const { tokens, people } = sentence;
  const subject = subjectOf(sentence, i);
  if (subject?.being !== 'person' || /^(i|we|who|he|she|someone|somebody)$/.test(subject.word)) return null;
  const object = nounPhraseAt(tokens, tokens[i + 1]?.lower === 'down' ? i + 2 : i + 1, tokens.length, people);
  if (!object) return null;
  const harmed = tokens[i]?.lower === 'caused' ? HARM.has(object.word) : THINGS_BROKEN.has(object.word);
  if (tokens[i]?.lower === 'took' && tokens[i + 1]?.lower !== 'down' && tokens[object.end]?.lower !== 'down')
    return null;
  return harmed ? matchOf(sentence, subject.start, object.end - 1) : null;
}

/** A person, alone or with what they did, and not their absence, change or tool. */
function roleAlone(sentence: Sentence, at: number): NounPhrase | null {
  const { tokens, people } = sentence;
  const np = nounPhraseAt(tokens, at, tokens.length, people);
  if (np?.being !== 'person' || isPronoun(np.word) || np.start === np.head) return null;
  const after = tokens[np.end];
  if (!after || after.kind === 'punctuation') return after?.lower === '(' ? null : np;
  const doing =
    after.lower.endsWith('ing') &&
    !/^(being|having|lacking|missing|leaving|needing|waiting)$/.test(after.lower);
  return after.lower === 'who' || doing ? np : null;
}

/** "The root cause was an engineer." */
export function causeWas(sentence: Sentence, i: number): SentenceMatch | null {
  const { tokens } = sentence;
  if (!/^(was|is)$/.test(tokens[i + 1]?.lower ?? '')) return null;
  const np = roleAlone(sentence, i + 2);
  return np ? matchOf(sentence, i, np.end - 1) : null;
}

/** "The outage was due to the operator", "happened because of an engineer". */
export function becauseOf(sentence: Sentence, i: number): SentenceMatch | null {
  const { tokens } = sentence;
  const np = roleAlone(sentence, i + 2);
  if (!np) return null;
  // Right after what it explains: an outage that "was short because of an engineer" is no blame.
  let at = i - 1;
  while (
    /^(was|were|is|happened|occurred|came|about)$/.test(tokens[at]?.lower ?? '') ||
    (isAdverb(tokens[at]?.lower ?? '') && tokens[at]?.lower !== 'not')
  )
    at--;
  return !HARM.has(tokens[at]?.lower ?? '') ? null : matchOf(sentence, i, np.end - 1);
}

export function culprit(sentence: Sentence, i: number): SentenceMatch | null {
  const { tokens, people } = sentence;
  // "The contractor was the culprit", and the other way round.
  const be = tokens[i - 1]?.lower === 'the' || tokens[i - 1]?.lower === 'a' ? i - 2 : i - 1;
  if (/^(was|were)$/.test(tokens[be]?.lower ?? '')) {
    const who = subjectOf(sentence, be);
    const named =
      who?.being === 'person' && who.word !== 'who' && !/^(no|neither)$/.test(tokens[who.start]?.lower ?? '');
    return named ? matchOf(sentence, who.start, i) : null;
  }
  if (!/^(was|is|were)$/.test(tokens[i + 1]?.lower ?? '')) return null;
  const np = nounPhraseAt(tokens, i + 2, tokens.length, people);
  return np && np.being === 'person' && tokens[np.end]?.lower !== "'s"
    ? matchOf(sentence, i, np.end - 1)
    : null;
}
