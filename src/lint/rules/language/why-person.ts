import { defineSentenceRule } from '../../define-rule.ts';
import { type NounPhrase, nounPhraseAt } from '../../language/noun-phrase.ts';
import { examples, matchOf } from '../../language/phrases.ts';
import type { Sentence } from '../../language/sentence.ts';
import { HUMAN_ACTS } from '../../language/verbs.ts';
import { isAdverb, isFormOf, isParticiple, words } from '../../language/words.ts';

/** What befalls people, or what they did not come to see: to ask why is to ask about the surroundings. */
const BEFALLEN = words(
  'notice see detect know receive get have hear find catch be able lose need feel spot learn discover take',
);

/** What is asked of people: the verb stands right after them, and is no noun of theirs. */
const ASKED_OF = words(`
  skip ignore run restart delete deploy merge push approve wait change disable drop remove leave bypass override
  continue forget neglect decide choose assume rush use check verify test escalate page roll revert follow read ask tell
  watch watching
`);

export const whyPerson = defineSentenceRule<Sentence>({
  cues: ['why'],
  meta: {
    id: 'language/why-person',
    level: 'info',
    summary: 'A why put to people',
    why: 'A why asks for a justification and gets one; a how or a what gets a description.',
    instead:
      'Ask "what did it look like then?", "how did you come to …?", "what made that the thing to do?".',
    messages: { seen: 'asks people for a justification: "{seen}"' },
    examples: {
      valid: examples(
        'Why did the alert not fire?',
        'Why was the replica behind?',
        ['Why did nobody check the lag?', 'Five whys'],
        'We do not know why the pods were evicted.',
        'Why were users logged out?',
        'This is why we restarted the proxy.',
        'Why did the Kubernetes operator not reconcile?',
        ['Why did you restart it? It had helped the week before.', 'Questions and answers'],
        'How did the on-call come to see the lag?',
      ),
      invalid: examples(
        "Why didn't you page the database team?",
        'Why did the engineer restart the primary?',
        'Why did nobody check the lag?',
        'Why did you deploy on a Friday?',
        "Why didn't the reviewer see the second region?",
        'Why was the on-call not watching the dashboard?',
        "Why hadn't we tested the failover?",
        'And why would anyone approve such a change?',
      ),
    },
  },
  match(sentence) {
    if (!sentence.peopled) return null;
    const { tokens } = sentence;
    for (let i = 0; i < tokens.length; i++) {
      if (tokens[i]?.lower !== 'why') continue;
      const opens =
        i === 0 ||
        tokens[i - 1]?.kind !== 'word' ||
        /^(and|but|so|then|or)$/.test(tokens[i - 1]?.lower ?? '');
      if (
        !opens ||
        !/^(did|do|does|was|were|had|have|has|would|could|should|is|are)$/.test(tokens[i + 1]?.lower ?? '')
      )
        continue;
      let at = i + 2;
      let negated = false;
      while (tokens[at]?.lower === 'not' || isAdverb(tokens[at]?.lower ?? ''))
        negated ||= tokens[at++]?.lower === 'not';
      const np = asked(sentence, at);
      if (!np || np.being === 'other') continue;
      let verb = np.end;
      while (
        tokens[verb]?.lower === 'not' ||
        tokens[verb]?.lower === 'have' ||
        isAdverb(tokens[verb]?.lower ?? '')
      ) {
        negated ||= tokens[verb]?.lower === 'not' || tokens[verb]?.lower === 'never';
        verb++;
      }
      const lower = tokens[verb]?.lower ?? '';
      const be = /^(was|were|is|are)$/.test(tokens[i + 1]?.lower ?? '');
      if (be && isParticiple(lower)) continue;
      const ours = /^(we|i|us)$/.test(np.word);
      if (ours && (!negated || isFormOf(lower, BEFALLEN))) continue;
      const they =
        np.word === 'they' && (isFormOf(lower, HUMAN_ACTS) || lower === 'skip' || lower === 'watching');
      if (np.being === 'loose' && !they && !/^(you|nobody|anyone|anybody|everyone)$/.test(np.word)) continue;
      if (np.being === 'loose' && np.word !== 'you' && isFormOf(lower, BEFALLEN)) continue;
      return matchOf(sentence, i, Math.min(verb, tokens.length - 1));
    }
    return null;
  },
});

/** Whom a why is put to. The verb after "did" is bare, and looks like one noun more: "the engineer restart". */
function asked({ tokens, people }: Sentence, at: number): NounPhrase | null {
  const np = nounPhraseAt(tokens, at, tokens.length, people);
  if (np?.being !== 'other' || np.head <= at + 1) return np;
  for (let limit = at + 1; limit < np.end; limit++) {
    const doing = tokens[limit]?.lower.endsWith('ing') ? nounPhraseAt(tokens, at, limit, people) : null;
    if (doing && doing.end === limit && doing.being !== 'other') return doing;
  }
  for (let limit = at + 1; limit < np.end; limit++) {
    if (!ASKED_OF.has(tokens[limit]?.lower ?? '')) continue;
    const doer = nounPhraseAt(tokens, at, limit, people);
    if (doer && doer.end === limit && doer.being !== 'other') return doer;
  }
  const after = tokens[np.end];
  if (after && (after.lower === 'not' || after.kind === 'punctuation')) return np;
  const shorter = nounPhraseAt(tokens, at, np.head, people);
  return shorter && shorter.end === np.head ? shorter : np;
}
