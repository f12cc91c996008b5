import { defineSentenceRule, type SentenceMatch } from '../../define-rule.ts';
import {
  ATTEMPTS,
  CAREFULLY,
  DUTIES,
  givesReason,
  MISSABLE,
  NEVER_MANAGED,
  objectNouns,
  owed,
  RECONCILING,
  SIGNALS,
  SKIPPABLE,
  SOFTER,
} from '../../language/duties.ts';
import { nounPhraseAt } from '../../language/noun-phrase.ts';
import { agentAfter, auxiliaryBefore, examples, matchOf, possessor } from '../../language/phrases.ts';
import type { Sentence } from '../../language/sentence.ts';
import { clauseStart, personBehind, subjectOf } from '../../language/subject.ts';
import { isAdverb, isFormOf } from '../../language/words.ts';

export const personFailedTo = defineSentenceRule<Sentence>({
  cues: [
    ...[...DUTIES].map((duty) => `not ${duty.slice(0, 5)}`),
    ...[
      'failed to',
      'forgot',
      'neglected',
      'overlooked',
      'omitted',
      'never',
      'did not',
      'didn',
      'had not',
      'failure to',
      'paying ',
      'failure of',
      'failure by',
      'failures',
      'hadn',
    ],
    ...['nobody', 'no one', 'no-one', 'none of', 'missed', 'ignored', 'skipped', 'bypassed', 'disregarded'],
  ],
  meta: {
    id: 'language/person-failed-to',
    level: 'error',
    summary: 'What people failed, forgot or omitted to do',
    why: 'It describes an absence: what was not done. At the time something was done, for a reason, and the reason is where learning starts.',
    instead:
      'Say what they did do and saw ("the deploy page showed green, and the on-call went on to the next host"), or what nothing reminded or stopped them from.',
    messages: { seen: 'says what people did not do: "{seen}"' },
    examples: {
      valid: examples(
        'The pod failed to start.',
        'We did not know that the replica lagged.',
        'The change was not tested on Windows.',
        'Nobody noticed the drift, which no dashboard showed.',
        'We failed over to the second region.',
        'The on-call had no way to see the queue.',
        'The health check never verified the certificate.',
        'The Postgres operator failed to promote the replica.',
        'We failed to reproduce the crash.',
        'Customers forgot to renew their token.',
        'The step is easy to overlook.',
        'If an engineer forgot to drain the node, the script would refuse.',
        'The bug slipped past review.',
      ),
      invalid: examples(
        'The engineer failed to update the runbook.',
        'We forgot to renew the certificate.',
        'The on-call did not check the replica lag.',
        "The team didn't escalate for two hours.",
        'The operator neglected to drain the node.',
        'We never tested a restore.',
        'The bug was missed by the reviewer.',
        'The reviewer overlooked the second region.',
        'The developer who forgot to add the flag was new to the service.',
        'No one verified the backup.',
        'The on-call ignored the alert.',
        'We had not tested the rollback.',
      ),
    },
  },
  match(sentence) {
    if (sentence.question) return null;
    const { tokens } = sentence;
    for (let i = 0; i < tokens.length; i++) {
      const found = absent(sentence, i);
      if (found) return found;
    }
    return null;
  },
});

function absent(sentence: Sentence, i: number): SentenceMatch | null {
  const { tokens } = sentence;
  const lower = tokens[i]?.lower ?? '';
  const next = tokens[i + 1]?.lower ?? '';
  switch (lower) {
    case 'failed':
      return next === 'to' ? failedTo(sentence, i) : null;
    case 'forgot':
    case 'forgotten':
    case 'neglected':
    case 'omitted':
      return forgot(sentence, i);
    case 'overlooked':
    case 'missed':
    case 'disregarded':
    case 'ignored':
    case 'skipped':
    case 'bypassed':
      return passedOver(sentence, i);
    case 'never':
      return neverDid(sentence, i);
    case 'did':
      return didNot(sentence, i);
    case 'had':
      return hadNot(sentence, i);
    case 'not':
      return notDoneBy(sentence, i) ?? notAttending(sentence, i);
    case 'failure':
    case 'failures':
      return failureOf(sentence, i);
    case 'nobody':
    case 'none':
      return nobodyDid(sentence, i);
    default:
      return null;
  }
}

/** "was not paying attention" */
function notAttending(sentence: Sentence, i: number): SentenceMatch | null {
  const { tokens } = sentence;
  if (tokens[i + 1]?.lower !== 'paying' || !tokens.slice(i + 2, i + 6).some((t) => t.lower === 'attention'))
    return null;
  const person = personBehind(sentence, i - 1, i + 1);
  return person ? matchOf(sentence, person.start, i + 1) : null;
}

const GUIDING = /^(followed|adhered|complied|practi[sc]ed)$/;

/** "was not checked by the on-call": a passive that names somebody. */
function notDoneBy(sentence: Sentence, i: number): SentenceMatch | null {
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

/** "the crew's failure to check", "failure of the crew to check"; a failure alone is a fact. */
function failureOf(sentence: Sentence, i: number): SentenceMatch | null {
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

function failedTo(sentence: Sentence, i: number): SentenceMatch | null {
  const { tokens } = sentence;
  let main = i + 2;
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

function forgot(sentence: Sentence, i: number): SentenceMatch | null {
  const { tokens } = sentence;
  const lower = tokens[i]?.lower ?? '';
  const next = tokens[i + 1]?.lower ?? '';
  if (auxiliaryBefore(tokens, i) !== -1) return byAgent(sentence, i);
  if (lower === 'omitted' && next !== 'to') return null;
  if (lower === 'neglected' && !/^(to|the|this|that|our|their|his|her)$/.test(next)) return null;
  const start = auxiliaryStart(sentence, i);
  if (negates(sentence, start)) return null;
  const subject = personBehind(sentence, start, i);
  if (subject && !isHypothetical(sentence, subject.start))
    return matchOf(sentence, subject.start, i + (next === 'to' ? 2 : 1));
  // Forgetting is people's alone, even where nobody is named: "Forgot to …" as a line of a list.
  return lower === 'forgot' && i === 0 && next === 'to' ? matchOf(sentence, i, i + 2) : null;
}

/** overlooked, missed, ignored, skipped: by PERSON, or PERSON and what it was that was there to be seen or done. */
function passedOver(sentence: Sentence, i: number): SentenceMatch | null {
  const { tokens } = sentence;
  const lower = tokens[i]?.lower ?? '';
  if (auxiliaryBefore(tokens, i) !== -1 || tokens[i + 1]?.lower === 'by')
    return lower === 'skipped' ? null : byAgent(sentence, i);
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
  if (of && !told && !object.some((word) => of.test(word))) return null;
  if (
    lower !== 'overlooked' &&
    lower !== 'missed' &&
    /^(we|i)$/.test(subject.word) &&
    givesReason(sentence, i)
  )
    return null;
  return matchOf(sentence, subject.start, i);
}

function neverDid(sentence: Sentence, i: number): SentenceMatch | null {
  const { tokens } = sentence;
  let main = i + 1;
  while (isAdverb(tokens[main]?.lower ?? '') || /^(once|even|actually)$/.test(tokens[main]?.lower ?? ''))
    main++;
  const verb = tokens[main]?.lower ?? '';
  const bothered = verb === 'bothered' || verb === 'thought';
  if (!(bothered && tokens[main + 1]?.lower === 'to') && !isFormOf(verb, DUTIES) && !isFormOf(verb, SOFTER))
    return null;
  if (!/(ed|t|ve|d|s)$/.test(verb) && verb !== 'read') return null;
  const start = auxiliaryStart(sentence, i);
  if (auxiliaryBefore(tokens, main) !== -1) return byAgent(sentence, main);
  const subject = personBehind(sentence, start, main);
  return subject && !isHypothetical(sentence, subject.start) ? matchOf(sentence, subject.start, main) : null;
}

function didNot(sentence: Sentence, i: number): SentenceMatch | null {
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
  if (!hard && !SOFTER.has(verb)) return null;
  const subject = personBehind(sentence, i, main);
  if (
    !subject ||
    isHypothetical(sentence, subject.start) ||
    tokens.slice(main).some((t) => t.lower === 'yet')
  )
    return null;
  if (!hard && (givesReason(sentence, main) || !owed(sentence, main))) return null;
  if (tokens.slice(main + 1, main + 5).some((t) => /^(hypothesis|theory|cause|suspicion)$/.test(t.lower)))
    return null;
  return matchOf(sentence, subject.start, main);
}

/** The past perfect only: "we have not yet verified" is news from a running incident. */
function hadNot(sentence: Sentence, i: number): SentenceMatch | null {
  const { tokens } = sentence;
  if (tokens[i + 1]?.lower !== 'not') return null;
  let main = i + 2;
  while (isAdverb(tokens[main]?.lower ?? '')) main++;
  const verb = tokens[main]?.lower ?? '';
  if (!verb.endsWith('ed') || !isFormOf(verb, DUTIES)) return null;
  if (tokens.slice(i, main).some((t) => t.lower === 'yet')) return null;
  const subject = personBehind(sentence, i, main);
  return subject && !isHypothetical(sentence, subject.start) ? matchOf(sentence, subject.start, main) : null;
}

const OPENERS = /^(and|but|so|because|since|as|while|although|though|then|yet)$/;

/** "nobody checked", "none of the reviewers tested it"; nobody noticing is the view from inside. */
function nobodyDid(sentence: Sentence, i: number): SentenceMatch | null {
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
    if (!verb.endsWith('ed') && !/^(bothered|thought)$/.test(tokens[main - 2]?.lower ?? '')) return null;
    if (!isFormOf(verb, DUTIES) || auxiliaryBefore(tokens, main) !== -1) return null;
    const subject = subjectOf(sentence, auxiliaryStart(sentence, main));
    if (tokens[i]?.lower === 'none' && subject?.being !== 'person') return null;
    return isHypothetical(sentence, i) ? null : matchOf(sentence, i, main);
  }
  return null;
}

/** The first auxiliary of the group that a verb belongs to: that is where its subject stands before. */
function auxiliaryStart({ tokens }: Sentence, verb: number): number {
  let start = verb;
  for (let i = verb - 1; i >= 0; i--) {
    const lower = tokens[i]?.lower ?? '';
    if (/^(have|has|had|'ve|'d|having|also|simply|just)$/.test(lower)) start = i;
    else if (!isAdverb(lower)) break;
  }
  return start;
}

function byAgent(sentence: Sentence, verb: number): SentenceMatch | null {
  const { tokens } = sentence;
  const end = tokens.findIndex(({ lower }, i) => i > verb && /^[,;:—]$/.test(lower));
  const agent = agentAfter(sentence, verb, end === -1 ? tokens.length : end);
  return agent && !negates(sentence, verb) ? matchOf(sentence, verb, agent.end - 1) : null;
}

const negates = ({ tokens }: Sentence, at: number): boolean =>
  tokens.slice(Math.max(0, at - 3), at).some((t) => /^(not|never|nobody|neither|no)$/.test(t.lower));

/** Under a condition, or as what the future may bring: nothing that happened. */
function isHypothetical(sentence: Sentence, at: number): boolean {
  const { tokens } = sentence;
  const from = clauseStart(sentence, Math.max(0, at - 1), false);
  for (let i = Math.max(0, Math.min(from, at) - 1); i < at; i++) {
    if (/^(if|unless|whether|whenever|in case|lest)$/.test(tokens[i]?.lower ?? '')) return true;
  }
  return /^(if|unless|whenever)$/.test(tokens[at - 1]?.lower ?? '');
}
