import { defineSentenceRule, type SentenceMatch } from '../../define-rule.ts';
import { consequence, isAboutLuck } from '../../language/counterfactual.ts';
import { nounPhraseAt } from '../../language/noun-phrase.ts';
import { agentAfter, examples, matchOf } from '../../language/phrases.ts';
import type { Sentence } from '../../language/sentence.ts';
import { isPerson } from '../../language/subject.ts';
import { HUMAN_ACTS, perfectAfter } from '../../language/verbs.ts';
import { isAdverb, isFormOf, MODALS, PREPOSITIONS } from '../../language/words.ts';

export const counterfactualIf = defineSentenceRule<Sentence>({
  // "d" is what is left of "we'd".
  cues: ['had ', 'hadn', 'd|', 'wish'],
  meta: {
    id: 'language/counterfactual-if',
    level: 'error',
    summary: 'What would have happened if people had acted otherwise',
    why: 'A story in which somebody acts otherwise explains an outage that did not happen; why acting as they did made sense in this one stays unasked.',
    instead: 'Tell what they did and what it was based on; put the guard that you miss into an action item.',
    messages: { seen: 'tells what people did not do: "{seen}"' },
    examples: {
      valid: examples(
        'If only one replica is up, reads are stale.',
        'If the breaker had opened, the queue would have drained.',
        'We asked the vendor if we had exceeded a quota.',
        'Had the cache been warm, the database would have kept up.',
        'Even if we had rolled back, the corrupt rows would have stayed.',
        ['If we had waited another hour, the disk would have been full.', 'Where we got lucky'],
        'If we had not noticed the disk in time, the outage would have lasted until Monday.',
        'If users had already signed in, they would have kept their session.',
        'We had the failover scripted, so it would take a minute.',
      ),
      invalid: examples(
        'If only we had tested the restore.',
        'If we had checked the lag first, the failover would have been clean.',
        'Had the operator read the runbook, the outage would have been shorter.',
        'The impact would have been smaller if the on-call had escalated at once.',
        'If the reviewer had not approved the change, it would have been caught in staging.',
        "If we'd known about the quota, we could have raised it in time.",
        'If someone had looked at the dashboard, this might have been avoided.',
        'I wish we had tested that path.',
      ),
    },
  },
  match(sentence) {
    if (!CONDITION.test(sentence.text) || !sentence.peopled || isAboutLuck(sentence)) return null;
    const { tokens } = sentence;
    for (let i = 0; i < tokens.length; i++) {
      const lower = tokens[i]?.lower ?? '';
      const found =
        lower === 'if' || lower === 'wish' || lower === 'wishes' || lower === 'wished'
          ? ifHad(sentence, i)
          : lower === 'had' && opensClause(sentence, i)
            ? hadThey(sentence, i)
            : null;
      if (found) return found;
    }
    return null;
  },
});

/** What there has to be before a sentence is taken apart. */
const CONDITION =
  /\bwish|\bif only\b|\bif\b.{1,40}(?:\bhad|['’]d) only\b|\b(?:if|had)\b.*\b(?:would|could|might|should)|(?:(?:would|could|might|should)(?:n['’]?t)?|['’]d)\b.*\b(?:if|had)\b/is;

/** Questions that only look like conditions: "asked if we had deployed anything". */
const ASKING =
  /^(ask|asks|asked|asking|see|check|checked|checking|wonder|wondered|wondering|know|knew|sure|verify|determine|unclear|tell|clear|confirm|find|figure|even|as|question|whether|and|or|investigate|investigated)$/;

function ifHad(sentence: Sentence, at: number): SentenceMatch | null {
  const { tokens } = sentence;
  const wish = tokens[at]?.lower !== 'if';
  if (ASKING.test(tokens[at - 1]?.lower ?? '') || tokens[at - 1]?.lower === 'out') return null;
  const only = tokens[at + 1]?.lower === 'only';
  let i = at + (only ? 2 : 1);
  while (isAdverb(tokens[i]?.lower ?? '') || tokens[i]?.lower === 'that') i++;
  const done = personHad(sentence, i);
  if (!done) return null;
  // "if we had only asked" is the same wish.
  const wished = sentence.tokens.slice(i, done.verb).some((t) => t.lower === 'only');
  if (wish || only || wished) return matchOf(sentence, at, done.verb);
  return judged(sentence, at, done);
}

function hadThey(sentence: Sentence, at: number): SentenceMatch | null {
  const { tokens, people } = sentence;
  const np = nounPhraseAt(tokens, at + 1, tokens.length, people);
  if (!np) return null;
  const from = afterModifiers(sentence, np.end);
  const perfect = perfectAfter(tokens, from - 1);
  if (!perfect || perfect.passive || !isPerson(sentence, np, perfect.verb)) return null;
  return judged(sentence, at, {
    verb: perfect.verb,
    negated: negatedBetween(sentence, np.end, perfect.verb),
  });
}

interface Done {
  readonly verb: number;
  readonly negated: boolean;
}

/** PERSON had (not) done, from the noun phrase on. */
function personHad(sentence: Sentence, at: number): Done | null {
  const { tokens, people } = sentence;
  const np = nounPhraseAt(tokens, at, tokens.length, people);
  if (!np) return null;
  let had = afterModifiers(sentence, np.end);
  while (isAdverb(tokens[had]?.lower ?? '')) had++;
  const lower = tokens[had]?.lower;
  if (lower !== 'had' && lower !== "'d") return null;
  const perfect = perfectAfter(tokens, had);
  if (!perfect) return null;
  const negated = negatedBetween(sentence, had, perfect.verb);
  if (perfect.passive) {
    const agent =
      isFormOf(tokens[perfect.verb]?.lower ?? '', HUMAN_ACTS) && agentAfter(sentence, perfect.verb);
    return agent ? { verb: agent.end - 1, negated } : null;
  }
  return isPerson(sentence, np, perfect.verb) ? { verb: perfect.verb, negated } : null;
}

/** Past "on call", "of the change": what hangs on the noun before its verb. */
function afterModifiers(sentence: Sentence, at: number): number {
  const { tokens, people } = sentence;
  let i = at;
  while (PREPOSITIONS.has(tokens[i]?.lower ?? '')) {
    const np = nounPhraseAt(tokens, i + 1, tokens.length, people);
    if (!np) return at;
    i = np.end;
  }
  return i;
}

/** A condition counts with its consequence, and not where that is what was luckily avoided. */
function judged(sentence: Sentence, at: number, { verb, negated }: Done): SentenceMatch | null {
  const { tokens } = sentence;
  const modal = tokens.findIndex(
    ({ lower }, i) => (i > verb || i < at) && lower !== 'will' && lower !== 'can' && MODALS.has(lower),
  );
  if (modal === -1 || sentence.question) return null;
  if (tokens[modal]?.lower === 'should' && modal < at) return null;
  const end = modal < at ? at : tokens.length;
  const follows = consequence(sentence, modal, end);
  if (follows === 'worse' || (negated && follows !== 'better')) return null;
  return matchOf(sentence, at, verb);
}

const negatedBetween = (sentence: Sentence, from: number, to: number): boolean =>
  sentence.tokens.slice(from, to).some(({ lower }) => lower === 'not' || lower === 'never');

function opensClause(sentence: Sentence, at: number): boolean {
  if (sentence.tokens.slice(0, at).some(({ lower }) => /^(would|could|might)$/.test(lower))) return true;
  const before = sentence.tokens[at - 1];
  return (
    !before ||
    before.kind === 'punctuation' ||
    /^(have|been|and|but|that|because|faster|shorter|smaller|avoided|prevented|noticed|caught|earlier|sooner|easier|better|happened)$/.test(
      before.lower,
    )
  );
}
