import { defineSentenceRule, type SentenceMatch } from '../../define-rule.ts';
import { DUTIES } from '../../language/duties.ts';
import { failedIn, failedTo, failureOf, forgot, passedOver } from '../../language/omitted.ts';
import { examples } from '../../language/phrases.ts';
import type { Sentence } from '../../language/sentence.ts';
import { didNot, hadNot, neverDid, nobodyDid, notAttending, notDoneBy } from '../../language/undone.ts';

export const personFailedTo = defineSentenceRule<Sentence>({
  cues: [
    ...[...DUTIES].map((duty) => `not ${duty.slice(0, 5)}`),
    ...[
      ...['', 'repeatedly ', 'consistently ', 'initially ', 'completely ', 'again '].map(
        (how) => `failed ${how}to`,
      ),
      'failed in',
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
    if (
      (sentence.question && !/^\W*who\b/i.test(sentence.text)) ||
      !(sentence.peopled || FRAGMENT.test(sentence.text))
    )
      return null;
    const { tokens } = sentence;
    for (let i = 0; i < tokens.length; i++) {
      const found = absent(sentence, i);
      if (found) return found;
    }
    return null;
  },
});

/** What may stand without anybody named. */
const FRAGMENT = /^\W*(?:\w+ly )?(?:did|never|missed|overlooked|forgot)/i;

function absent(sentence: Sentence, i: number): SentenceMatch | null {
  const { tokens } = sentence;
  const lower = tokens[i]?.lower ?? '';
  const next = tokens[i + 1]?.lower ?? '';
  switch (lower) {
    case 'failed':
      return next === 'in' ? failedIn(sentence, i) : failedTo(sentence, i);
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
