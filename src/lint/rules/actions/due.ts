import { pendingItems, shorten } from '../../action-items.ts';
import { defineRule } from '../../define-rule.ts';

export const due = defineRule({
  meta: {
    id: 'actions/due',
    level: 'error',
    summary: 'An open action item without a due date',
    why: 'Without a day nothing is ever overdue, and the list of what is overdue is what gets looked at.',
    instead: 'Agree on a day with the owner: `due: 2026-10-10`.',
    kinds: ['incident', 'near-miss'],
    messages: {
      missing: 'no due date for "{item}"',
      unread: '"{written}" is no day, for "{item}"',
    },
    examples: {
      valid: [
        { name: 'a day', action: '- [ ] Alert on pool wait over 200 ms (owner: dana; due: 2026-10-10)' },
        { name: 'done is done', action: '- [x] Alert on pool wait over 200 ms (owner: dana)' },
        {
          name: 'dropped is dropped',
          action:
            '| What | Owner | Status |\n|---|---|---|\n| Alert on pool wait over 200 ms | dana | wont-do |',
        },
      ],
      invalid: [
        { name: 'none', action: '- [ ] Alert on pool wait over 200 ms (owner: dana)' },
        {
          name: 'no day',
          action:
            '| What | Owner | Due |\n|---|---|---|\n| Alert on pool wait over 200 ms | dana | next sprint |',
        },
        {
          name: 'a day that does not exist',
          action: '- [ ] Alert on pool wait over 200 ms (owner: dana; due: 2026-09-31)',
        },
      ],
    },
  },
  check(postmortem, { report }) {
    for (const { text, span, due, written } of pendingItems(postmortem)) {
      if (due !== null) continue;
      const data = { item: shorten(text), written: written['due'] ?? '' };
      report({ message: written['due'] ? 'unread' : 'missing', data, span });
    }
  },
});
