import { defineSentenceRule } from '../../define-rule.ts';
import {
  byPerson,
  bySystem,
  decidedByPerson,
  denied,
  didJob,
  isOfPeople,
  ofSystem,
  wordsBefore,
} from '../../language/judged.ts';
import { agentAfter, examples, matchOf, possessor } from '../../language/phrases.ts';
import type { Sentence } from '../../language/sentence.ts';
import type { Token } from '../../language/tokens.ts';
import { isParticiple, words } from '../../language/words.ts';

/** Words that are said of people only. */
const ALWAYS = words(`
  careless carelessly carelessness negligent negligently negligence reckless recklessly recklessness incompetent
  incompetently incompetence irresponsible irresponsibly irresponsibility unprofessional unprofessionally thoughtless
  thoughtlessly thoughtlessness clueless complacent complacency inexcusable inexcusably unforgivable lackadaisical
  sloppily sloppiness laziness foolish foolishly foolishness idiotic idiot idiots moron morons amateurish amateurishly
  imprudent imprudently inept ineptly ineptitude slapdash heedless heedlessly shoddily stupidly derelict dereliction inattentive
`);
/** Words that have a technical sense too, with what stands after them then; any other noun after them is judged. */
const SENSES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'sloppy',
    words('quorum quorums phrase phrases match matches matching counter counters focus mode clock clocks'),
  ],
  ['stupid', words('simple')],
  ['hasty', words('')],
  ['hastily', words('')],
  ['shoddy', words('')],
]);
/** Words whose technical sense is the common one: judged only of people, and of what is people's alone. */
const OF_PEOPLE = words('lazy dumb overconfident unqualified');

const VERDICTS = words('mismanaged mishandled botched bungled rubber-stamped panicked');
const SYSTEM_VERDICTS = words('mishandled rubber-stamped panicked');
const VERDICT_NOUNS = words('mismanagement mishandling');
const POOR = words('poor bad terrible wrong questionable reckless rash faulty flawed unwise lousy');
const VIRTUES = words(
  'judgement judgment airmanship seamanship workmanship craftsmanship decision-making planning leadership',
);
const CONDUCT = words('behaviour behavior conduct');
const DECISION = words('decision decisions call calls choice choices judgement judgment');

const VERDICT_PAIRS = [...POOR].flatMap((bad) =>
  ['decision', 'call', 'choice', 'judg'].map((noun) => `${bad} ${noun}`),
);

const CUES = [
  ...[
    'careless',
    'inattentive',
    'rubber-stamp',
    'neglig',
    'reckless',
    'incompeten',
    'irresponsib',
    'unprofession',
    'thoughtless',
    'clueless',
  ],
  ...[
    'complacen',
    'inexcus',
    'unforgiv',
    'lackad',
    'slopp',
    'lazy|',
    'laziness',
    'fool',
    'idiot',
    'moron',
    'amateur',
  ],
  ...[
    'imprud',
    'inept',
    'slapdash',
    'heedless',
    'shodd',
    'derelict in',
    'dumb',
    'stupid',
    'hasty',
    'hastily',
    'mismanag',
  ],
  ...[
    'mishandl',
    'botch',
    'bungl',
    'screwed',
    'messed',
    'known better',
    'know better',
    'lapse',
    'dropped the ball',
  ],
  ...[
    'cut corners',
    'cutting corners',
    'asleep at',
    'rookie',
    'silly',
    'embarrassing',
    'obvious',
    'basic mistake',
  ],
  ...['basic error', 'fucked', ...VERDICT_PAIRS],
  ...[
    'poor airman',
    'poor seaman',
    'poor work',
    'poor craft',
    'poor plan',
    'poor lead',
    'bad plan',
    'poorly',
    'badly',
  ],
  ...[
    'terrible job',
    'poor job',
    'bad job',
    'lousy job',
    'horrible job',
    'unacceptable',
    'overconf',
    'unqualif',
    'panicked',
  ],
];

export const judgement = defineSentenceRule<Sentence>({
  cues: CUES,
  meta: {
    id: 'language/judgement',
    level: 'error',
    summary: 'A judgement on somebody where a description of what they did and saw belongs',
    why: 'A word such as careless ends the inquiry: it names a person and leaves untouched what made the action look right to them.',
    instead:
      'Say what was done, and what they saw, knew and were trying to achieve: "the runbook showed one region; the command ran against two".',
    messages: { seen: 'judges people: "{seen}"' },
    examples: {
      valid: examples(
        'Images on the page use lazy loading.',
        'The store accepts writes through a sloppy quorum.',
        'Smart endpoints and dumb pipes kept the broker simple.',
        'The client mishandled the 429 and retried at once.',
        'The balancer made poor routing decisions while two zones were gone.',
        'A bad deploy reached all regions at 10:30.',
        'Performance was poor for three hours.',
        'The wrong decision tree was loaded from the bucket.',
        'The index was rebuilt lazily, on the first read.',
      ),
      invalid: examples(
        'A careless change to the firewall cut off both zones.',
        'The migration was handled with a negligent disregard for the replicas.',
        'The rollout was botched.',
        'The on-call should have known better.',
        'This was a sloppy review.',
        'The team made a poor decision at 11:00.',
        'Somebody screwed up the certificate renewal.',
        'The engineer was reckless with the production credentials.',
        'We dropped the ball on communication.',
        'The operator mishandled the failover.',
      ),
    },
  },
  match(sentence) {
    const { tokens } = sentence;
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i] as Token;
      if (token.kind !== 'word') continue;
      const to = judged(sentence, i);
      if (to !== -1 && !denied(tokens, i)) return matchOf(sentence, i, to);
    }
    return null;
  },
});

/** The last token of a judgement that begins here, or -1. */
function judged(sentence: Sentence, i: number): number {
  const { tokens } = sentence;
  const lower = tokens[i]?.lower ?? '';
  const next = tokens[i + 1]?.lower ?? '';
  const after = tokens[i + 2]?.lower ?? '';
  if (ALWAYS.has(lower) && lower.endsWith('ly') && bySystem(sentence, i)) return -1;
  if (ALWAYS.has(lower)) return lower === 'derelict' && next !== 'in' ? -1 : i;
  const senses = SENSES.get(lower);
  if (senses) return senses.has(next) || next === '-' ? -1 : i;
  if (OF_PEOPLE.has(lower)) return isOfPeople(sentence, i) ? i : -1;
  if (VERDICT_NOUNS.has(lower))
    return possessor(sentence, i) !== null || agentAfter(sentence, i) !== null ? i : -1;
  if (/^(poorly|badly)$/.test(lower) && isParticiple(next))
    return after === 'by' && agentAfter(sentence, i + 1) !== null ? i + 1 : -1;
  if (lower === 'unacceptable' && CONDUCT.has(next))
    return possessor(sentence, i) !== null || agentAfter(sentence, i) !== null ? i + 1 : -1;
  if (/^(terrible|poor|bad|lousy|horrible)$/.test(lower) && next === 'job')
    return didJob(sentence, i) ? i + 1 : -1;
  if (VERDICTS.has(lower)) return byPerson(sentence, i, !SYSTEM_VERDICTS.has(lower)) ? i : -1;
  if ((lower === 'screwed' || lower === 'messed' || lower === 'fucked') && next === 'up') {
    return byPerson(sentence, i, false) ? i + 1 : -1;
  }
  if ((lower === 'known' || lower === 'know') && next === 'better')
    return /should|ought/.test(wordsBefore(tokens, i, 4)) ? i + 1 : -1;
  if (lower === 'dropped' && next === 'the' && after === 'ball') return i + 2;
  if ((lower === 'cut' || lower === 'cutting') && next === 'corners') return i + 1;
  if (lower === 'asleep' && next === 'at' && /^(wheel|switch)$/.test(tokens[i + 3]?.lower ?? ''))
    return i + 3;
  if ((lower === 'lapse' || lower === 'lapses') && /^(of|in)$/.test(next) && /^judge?ment$/.test(after))
    return i + 2;
  if (
    /^(rookie|amateur|silly|embarrassing|obvious|stupid|dumb|basic)$/.test(lower) &&
    /^(mistakes?|errors?|blunders?|typos?)$/.test(next)
  )
    return i + 1;
  if (POOR.has(lower) && VIRTUES.has(next)) return ofSystem(sentence, i + 2) ? -1 : i + 1;
  if (POOR.has(lower) && DECISION.has(next)) return decidedByPerson(sentence, i) ? i + 1 : -1;
  if (lower === 'obviously' && byPerson(sentence, nextVerb(tokens, i), false)) return i;
  return -1;
}

function nextVerb(tokens: readonly Token[], i: number): number {
  return /^(ignored|wrong|missed|forgot|failed|overlooked)$/.test(tokens[i + 1]?.lower ?? '') ? i + 1 : -1;
}
