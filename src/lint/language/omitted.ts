import type { SentenceMatch } from '../define-rule.ts';
import { auxiliaryStart, byAgent, isHypothetical, negates } from './clauses.ts';
import {
  ATTEMPTS,
  givesReason,
  MISSABLE,
  NEVER_MANAGED,
  objectNouns,
  RECONCILING,
  SIGNALS,
  SKIPPABLE,
} from './duties.ts';
import { isNominal, nounPhraseAt } from './noun-phrase.ts';
import { auxiliaryBefore, matchOf, possessor } from './phrases.ts';
import type { Sentence } from './sentence.ts';
import { personBehind, subjectOf } from './subject.ts';
import { DETERMINERS, isAdverb, isFormOf } from './words.ts';

/** "the crew's failure to check", "failure of the crew to check"; a failure alone is a fact. */
export function failureOf(sentence: Sentence, i: number): SentenceMatch | null {
  const { tokens, people } = sentence;
  const next = tokens[i + 1]?.lower ?? '';
  if (next === 'to') {
    const whose = possessor(sentence, i);
    const ours = /^(our|my|his|her)$/.test(tokens[i - 1]?.lower ?? '');
    if (isFormOf(tokens[i + 2]?.lower ?? '', NEVER_MANAGED) || (!whose && !ours)) return null;
    return matchOf(sentence, whose?.start ?? i - 1, i + 2);
  }
  if (next !== 'of' && next !== 'by') return null;
  const np = nounPhraseAt(tokens, i + 2, tokens.length, people);
  if (np?.being !== 'person') return null;
  return tokens[np.end]?.lower === 'to' ? matchOf(sentence, i, np.end + 1) : null;
}

/** "failed in their duty" */
export function failedIn(sentence: Sentence, i: number): SentenceMatch | null {
  const { tokens } = sentence;
  const duty = tokens
    .slice(i + 2, i + 6)
    .findIndex(({ lower }) => /^(duty|duties|responsibility|responsibilities|obligations?)$/.test(lower));
  const person = duty === -1 ? null : personBehind(sentence, auxiliaryStart(sentence, i), i);
  return person ? matchOf(sentence, person.start, i + 2 + duty) : null;
}

export function failedTo(sentence: Sentence, i: number): SentenceMatch | null {
  const { tokens } = sentence;
  let main = i + 1;
  while (isAdverb(tokens[main]?.lower ?? '')) main++;
  if (tokens[main++]?.lower !== 'to') return null;
  while (isAdverb(tokens[main]?.lower ?? '')) main++;
  const verb = tokens[main]?.lower ?? '';
  if (isFormOf(verb, NEVER_MANAGED)) return null;
  const start = auxiliaryStart(sentence, i);
  const subject = personBehind(sentence, start, main);
  if (!subject || negates(sentence, start) || isHypothetical(sentence, subject.start)) return null;
  if (isFormOf(verb, ATTEMPTS) && /^(we|i|he|she|they)$/.test(subject.word)) return null;
  if (/^operators?$/.test(subject.word) && isFormOf(verb, RECONCILING)) return null;
  return matchOf(sentence, subject.start, main);
}

export function forgot(sentence: Sentence, i: number): SentenceMatch | null {
  const { tokens } = sentence;
  const lower = tokens[i]?.lower ?? '';
  const next = tokens[i + 1]?.lower ?? '';
  if (auxiliaryBefore(tokens, i) !== -1) return byAgent(sentence, i);
  if (lower === 'neglected' && !/^(to|the|this|that|our|their|his|her)$/.test(next)) return null;
  const start = auxiliaryStart(sentence, i);
  // "support for a forgotten encoding": no verb.
  if (negates(sentence, start) || (lower === 'forgotten' && start === i)) return null;
  const subject = personBehind(sentence, start, i);
  if (lower === 'omitted' && next !== 'to' && /^(we|i|they|you)$/.test(subject?.word ?? '')) return null;
  if (subject && !isHypothetical(sentence, subject.start))
    return matchOf(sentence, subject.start, i + (next === 'to' ? 2 : 1));
  // Forgetting is people's alone, even where nobody is named: "Forgot to …" as a line of a list.
  return lower === 'forgot' && i === 0 && next === 'to' ? matchOf(sentence, i, i + 2) : null;
}

const GUIDES = /^(procedures?|process|processes|polic(?:y|ies)|protocols?|checklists?|guidelines?)$/;
const REVIEWERS = /^(reviewers?|approvers?|testers?|qa)$/;
const DATES = /^(meetings?|deadlines?|calls?|trainings?|stand-?ups?)$/;

/** overlooked, missed, ignored, skipped: by PERSON, or PERSON and what it was that was there to be seen or done. */
export function passedOver(sentence: Sentence, i: number): SentenceMatch | null {
  const { tokens } = sentence;
  const lower = tokens[i]?.lower ?? '';
  const be = auxiliaryBefore(tokens, i);
  // A procedure set aside by somebody is the business of mechanistic-human.
  if (be > 0 && lower !== 'missed' && GUIDES.test(subjectOf(sentence, be)?.word ?? '')) return null;
  if (be !== -1 || tokens[i + 1]?.lower === 'by') return byAgent(sentence, i);
  // "Overlooked the second region", "missed updating the footer": a line of a list, by whoever wrote it.
  const alone = tokens.slice(0, i).every((t) => isAdverb(t.lower)) && sentence.place.section !== 'timeline';
  const next = tokens[i + 1]?.lower ?? '';
  if (alone && (lower === 'missed' ? next.endsWith('ing') : lower === 'overlooked' && next !== ''))
    return isNominal(tokens[i + 1]) || DETERMINERS.has(next) ? matchOf(sentence, i, i + 1) : null;
  const start = auxiliaryStart(sentence, i);
  const subject = personBehind(sentence, start, i);
  if (!subject || negates(sentence, start) || isHypothetical(sentence, subject.start)) return null;
  const object = objectNouns(sentence, i);
  const of = {
    missed: MISSABLE,
    ignored: SIGNALS,
    disregarded: SIGNALS,
    skipped: SKIPPABLE,
    bypassed: SKIPPABLE,
  }[lower];
  // A person who ignored anything is told off, whatever it was; what "we" ignored may be noise.
  const told = lower === 'ignored' && !/^(we|i|they|you)$/.test(subject.word) && subject.being === 'person';
  // Whoever reviews misses what was there to be seen.
  const reviewed =
    lower === 'missed' && REVIEWERS.test(subject.word) && !object.some((word) => DATES.test(word));
  if (of && !told && !reviewed && !object.some((word) => of.test(word))) return null;
  if (
    lower !== 'overlooked' &&
    lower !== 'missed' &&
    /^(we|i)$/.test(subject.word) &&
    givesReason(sentence, i)
  )
    return null;
  return matchOf(sentence, subject.start, i);
}
