import { ACTION_TYPE_WORDS } from '../../../model/closed-words.ts';
import { nearest } from '../../../model/nearest.ts';
import { shorten } from '../../action-items.ts';
import { defineRule } from '../../define-rule.ts';

export const type = defineRule({
  meta: {
    id: 'actions/type',
    level: 'warn',
    summary: 'An action item without its type',
    why: 'Whether a list repairs what broke or keeps it from coming back shows in the types alone; lists of repairs look complete and are not.',
    instead: `Say what it does for the future: ${ACTION_TYPE_WORDS.join(', ')}.`,
    kinds: ['incident', 'near-miss'],
    messages: {
      missing: 'no type for "{item}"',
      unknown: 'there is no type "{written}", for "{item}"',
      nearest: 'there is no type "{written}", did you mean "{word}"? For "{item}"',
    },
    examples: {
      valid: [
        {
          name: 'a type',
          action: '- [ ] Alert on pool wait over 200 ms (owner: dana; due: 2026-10-10; type: detect-future)',
        },
        {
          name: 'a word for it',
          action:
            '| What | Type | Owner |\n|---|---|---|\n| Alert on pool wait over 200 ms | Detection | dana |',
        },
        {
          name: 'dropped is dropped',
          action:
            '| What | Owner | Status |\n|---|---|---|\n| Alert on pool wait over 200 ms | dana | wont-do |',
        },
      ],
      invalid: [
        { name: 'none', action: '- [ ] Alert on pool wait over 200 ms (owner: dana; due: 2026-10-10)' },
        {
          name: 'a typing error',
          action: '- [ ] Alert on pool wait over 200 ms (owner: dana; type: prevnt)',
        },
        {
          name: 'another word',
          action: '| What | Type | Owner |\n|---|---|---|\n| Alert on pool wait over 200 ms | chore | dana |',
        },
      ],
    },
  },
  check(postmortem, { report }) {
    for (const { text, span, type, status, written } of postmortem.body.actionItems) {
      if (type !== null || status === 'wont-do') continue;
      const said = written['type'];
      const word = said === undefined ? null : nearest(said, ACTION_TYPE_WORDS);
      const data = { item: shorten(text), written: said ?? '', word: word ?? '' };
      report({ message: said === undefined ? 'missing' : word === null ? 'unknown' : 'nearest', data, span });
    }
  },
});
