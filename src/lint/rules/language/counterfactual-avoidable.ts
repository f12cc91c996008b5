import { defineSentenceRule, type SentenceMatch } from '../../define-rule.ts';
import { conditionOfThings, isAboutLuck } from '../../language/counterfactual.ts';
import { nounPhraseAt } from '../../language/noun-phrase.ts';
import { auxiliaryBefore, examples, matchOf } from '../../language/phrases.ts';
import type { Sentence } from '../../language/sentence.ts';
import { subjectOf } from '../../language/subject.ts';
import { perfectAt } from '../../language/verbs.ts';
import { isAdverb, words } from '../../language/words.ts';

const EVENTS = words(`
  outage outages incident incidents failure failures downtime problem problems issue issues error errors this it that
  all which disruption disruptions degradation loss losses impact bug bugs crash crashes delay delays deletion breach
  breaches regression regressions accident accidents interruption interruptions event events situation mistake
  mistakes corruption leak leaks exposure cascade slowdown unavailability misconfiguration everything none much most
  half some thing things damage escalation timeouts mess disaster these those consequences episode collision
  derailment spill explosion blackout tragedy injury injuries overrun fatality fatalities death deaths
`);
const AVOIDED = words('prevented avoided averted forestalled');
const CAUGHT = words('caught spotted foreseen anticipated');
/** Seen at all, which is told as a reproach where it goes with when or where it should have been. */
const SEEN = words('detected found noticed discovered identified');
const EARLIER =
  /\b(?:sooner|earlier|(?:in|during|by|before) (?:the |our |code |peer )*(?:reviews?|testing|tests|qa|staging|development|release|merge|deploy\w*))\b/i;
const GONE = words('happened occurred reached shipped');
const AVOIDABLE = words('avoidable preventable needless');
const HUMAN_QUALITIES = words(
  'care attention diligence vigilance caution discipline carefulness attentiveness prudence',
);

export const counterfactualAvoidable = defineSentenceRule<Sentence>({
  cues: ['could', 'would', 'should', 'might', 'avoidable', 'preventable', 'needless', 'needn', 'need not'],
  meta: {
    id: 'language/counterfactual-avoidable',
    level: 'warn',
    summary: 'The event called avoidable',
    why: 'Everything is avoidable once one knows how it ended; the words tell readers that somebody missed something, and not what was in view.',
    instead:
      'Name the defence that was not there, as a fact ("no check compares the two regions"), and plan it.',
    messages: { seen: 'calls the event avoidable: "{seen}"' },
    examples: {
      valid: examples(
        'The incident could have been worse.',
        'A canary would have prevented the outage.',
        'The second failover could have been automatic.',
        'Cache misses could have been avoided by a longer TTL.',
        'The overlap was unavoidable during the migration.',
        'How could this have been prevented?',
        'A longer outage was avoided by the second replica.',
        'Nothing could have prevented the cut of the cable.',
        ['The incident could have been avoided only by chance.', 'Where we got lucky'],
      ),
      invalid: examples(
        'The outage could have been prevented.',
        'This incident could easily have been avoided.',
        'The outage was entirely preventable.',
        "It could've been averted by a second pair of eyes.",
        'This was an avoidable outage.',
        'The outage would have been prevented by more care.',
        'This should never have happened.',
        'The data loss might have been avoided with a dry run.',
        'More attention would have prevented the outage.',
      ),
    },
  },
  match(sentence) {
    if (!TOLD.test(sentence.text) || isAboutLuck(sentence) || sentence.question || sentence.disowned)
      return null;
    const { tokens } = sentence;
    for (let i = 0; i < tokens.length; i++) {
      const lower = tokens[i]?.lower ?? '';
      const found = /^(could|would|should|might|need)$/.test(lower)
        ? couldHave(sentence, i)
        : AVOIDABLE.has(lower)
          ? wasAvoidable(sentence, i)
          : null;
      if (found) return found;
    }
    return null;
  },
});

/** What there has to be before a sentence is taken apart. */
const TOLD =
  /\b(?:prevented|avoided|averted|forestalled|caught|spotted|foreseen|anticipated|detected|found|noticed|discovered|identified|happened|occurred|reached|shipped|avoidable|preventable|needless)\b/i;

function couldHave(sentence: Sentence, modal: number): SentenceMatch | null {
  const { tokens } = sentence;
  const perfect = perfectAt(tokens, modal);
  if (!perfect) return null;
  const subject = subjectOf(sentence, modal);
  const verb = tokens[perfect.verb]?.lower ?? '';
  const word = subject?.word ?? '';
  const event = EVENTS.has(word) && !startsWithNo(sentence, subject?.start ?? 0);
  if (perfect.passive) {
    if (perfect.negated && perfect.modal !== 'should') return null;
    // "would have been caught by the canary" names a defence, as "the canary would have caught it" does.
    const defended = byThing(sentence, perfect.verb) || conditionOfThings(sentence);
    const avoided = AVOIDED.has(verb)
      ? perfect.modal !== 'would' || !defended
      : !defended &&
        (CAUGHT.has(verb) || (SEEN.has(verb) && perfect.modal === 'should' && EARLIER.test(sentence.text)));
    return event && avoided ? matchOf(sentence, subject?.start ?? modal, perfect.verb) : null;
  }
  if (event && GONE.has(verb) && /^(should|need)$/.test(perfect.modal) && perfect.negated) {
    // "this should not have happened" as often says what a system guarantees; "never" is about people.
    const never = tokens.slice(modal, perfect.verb).some((t) => t.lower === 'never');
    if (!never && verb !== 'happened') return null;
    if (!never && /^(this|that|it|these|those|which)$/.test(word)) return null;
    return matchOf(sentence, subject?.start ?? modal, perfect.verb);
  }
  if (subject && HUMAN_QUALITIES.has(word) && AVOIDED.has(verb))
    return matchOf(sentence, subject.start, perfect.verb);
  return null;
}

/** "caught by the linter" names a defence. */
function byThing(sentence: Sentence, verb: number): boolean {
  const { tokens, people } = sentence;
  for (let i = verb + 1; i < tokens.length; i++) {
    if (tokens[i]?.lower !== 'by') continue;
    const np = nounPhraseAt(tokens, i + 1, tokens.length, people);
    return np !== null && np.being === 'other' && !HUMAN_QUALITIES.has(np.word);
  }
  return false;
}

function wasAvoidable(sentence: Sentence, at: number): SentenceMatch | null {
  const { tokens } = sentence;
  const be = auxiliaryBefore(tokens, at);
  const negated = tokens
    .slice(Math.max(0, at - 3), at)
    .some((t) => /^(not|never|no|hardly|nor|always|often|make|made|makes)$/.test(t.lower));
  if (negated) return null;
  if (be !== -1) {
    if (!/^(was|were|been|'s|is|are)$/.test(tokens[be]?.lower ?? '') || tokens[at]?.lower === 'needless')
      return null;
    let verb = be;
    while (
      verb > 0 &&
      (/^(have|has|had|would|could)$/.test(tokens[verb - 1]?.lower ?? '') ||
        isAdverb(tokens[verb - 1]?.lower ?? ''))
    )
      verb--;
    const subject = subjectOf(sentence, verb);
    if (subject && /^(whether|if)$/.test(tokens[subject.start - 1]?.lower ?? '')) return null;
    return subject && EVENTS.has(subject.word) ? matchOf(sentence, subject.start, at) : null;
  }
  const noun = tokens[at + 1]?.lower ?? '';
  // "an unnecessary and avoidable outage"
  const first = tokens[at - 1]?.lower === 'and' ? at - 2 : at;
  const article =
    /^(a|an|the|this|our|that|entirely|completely|another|wholly|easily|perfectly|totally)$/.test(
      tokens[first - 1]?.lower ?? '',
    );
  return EVENTS.has(noun) && noun !== 'it' && article ? matchOf(sentence, at, at + 1) : null;
}

const startsWithNo = ({ tokens }: Sentence, at: number): boolean =>
  /^(no|none|nothing|neither|few)$/.test(tokens[at]?.lower ?? '');
