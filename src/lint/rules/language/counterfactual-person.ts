import { defineSentenceRule, type SentenceMatch } from '../../define-rule.ts';
import { conditionOfThings, isAboutLuck, isImproving } from '../../language/counterfactual.ts';
import { type NounPhrase, nounPhraseAt } from '../../language/noun-phrase.ts';
import { examples, matchOf } from '../../language/phrases.ts';
import type { Sentence } from '../../language/sentence.ts';
import { isPerson, personBehind, subjectOf } from '../../language/subject.ts';
import type { Token } from '../../language/tokens.ts';
import { isFragment } from '../../language/undone.ts';
import { type Perfect, perfectAt } from '../../language/verbs.ts';
import { isFormOf, words } from '../../language/words.ts';

export const counterfactualPerson = defineSentenceRule<Sentence>({
  // "d" is what is left of "we'd".
  cues: ['should', 'could', 'would', 'ought', 'd|'],
  meta: {
    id: 'language/counterfactual-person',
    level: 'error',
    summary: 'What people should, could or would have done',
    why: 'It compares what people did with what is only known now; how things looked when they decided, which is what one can learn from, is left out.',
    instead:
      'Say what they did and what led to it ("the lag was not on the failover page, and the check is not in the runbook"), and what system should have helped.',
    messages: { seen: 'says what people should have done: "{seen}"' },
    examples: {
      valid: examples(
        'The alert should have fired at 5 %.',
        'We should have the fix by Tuesday.',
        'We should have enough headroom until spring.',
        'Customers should have received a mail by now.',
        'The replica could have served the reads.',
        'The Kubernetes operator should have recreated the pod.',
        'Nobody could have known about the second cable.',
        'Without the nightly export we would have lost the orders of a day.',
        'An attacker could have read the tokens from the log.',
        'The engineers should be able to drain a node without a second shell.',
        'The dashboard that the on-call uses should have shown the lag.',
      ),
      invalid: examples(
        'The on-call should have checked the lag.',
        "We shouldn't have deployed before the freeze.",
        'The reviewer who approved the change ought to have run it.',
        'The team could have rolled back an hour earlier.',
        'The engineer on duty would have noticed the drift.',
        "They should've told support at once.",
        'The release manager, however, should really have stopped the train.',
        'The database team and the platform team should also have been more careful.',
        '@dana should have paged the network team.',
        'We should have had an alert on the pool.',
      ),
    },
  },
  match(sentence) {
    if (!PERFECT.test(sentence.text) || isAboutLuck(sentence) || sentence.disowned) return null;
    if (!sentence.peopled && !/^\W*(?:should|could|would|ought)/i.test(sentence.text)) return null;
    const { tokens } = sentence;
    for (let i = 0; i < tokens.length; i++) {
      const lower = tokens[i]?.lower ?? '';
      if (!/^(should|could|would|ought|'d)$/.test(lower)) continue;
      const found = asked(sentence, i) ?? stated(sentence, i);
      if (found) return found;
    }
    return null;
  },
});

/** What there has to be before a sentence is taken apart. */
const PERFECT = /\bhave\b|['’]ve\b|(?:should|could|would|ought to) of\b|(?:should|could|would)ve\b/i;

/** "shouldn't the on-call have checked?": a question that is none. */
function asked(sentence: Sentence, modal: number): SentenceMatch | null {
  const { tokens, people } = sentence;
  if (tokens[modal + 1]?.lower !== 'not' || tokens[modal]?.lower === "'d") return null;
  const np = nounPhraseAt(tokens, modal + 2, tokens.length, people);
  if (!np || tokens[np.end]?.lower !== 'have') return null;
  const perfect = perfectAt(tokens, np.end - 1);
  return perfect && !perfect.passive && isPerson(sentence, np, perfect.verb)
    ? matchOf(sentence, modal, perfect.verb)
    : null;
}

function stated(sentence: Sentence, modal: number): SentenceMatch | null {
  if (sentence.question) return null;
  const { tokens } = sentence;
  const perfect = perfectAt(tokens, modal);
  if (!perfect || perfect.passive || isHelpless(sentence, perfect)) return null;
  if (sentence.place.form === 'heading' && /^(what|how|things|where|when)$/.test(tokens[0]?.lower ?? ''))
    return null;
  if (modal === 0 && isFragment(sentence, 0, perfect.verb)) return matchOf(sentence, 0, perfect.verb);
  const subject = personBehind(sentence, modal, perfect.verb) ?? careful(sentence, perfect, modal);
  if (
    !subject ||
    !isCounterfactual(sentence, perfect, subject, modal) ||
    isWeighed(sentence, perfect, subject)
  )
    return null;
  return matchOf(sentence, subject.start, perfect.verb);
}

/** "could have used better tooling": they would have been glad of it. */
const isWish = ({ tokens }: Sentence, verb: number): boolean =>
  /^(benefit|benefited|benefitted)$/.test(tokens[verb]?.lower ?? '') ||
  (tokens[verb]?.lower === 'used' &&
    /^(better|more|some|a|an|another|additional|extra)$/.test(tokens[verb + 1]?.lower ?? ''));

/** An option weighed, a sign that a theory would have shown: reasoning at the time, not a judgement on it. */
function isWeighed(sentence: Sentence, { modal, verb }: Perfect, subject: NounPhrase): boolean {
  const { tokens } = sentence;
  if (modal === 'could') {
    if (isWish(sentence, verb)) return true;
    const before = tokens[subject.start - 1]?.lower ?? '';
    // "… so that they could have tested": what it would have been good for.
    if (before === 'so' || (before === 'that' && tokens[subject.start - 2]?.lower === 'so')) return true;
    return (
      /^(what|how|something|anything|everything)$/.test(before) ||
      tokens.slice(verb).some((t) => t.lower === 'but' || t.lower === 'however')
    );
  }
  if (!isFormOf(tokens[verb]?.lower ?? '', SIGNS)) return false;
  return tokens.some(
    ({ lower }, i) =>
      lower === 'if' || lower === 'theory' || lower === 'theoretically' || (lower === 'then' && i < verb),
  );
}
const SIGNS = words('see get receive observe hear find gain end');

/** Anybody who should have been more careful is a person. */
function careful(sentence: Sentence, perfect: Perfect, modal: number): NounPhrase | null {
  if (!perfect.been) return null;
  const after = sentence.tokens.slice(perfect.have, perfect.verb + 3).some((t) => CAREFUL.has(t.lower));
  const subject = after ? subjectOf(sentence, modal) : null;
  return subject && subject.being === 'loose' ? subject : null;
}
const CAREFUL = words('careful aware cautious vigilant attentive diligent thorough patient alert mindful');

/** Where people had no part: they were not able to, or had no access. */
function isHelpless({ tokens }: Sentence, { verb, been }: Perfect): boolean {
  const lower = tokens[verb]?.lower ?? '';
  if (
    been &&
    /^(able|unable|affected|available|possible|in|on|at|asleep|down|without|impacted|fine|good|safe|ok|okay|covered|protected|done|back)$/.test(
      lower,
    )
  )
    return true;
  if (/^(liked?|loved|preferred|hoped|expected|wanted|wished|thought|assumed|guessed)$/.test(lower))
    return tokens[verb - 2]?.lower !== 'should';
  const next = tokens.slice(verb + 1, verb + 4).map((t) => t.lower);
  return (
    lower === 'had' &&
    (next[0] === 'to' || next.some((w) => /^(access|permission|permissions|rights|time)$/.test(w)))
  );
}

const HARM = words(`
  lose suffer run end face expose leak miss damage break crash delete corrupt need cause wait have overload destroy
  spend waste hit take
`);
const EPISTEMIC = words(
  'now shortly soon tomorrow tonight monday tuesday wednesday thursday friday saturday sunday',
);
const BELIEF = words(
  'think expect assume hope believe estimate figure calculate guess know suspect worry fear wonder say',
);

function isCounterfactual(sentence: Sentence, perfect: Perfect, subject: NounPhrase, modal: number): boolean {
  const { tokens } = sentence;
  const verb = tokens[perfect.verb]?.lower ?? '';
  const rest = tokens.slice(perfect.verb + 1);
  const anybody = /^(someone|somebody|anyone|anybody|nobody|everyone|everybody|who|people|none|one)$/.test(
    subject.word,
  );
  if (perfect.modal === 'should' || perfect.modal === 'ought') return !isExpectation(sentence, perfect);
  if (perfect.negated && (perfect.modal === 'could' || /^(i|we|nobody)$/.test(subject.word))) return false;
  if (subject.word === 'nobody' || /^(neither|none|no|few)$/.test(tokens[subject.start]?.lower ?? ''))
    return false;
  if (anybody && !isFormOf(verb, ANYBODYS_DUTY)) return false;
  if (tokens[subject.start]?.lower === 'who' && perfect.modal !== 'should') return false;
  if (perfect.been)
    return (
      rest.length >= 0 &&
      /^(more|better|faster|quicker|clearer|careful|quicker)$/.test(betweenBeen(sentence, perfect))
    );
  if (
    isFormOf(verb, HARM) &&
    !isPrecaution(verb, rest) &&
    !rest.some((t) => /^(sooner|earlier|better|faster|different|more)$/.test(t.lower))
  )
    return false;
  if (isFormOf(verb, HARM) && verb !== 'taken' && verb !== 'run' && verb !== 'spent') return false;
  if (isLucky(sentence, modal)) return false;
  if (perfect.modal === 'could') return true;
  if (believed(sentence, subject.start)) return false;
  if (conditionOfThings(sentence) || (isFormOf(verb, NOTICING) && givenThing(sentence))) return false;
  return (
    isImproving(verb) ||
    rest.some((t) => /^(sooner|earlier|faster|quicker|better|differently)$/.test(t.lower))
  );
}

/** "could have taken a snapshot first" */
const isPrecaution = (verb: string, rest: readonly Token[]): boolean =>
  verb === 'taken' && rest.slice(0, 3).some((t) => /^(snapshots?|backups?|precautions?|care)$/.test(t.lower));

const NOTICING = words(
  'notice see know detect catch spot realise realize find discover identify recognise recognize',
);

/** "we would have noticed with an alert on it": what is missed there is the alert. */
function givenThing({ tokens, people }: Sentence): boolean {
  return tokens.some(({ lower }, i) => {
    if (lower !== 'with') return false;
    const np = nounPhraseAt(tokens, i + 1, tokens.length, people);
    return np !== null && np.being === 'other' && !isFormOf(np.word, QUALITIES);
  });
}
const QUALITIES = words(
  'care attention time effort diligence testing experience training discipline look glance',
);

const ANYBODYS_DUTY = words('check catch verify review test escalate ask prevent tell warn stop speak look');

const betweenBeen = ({ tokens }: Sentence, { verb, have }: Perfect): string =>
  tokens
    .slice(have, verb + 1)
    .map((t) => t.lower)
    .find((w) => /^(more|better|faster|quicker|clearer|careful)$/.test(w)) ?? '';

/** "should have recovered by now": what is expected, not what was left undone. */
function isExpectation({ tokens }: Sentence, { verb, negated }: Perfect): boolean {
  if (negated) return false;
  return tokens.some(({ lower }, i) => {
    if (i <= verb) return false;
    if (lower === 'by')
      return (
        /^(now|then|tomorrow|today|tonight|monday|tuesday|wednesday|thursday|friday|next|end|noon|\d.*)$/.test(
          tokens[i + 1]?.lower ?? '',
        ) || tokens[i + 2]?.lower === 'end'
      );
    return (
      EPISTEMIC.has(lower) &&
      (i === tokens.length - 1 || tokens[i + 1]?.kind === 'punctuation') &&
      tokens[i - 1]?.lower !== 'on' &&
      tokens[i - 1]?.lower !== 'a'
    );
  });
}

/** Counterfactuals about what went right: what was lost without the thing that was there. */
const isLucky = ({ tokens }: Sentence, modal: number): boolean =>
  tokens.some(({ lower }, i) =>
    lower === 'without' && !/^(any|a|the|much|having|it|more)$/.test('')
      ? Math.abs(i - modal) < 40
      : /^(otherwise|luckily|fortunately|thankfully|normally|usually|typically|ordinarily|generally)$/.test(
          lower,
        ),
  );

/** Inside what people thought at the time: "we assumed we would have finished by noon". */
const believed = ({ tokens }: Sentence, at: number): boolean =>
  tokens.slice(Math.max(0, at - 3), at).some((t) => isFormOf(t.lower, BELIEF));
