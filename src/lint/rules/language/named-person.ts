import { defineSentenceRule } from '../../define-rule.ts';
import { examples, matchOf } from '../../language/phrases.ts';
import type { Sentence } from '../../language/sentence.ts';
import { AUXILIARIES, isAdverb, isPast } from '../../language/words.ts';

/** Groups and annotations that look like somebody's handle. */
const NOBODY =
  /^@(?:here|channel|everyone|all|team|oncall|on-call|override|deprecated|test|media|import|types|babel|angular|latest|next|param|return|todo|nullable|bean|transactional)\b|-(?:team|bot)$/;
const ACTS = /^(was|were|had|has|did|is|could|should|would)$/;

export const namedPerson = defineSentenceRule<Sentence>({
  cues: ['@'],
  meta: {
    id: 'language/named-person',
    level: 'warn',
    summary: 'A person by handle as the one who acts in the summary or the factors',
    why: 'There a name reads as an answer to "who"; the role says just as much about what was seen and done, and lets others recognise themselves.',
    instead:
      'Name the role ("the on-call of payments"); handles belong to the timeline, the owners and the roles.',
    messages: { seen: 'names a person as the one who acts: "{seen}"' },
    examples: {
      valid: examples(
        ['@dana rolled the change back.', 'Timeline'],
        'The release was rolled back with the help of @dana.',
        'Reviewers: @dana, @lee.',
        'The on-call of payments rolled the change back.',
        ['Thanks to @dana for the write-up.', 'Summary'],
        '@here was notified at 10:32.',
        '@Transactional was missing on the method.',
        ['@payments-bot opened the rollback.', 'Summary'],
      ),
      invalid: examples(
        ['@dana deployed the new pool settings at 10:30.', 'Summary'],
        '@lee had merged the change on the evening before.',
        ['At 10:30 @dana drained the node.', 'Summary'],
        'The limit was lowered and @dana restarted the proxy.',
        '@dana was on call and restarted the proxy.',
        '@dana and @lee changed the limit.',
        ['After the page @lee silenced the alert.', 'Summary'],
        'Because the docs said so, @dana dropped the index.',
      ),
    },
  },
  match(sentence) {
    const { section, form } = sentence.place;
    if ((section !== 'summary' && section !== 'factors') || form === 'cell') return null;
    const { tokens } = sentence;
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i];
      if (token?.kind !== 'handle' || NOBODY.test(token.lower)) continue;
      if (
        /^(by|with|to|from|for|of|cc|via|thanks|and|or|@)$/.test(tokens[i - 1]?.lower ?? '') &&
        tokens[i + 1]?.lower !== 'and'
      ) {
        if (tokens[i - 1]?.lower !== 'and') continue;
      }
      let verb = i + 1;
      while (tokens[verb]?.lower === 'and' && tokens[verb + 1]?.kind === 'handle') verb += 2;
      while (isAdverb(tokens[verb]?.lower ?? '')) verb++;
      const lower = tokens[verb]?.lower ?? '';
      if (
        tokens[verb]?.kind === 'word' &&
        (isPast(lower) || ACTS.test(lower) || (AUXILIARIES.has(lower) && lower !== "'s"))
      ) {
        return matchOf(sentence, i, verb);
      }
    }
    return null;
  },
});
