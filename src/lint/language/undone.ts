import type { SentenceMatch } from '../define-rule.ts';
import { auxiliaryStart, byAgent, isHypothetical } from './clauses.ts';
import { CAREFULLY, DUTIES, givesReason, isActOwed, OWN_WORK, owed, SOFTER, THEIRS_ALONE } from './duties.ts';
import { agentAfter, auxiliaryBefore, matchOf } from './phrases.ts';
import type { Sentence } from './sentence.ts';
import { personBehind, subjectOf } from './subject.ts';
import { isAdverb, isFormOf, isParticiple, isPast } from './words.ts';

export function didNot(sentence: Sentence, i: number): SentenceMatch | null {
  const { tokens } = sentence;
  if (tokens[i + 1]?.lower !== 'not') return null;
  let main = i + 2;
  let careful = false;
  while (isAdverb(tokens[main]?.lower ?? '')) careful ||= CAREFULLY.has(tokens[main++]?.lower ?? '');
  const verb = tokens[main]?.lower ?? '';
  const next = tokens[main + 1]?.lower ?? '';
  careful ||= tokens.slice(main + 1, main + 7).some((t) => CAREFULLY.has(t.lower));
  const idle =
    (verb === 'bother' && /^(to|with|testing|checking|reading)$/.test(next)) ||
    (verb === 'think' && next === 'to') ||
    (verb === 'pay' && /^(attention|enough|close|sufficient)$/.test(next)) ||
    (verb === 'take' && next === 'care') ||
    (verb === 'do' && tokens.slice(main, main + 5).some((t) => t.lower === 'diligence'));
  const hard =
    DUTIES.has(verb) ||
    idle ||
    (careful &&
      /^(configure|set|torque|tighten|close|secure|install|label|clean|maintain|complete|apply|prepare|plan|handle|communicate|consider|research|evaluate|assess|read|monitor|document|deploy|perform)$/.test(
        verb,
      ));
  if (isFragment(sentence, i, main)) return matchOf(sentence, i, main);
  const follows = verb === 'follow' && /^(up|through)$/.test(next);
  const subject = personBehind(sentence, i, main);
  if (subject && !hard && !follows && !SOFTER.has(verb) && !isActOwed(sentence, main, subject.word))
    return null;
  if (
    !subject ||
    isHypothetical(sentence, subject.start) ||
    tokens.slice(main).some((t) => t.lower === 'yet')
  )
    return null;
  if (!hard && !follows && SOFTER.has(verb) && (givesReason(sentence, main) || !owed(sentence, main)))
    return null;
  if (tokens.slice(main + 1, main + 5).some((t) => /^(hypothesis|theory|cause|suspicion)$/.test(t.lower)))
    return null;
  return matchOf(sentence, subject.start, main);
}

/** The past perfect only: "we have not yet verified" is news from a running incident. */
export function hadNot(sentence: Sentence, i: number): SentenceMatch | null {
  const { tokens } = sentence;
  if (tokens[i + 1]?.lower !== 'not') return null;
  let main = i + 2;
  while (isAdverb(tokens[main]?.lower ?? '')) main++;
  const verb = tokens[main]?.lower ?? '';
  if (!isParticiple(verb) || tokens.slice(i, main).some((t) => t.lower === 'yet')) return null;
  const subject = personBehind(sentence, i, main);
  const read = verb === 'read' && owed(sentence, main);
  if (!subject || !(isFormOf(verb, DUTIES) || read || isActOwed(sentence, main, 'we'))) return null;
  return isHypothetical(sentence, subject.start) ? null : matchOf(sentence, subject.start, main);
}

export function neverDid(sentence: Sentence, i: number): SentenceMatch | null {
  const { tokens } = sentence;
  let main = i + 1;
  while (isAdverb(tokens[main]?.lower ?? '') || /^(once|even|actually)$/.test(tokens[main]?.lower ?? ''))
    main++;
  const verb = tokens[main]?.lower ?? '';
  const bothered = verb === 'bothered' || verb === 'thought';
  if (!isPast(verb) && !/^(gets?|tests?|checks|reviews|verifies)$/.test(verb)) return null;
  const due =
    (bothered && tokens[main + 1]?.lower === 'to') || isFormOf(verb, DUTIES) || isFormOf(verb, SOFTER);
  if (isFragment(sentence, i, main)) return matchOf(sentence, i, main);
  const start = auxiliaryStart(sentence, i);
  if (auxiliaryBefore(tokens, main) !== -1) return due ? byAgent(sentence, main) : null;
  const subject = personBehind(sentence, start, main);
  if (subject && !due && !isActOwed(sentence, main, subject.word)) return null;
  return subject && !isHypothetical(sentence, subject.start) ? matchOf(sentence, subject.start, main) : null;
}

const OPENERS = /^(and|but|so|because|since|as|while|although|though|then|yet)$/;

/** "nobody checked", "none of the reviewers tested it"; nobody noticing is the view from inside. */
export function nobodyDid(sentence: Sentence, i: number): SentenceMatch | null {
  const { tokens } = sentence;
  // "a handler that nobody reviewed" describes the handler.
  const before = tokens[i - 1];
  if (before && before.kind !== 'punctuation' && !OPENERS.test(before.lower)) return null;
  for (let main = i + 1; main < Math.min(tokens.length, i + 8); main++) {
    const verb = tokens[main]?.lower ?? '';
    if (
      /^(had|has|have|ever|actually|really|on|of|in|the|our|us|them|at|involved|bothered|thought|to)$/.test(
        verb,
      ) ||
      isAdverb(verb)
    )
      continue;
    if (
      main > i + 1 &&
      !isFormOf(verb, DUTIES) &&
      /^[a-z-]+s?$/.test(verb) &&
      /^(on|of|in|the|our|at)$/.test(tokens[main - 1]?.lower ?? '')
    )
      continue;
    const idly =
      tokens[main - 1]?.lower === 'to' && /^(bothered|thought)$/.test(tokens[main - 2]?.lower ?? '');
    if (!isPast(verb) && !idly) return null;
    if (tokens.some((t) => t.lower === 'yet')) return null;
    const due = idly || isFormOf(verb, DUTIES) || (isFormOf(verb, SOFTER) && owed(sentence, main));
    if (!due && !isActOwed(sentence, main, 'nobody')) return null;
    if (auxiliaryBefore(tokens, main) !== -1) return null;
    const subject = subjectOf(sentence, auxiliaryStart(sentence, main));
    if (tokens[i]?.lower === 'none' && subject?.being !== 'person') return null;
    return isHypothetical(sentence, i) ? null : matchOf(sentence, i, main);
  }
  return null;
}

const GUIDING = /^(followed|adhered|complied|practi[sc]ed)$/;

/** "was not checked by the on-call": a passive that names somebody. */
export function notDoneBy(sentence: Sentence, i: number): SentenceMatch | null {
  const { tokens } = sentence;
  if (!/^(was|were|been)$/.test(tokens[i - 1]?.lower ?? '')) return null;
  let main = i + 1;
  while (isAdverb(tokens[main]?.lower ?? '')) main++;
  const verb = tokens[main]?.lower ?? '';
  // A procedure not followed by somebody is the business of mechanistic-human.
  if (GUIDING.test(verb)) return null;
  if (!verb.endsWith('ed') || (!isFormOf(verb, DUTIES) && !isFormOf(verb, SOFTER))) return null;
  const agent = agentAfter(sentence, main, Math.min(tokens.length, main + 8));
  return agent ? matchOf(sentence, i, agent.end - 1) : null;
}

/** "was not paying attention" */
export function notAttending(sentence: Sentence, i: number): SentenceMatch | null {
  const { tokens } = sentence;
  if (tokens[i + 1]?.lower !== 'paying' || !tokens.slice(i + 2, i + 6).some((t) => t.lower === 'attention'))
    return null;
  const person = personBehind(sentence, i - 1, i + 1);
  return person ? matchOf(sentence, person.start, i + 1) : null;
}

/** Without a subject, as a line of a list has it: "Did not test the rollback", "Should have asked first". */
export const isFragment = ({ tokens, place }: Sentence, at: number, main: number): boolean =>
  at === 0 &&
  place.form === 'paragraph' &&
  place.section !== 'timeline' &&
  isFormOf(
    tokens[main]?.lower ?? '',
    tokens[0]?.lower === 'did' || tokens[0]?.lower === 'never' ? THEIRS_ALONE : OWN_WORK,
  ) &&
  !tokens.some((t) => t.lower === 'yet');
