import { defineSentenceRule, type SentenceMatch } from '../../define-rule.ts';
import { nounPhraseAt } from '../../language/noun-phrase.ts';
import { agentAfter, auxiliaryBefore, doerNear, examples, matchOf } from '../../language/phrases.ts';
import type { Sentence } from '../../language/sentence.ts';
import { isPerson, personBehind } from '../../language/subject.ts';
import { isAdverb, isFormOf, isPast, PREPOSITIONS, RELATIVES, words } from '../../language/words.ts';

const SLIPS = words(
  'mistake mistakes error errors blunder blunders slip slips typo typos oversight slip-up slip-ups misconfiguration',
);
const BY_ACCIDENT = words(
  'mistakenly accidentally inadvertently erroneously unintentionally wrongly incorrectly unwittingly',
);
/** What the world looked like to them: that is wanted. */
const BELIEFS = words(`
  believe assume think consider conclude interpret expect presume understand take perceive read regard infer suppose
  suspect judge attribute identify diagnose estimate guess report state say hear see remember deem treat feel
  diagnosed mistake assess evaluate discover find notice stumble catch spot uncover detect reveal
`);

export const mistakeByPerson = defineSentenceRule<Sentence>({
  cues: [
    ...[
      'mistake',
      'accident',
      'inadvertent',
      'erroneous',
      'unintention',
      'wrongly',
      'incorrectly',
      'unwitting',
    ],
    ...[
      'blunder',
      'misconfigur',
      'slip|',
      'slips',
      'slip-up',
      'typo',
      'oversight',
      'fat finger',
      'fat-finger',
      'mistyp',
      'misstyp',
    ],
    // Errors are in every report: what makes them somebody's is the rarer word.
    ...[
      'made ',
      'committed',
      'in error',
      's error',
      'error by',
      'errors by',
      'error made',
      'error on',
      'errors on',
    ],
  ],
  meta: {
    id: 'language/mistake-by-person',
    level: 'warn',
    summary: 'A mistake that somebody made',
    why: 'The word judges by the outcome: the same action on another day is called routine. What made it easy here stays unsaid.',
    instead:
      'Describe the action and its setting: "the command ran against production; both consoles look the same".',
    messages: { seen: 'tells of a mistake somebody made: "{seen}"' },
    examples: {
      valid: examples(
        'We mistakenly believed that the alert was a duplicate.',
        'The job accidentally ran twice.',
        'The mistake was not detected for two weeks.',
        'The scheduler erroneously marked the nodes as lost.',
        'The index was accidentally dropped.',
        'The request resulted in error.',
        'Customers accidentally deleted their drafts.',
        'The new prompt keeps people from deleting a bucket by mistake.',
        'The engineers noticed the error in the template.',
        'The team made the error rate visible.',
      ),
      invalid: examples(
        'The engineer made a mistake in the region name.',
        'The operator accidentally deleted the volume.',
        'We deployed the wrong branch by mistake.',
        'A mistake by the on-call took down the cache.',
        'The table was dropped by an administrator in error.',
        'The reviewer inadvertently approved both changes.',
        "The deletion was the engineer's mistake.",
        'Dana accidentally pushed the tag.',
        'The technician fat-fingered the prefix.',
      ),
    },
  },
  match(sentence) {
    if (!sentence.peopled) return null;
    const { tokens } = sentence;
    for (let i = 0; i < tokens.length; i++) {
      const found = slip(sentence, i);
      if (found) return found;
    }
    return null;
  },
});

function slip(sentence: Sentence, i: number): SentenceMatch | null {
  const { tokens } = sentence;
  const lower = tokens[i]?.lower ?? '';
  if (lower === 'accident' && tokens[i - 1]?.lower === 'by') return byMistake(sentence, i);
  if (SLIPS.has(lower)) return made(sentence, i) ?? of(sentence, i);
  if (BY_ACCIDENT.has(lower)) return accidentally(sentence, i);
  if (
    /^(fat-fingered|mistyped|misstyped|misconfigured)$/.test(lower) ||
    (lower === 'fat' && tokens[i + 1]?.lower === 'fingered')
  ) {
    if (auxiliaryBefore(tokens, i) !== -1) return null;
    const person = personBehind(sentence, auxiliary(sentence, i), i);
    if (lower === 'misconfigured' && /^(we|i|they|you)$/.test(person?.word ?? '')) return null;
    return person ? matchOf(sentence, person.start, i) : null;
  }
  return null;
}

/** What tells that the slip is no object of "made": made sure no error, made no mistake. */
const NO_MODIFIERS = words('no sure it them us more less and or');

/** PERSON made a mistake; deleted it by mistake, by accident, in error. */
function made(sentence: Sentence, i: number): SentenceMatch | null {
  const { tokens } = sentence;
  const before = tokens[i - 1]?.lower ?? '';
  if (before === 'by' || (before === 'in' && /^(mistake|error)$/.test(tokens[i]?.lower ?? '')))
    return byMistake(sentence, i);
  for (let k = i - 1; k >= Math.max(0, i - 5); k--) {
    const lower = tokens[k]?.lower ?? '';
    if (lower === 'made' || lower === 'committed') {
      const between = tokens.slice(k + 1, i);
      const other = between.some(
        ({ lower: w }) => NO_MODIFIERS.has(w) || PREPOSITIONS.has(w) || RELATIVES.has(w),
      );
      if (other || auxiliaryBefore(tokens, k) !== -1 || followsNoun(sentence, i)) return null;
      const person = personBehind(sentence, auxiliary(sentence, k), k) ?? whoMade(sentence, k);
      return person ? matchOf(sentence, person.start, i) : null;
    }
    if (!/^[\p{L}'-]+$/u.test(lower)) return null;
  }
  return null;
}

const whoMade = (sentence: Sentence, verb: number) => {
  const np = nounPhraseAt(sentence.tokens, auxiliary(sentence, verb) - 1, verb, sentence.people);
  return np && /^(someone|somebody|they|you|people|everyone|everybody)$/.test(np.word) && np.word !== 'they'
    ? np
    : null;
};

function byMistake(sentence: Sentence, i: number): SentenceMatch | null {
  const { tokens } = sentence;
  if (
    /^(error|errors)$/.test(tokens[i]?.lower ?? '') &&
    (tokens[i - 1]?.lower === 'by' || !endsPhrase(sentence, i))
  )
    return null;
  const doer = doerNear(sentence, i - 1);
  if (!doer || isFormOf(tokens[doer.verb]?.lower ?? '', BELIEFS)) return null;
  if (
    /^(result|resulted|respond|responded|return|returned|end|ended|exit|exited)$/.test(
      tokens[i - 2]?.lower ?? '',
    )
  )
    return null;
  return matchOf(sentence, Math.min(doer.person.start, doer.verb), Math.max(i, doer.person.end - 1));
}

/** The engineer's mistake; a mistake by the on-call, on the part of the team. */
function of(sentence: Sentence, i: number): SentenceMatch | null {
  const { tokens, people } = sentence;
  const isError = /^errors?$/.test(tokens[i]?.lower ?? '');
  const isTypo = /^(typos?|misconfiguration)$/.test(tokens[i]?.lower ?? '');
  if (isError && followsNoun(sentence, i)) return null;
  const before = tokens[i - 1]?.lower ?? '';
  if (!isError && !isTypo && /^(my|our|his|her|your)$/.test(before) && !learning(sentence, i))
    return matchOf(sentence, i - 1, i);
  if (before === "'s") {
    for (let at = Math.max(0, i - 6); at < i - 1; at++) {
      const np = nounPhraseAt(tokens, at, i - 1, people);
      if (np && np.end === i - 1 && np.being === 'person') return matchOf(sentence, np.start, i);
    }
    return null;
  }
  let by = i + 1;
  if (/^(made|committed)$/.test(tokens[by]?.lower ?? '')) by++;
  const onPart = ['on', 'the', 'part', 'of'].every((w, k) => tokens[by + k]?.lower === w);
  if (
    tokens[by]?.lower === 'on' &&
    /^(my|our)$/.test(tokens[by + 1]?.lower ?? '') &&
    tokens[by + 2]?.lower === 'part'
  )
    return matchOf(sentence, i, by + 2);
  const whose =
    /^(mistakes?|blunders?|oversight)$/.test(tokens[i]?.lower ?? '') && tokens[by]?.lower === 'of';
  if (tokens[by]?.lower !== 'by' && !onPart && !whose) {
    // "The mistake was made by the on-call."
    const passive = tokens
      .slice(i + 1, i + 5)
      .findIndex((t) => t.lower === 'made' || t.lower === 'committed');
    if (passive === -1) return null;
    const agent = agentAfter(sentence, i + 1 + passive, Math.min(tokens.length, i + passive + 8));
    return agent ? matchOf(sentence, i, agent.end - 1) : null;
  }
  const np = nounPhraseAt(tokens, by + (onPart ? 4 : 1), tokens.length, people);
  if (!np || np.being === 'other' || /^(they|them)$/.test(np.word)) return null;
  if (isError && np.being === 'loose') return null;
  return matchOf(sentence, i, np.end - 1);
}

function accidentally(sentence: Sentence, i: number): SentenceMatch | null {
  const { tokens } = sentence;
  let main = i + 1;
  while (isAdverb(tokens[main]?.lower ?? '')) main++;
  // "deleted the table accidentally": the verb stands before.
  if (!isPast(tokens[main]?.lower ?? '')) {
    if (tokens[i + 1] && !/^[.,;:)!—]$/.test(tokens[i + 1]?.lower ?? '')) return null;
    const doer = doerNear(sentence, i);
    return doer && !isFormOf(tokens[doer.verb]?.lower ?? '', BELIEFS)
      ? matchOf(sentence, doer.person.start, i)
      : null;
  }
  const verb = tokens[main]?.lower ?? '';
  if (isFormOf(verb, BELIEFS)) return null;
  if (auxiliaryBefore(tokens, i) !== -1 || auxiliaryBefore(tokens, main) !== -1) {
    const end = tokens.findIndex(({ lower }, k) => k > main && /^[,;:—]$/.test(lower));
    const agent = agentAfter(sentence, main, end === -1 ? tokens.length : end);
    return agent && agent.being === 'person' ? matchOf(sentence, i, agent.end - 1) : null;
  }
  const person = personBehind(sentence, auxiliary(sentence, i), main);
  if (!person || !isPerson(sentence, person, main)) return null;
  return matchOf(sentence, person.start, main);
}

function auxiliary({ tokens }: Sentence, verb: number): number {
  let start = verb;
  for (let i = verb - 1; i >= 0; i--) {
    const lower = tokens[i]?.lower ?? '';
    if (/^(have|has|had|'ve|'d|may|might|must)$/.test(lower)) start = i;
    else if (!isAdverb(lower)) break;
  }
  return start;
}

const followsNoun = ({ tokens }: Sentence, i: number): boolean => {
  const next = tokens[i + 1];
  return (
    next !== undefined &&
    next.kind === 'word' &&
    /^(rates?|budgets?|messages?|logs?|codes?|handling|pages?|reports?|reporting|counts?|tracking|responses?|handlers?|dialogs?|boundar(?:y|ies)|conditions?|paths?|types?|streams?|traces?|strings?|objects?|states?|visible|recovery|clearer|easier|worse|more|less)$/.test(
      next.lower,
    )
  );
};

const endsPhrase = ({ tokens }: Sentence, i: number): boolean => {
  const next = tokens[i + 1];
  return (
    next === undefined ||
    next.kind === 'punctuation' ||
    /^(and|but|while|when|during|at|on|after|before|because|which)$/.test(next.lower)
  );
};

/** "learn from our mistakes" is nobody's fault. */
const learning = ({ tokens }: Sentence, i: number): boolean =>
  tokens.slice(Math.max(0, i - 5), i).some((t) => /^(learn|learned|learning|from|repeat|own)$/.test(t.lower));
