import { defineSentenceRule, type SentenceMatch } from '../../define-rule.ts';
import { isPronoun, type NounPhrase, nounPhraseAt } from '../../language/noun-phrase.ts';
import { examples, matchOf } from '../../language/phrases.ts';
import type { Sentence } from '../../language/sentence.ts';
import { subjectOf } from '../../language/subject.ts';
import { BE, isAdverb, words } from '../../language/words.ts';

const HARM = words(`
  outage outages incident incidents failure failures downtime disruption breach leak crash loss deletion mess disaster
  interruption damage corruption bug bugs error errors mistake mistakes problem regression misconfiguration degradation
`);
const THINGS_BROKEN = words(
  `production prod site build master main deploy deployment cluster website service staging database everything it`,
);

export const blamePerson = defineSentenceRule<Sentence>({
  cues: [
    ...[
      'blame|',
      'blames',
      'blamed',
      'blaming',
      'fault',
      'caused',
      'culprit',
      'guilty',
      'culpable',
      'responsible for',
      'responsibility for',
      'cause was',
      'cause is',
      'due to',
      'because of',
    ],
    ...[
      'broke ',
      'took down',
      'brought down',
      'took production',
      'brought production',
      'took the site',
      'brought the site',
    ],
  ],
  meta: {
    id: 'language/blame-person',
    level: 'error',
    summary: 'Somebody to blame, at fault, or named as the cause',
    why: 'Where people become the cause, the next one in their place meets the same trap, and those who know what happened stop telling.',
    instead:
      'Name the conditions: what let one command, change or decision reach so far, and what it looked like from where they sat.',
    messages: { seen: 'lays the blame on somebody: "{seen}"' },
    examples: {
      valid: examples(
        'git blame shows the line is three years old.',
        'A page fault storm followed.',
        'The team is responsible for checkout.',
        'The resolver was to blame.',
        'The outage was caused by a change the team had made to the cache.',
        'This review is blameless, and nobody is to blame.',
        'The spike was caused by users retrying.',
        'The load balancer turned out to be at fault.',
        'The cluster is fault tolerant.',
        'The loop was caused by the Kubernetes operator.',
      ),
      invalid: examples(
        'The on-call engineer is to blame.',
        'The outage was caused by an engineer.',
        'The platform team was at fault.',
        'It was the reviewer\u2019s fault.',
        'The vendor\u2019s administrator is to blame for the deletion.',
        'The developer is responsible for the outage.',
        'We blame the network team.',
        'The leak was our own fault.',
        'The intern took down production.',
        'The culprit was a contractor.',
      ),
    },
  },
  match(sentence) {
    const { tokens } = sentence;
    for (let i = 0; i < tokens.length; i++) {
      const found = blamed(sentence, i);
      if (found) return found;
    }
    return null;
  },
});

function blamed(sentence: Sentence, i: number): SentenceMatch | null {
  const { tokens } = sentence;
  const lower = tokens[i]?.lower ?? '';
  const next = tokens[i + 1]?.lower ?? '';
  switch (lower) {
    case 'to':
      if (next === 'be' && tokens[i + 2]?.lower === 'blamed') return stateOf(sentence, i, i + 2);
      return next === 'blame' ? stateOf(sentence, i, i + 1) : null;
    case 'at':
      return next === 'fault' ? stateOf(sentence, i, i + 1) : null;
    case 'guilty':
    case 'culpable':
      return stateOf(sentence, i, i);
    case 'responsible':
      return responsible(sentence, i);
    case 'fault':
      return faultOf(sentence, i);
    case 'blame':
    case 'blames':
    case 'blamed':
    case 'blaming':
      return blames(sentence, i);
    case 'caused':
      return next === 'by' ? causedBy(sentence, i) : caused(sentence, i);
    case 'broke':
      return caused(sentence, i);
    case 'took':
    case 'brought':
      return next === 'down' || tokens[i + 2]?.lower === 'down' || tokens[i + 3]?.lower === 'down'
        ? caused(sentence, i)
        : null;
    case 'cause':
      return causeWas(sentence, i);
    case 'due':
      return next === 'to' ? becauseOf(sentence, i) : null;
    case 'because':
      return next === 'of' ? becauseOf(sentence, i) : null;
    case 'responsibility':
      return restsWith(sentence, i);
    case 'culprit':
    case 'culprits':
      return culprit(sentence, i);
    default:
      return null;
  }
}

/** PERSON is to blame, at fault, guilty. */
function stateOf(sentence: Sentence, i: number, end: number): SentenceMatch | null {
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
function responsible(sentence: Sentence, i: number): SentenceMatch | null {
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

function faultOf(sentence: Sentence, i: number): SentenceMatch | null {
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
function blames(sentence: Sentence, i: number): SentenceMatch | null {
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

/** caused by PERSON, and not by a person's change, tool or absence. */
function causedBy(sentence: Sentence, i: number): SentenceMatch | null {
  const { tokens, people } = sentence;
  if (tokens.slice(Math.max(0, i - 3), i).some((t) => t.lower === 'not' || t.lower === 'never')) return null;
  const np = nounPhraseAt(tokens, i + 2, tokens.length, people);
  if (!np) return null;
  const after = tokens[np.end]?.lower ?? '';
  if (after === "'s" || /^['’]$/.test(after)) return null;
  const anybody = /^(human|person|someone|somebody|people|individual|member)s?$/.test(np.word);
  if (anybody && /^(outside|from|scraping|abusing|scanning|attacking|using|crawling|trying)$/.test(after))
    return null;
  if (np.being === 'other' || (np.being === 'loose' && !anybody)) return null;
  if (/^(me|us|himself|herself)$/.test(np.word) && after.endsWith('ing')) return null;
  if (
    /(ing|able|absent|unavailable)$/.test(after) &&
    /^(being|having|lacking|missing|leaving|unavailable)$/.test(after)
  )
    return null;
  return matchOf(sentence, i, np.end - 1);
}

/** A role caused the outage, broke the build, took down production; "we caused" is somebody owning up. */
function caused(sentence: Sentence, i: number): SentenceMatch | null {
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
function restsWith(sentence: Sentence, i: number): SentenceMatch | null {
  const { tokens } = sentence;
  if (tokens[i + 1]?.lower !== 'for') return null;
  let at = tokens.findIndex(
    ({ lower }, k) => k > i + 2 && /^(rests|rested|lies|lay|falls|fell)$/.test(lower),
  );
  if (at === -1 || at > i + 7 || !HARM.has(tokens[at - 1]?.lower ?? '')) return null;
  while (isAdverb(tokens[at + 1]?.lower ?? '')) at++;
  return /^(with|on)$/.test(tokens[at + 1]?.lower ?? '') ? blamesAt(sentence, i, at + 2) : null;
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
function causeWas(sentence: Sentence, i: number): SentenceMatch | null {
  const { tokens } = sentence;
  if (!/^(was|is)$/.test(tokens[i + 1]?.lower ?? '')) return null;
  const np = roleAlone(sentence, i + 2);
  return np ? matchOf(sentence, i, np.end - 1) : null;
}

/** "The outage was due to the operator", "happened because of an engineer". */
function becauseOf(sentence: Sentence, i: number): SentenceMatch | null {
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

function culprit(sentence: Sentence, i: number): SentenceMatch | null {
  const { tokens, people } = sentence;
  if (!/^(was|is|were)$/.test(tokens[i + 1]?.lower ?? '')) return null;
  const np = nounPhraseAt(tokens, i + 2, tokens.length, people);
  return np && np.being === 'person' && tokens[np.end]?.lower !== "'s"
    ? matchOf(sentence, i, np.end - 1)
    : null;
}
