import { defineSentenceRule, type SentenceMatch } from '../../define-rule.ts';
import { blames, faultOf, responsible, restsWith, stateOf } from '../../language/blame.ts';
import { becauseOf, broughtBy, caused, causedBy, causeWas, culprit } from '../../language/causes.ts';
import { examples } from '../../language/phrases.ts';
import type { Sentence } from '../../language/sentence.ts';

export const blamePerson = defineSentenceRule<Sentence>({
  cues: [
    ...[
      'blame|',
      'blames',
      'blamed',
      'blaming',
      'fault',
      'caused by',
      'introduced by',
      'triggered by',
      'caused the ',
      'caused a ',
      'caused an ',
      'caused this',
      'caused our',
      'caused that',
      'culprit',
      'guilty',
      'culpable',
      'responsible for',
      'responsibility for',
      'cause was',
      'cause is',
      ...['a ', 'an ', 'the ', 'our ', 'one of', 'some'].flatMap((of) => [
        `due to ${of}`,
        `because of ${of}`,
      ]),
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
    if (!sentence.peopled || sentence.disowned) return null;
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
    case 'introduced':
    case 'triggered':
      return next === 'by' ? broughtBy(sentence, i) : null;
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
