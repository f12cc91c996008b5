import { shorten } from '../../action-items.ts';
import { defineRule } from '../../define-rule.ts';

export const doneDate = defineRule({
  meta: {
    id: 'actions/done-date',
    level: 'info',
    summary: 'A done action item without the day it was done',
    why: 'How long promises live, and whether one helped, can only be told from the day on which it was kept.',
    instead:
      'Add the day: a column "Closed", or `closed: 2026-10-02`; `lfi actions set <id> status=done` writes it.',
    kinds: ['incident', 'near-miss'],
    messages: { missing: 'done, and no day when: "{item}"' },
    examples: {
      valid: [
        {
          name: 'with its day',
          action: '- [x] Alert on pool wait over 200 ms (owner: dana; closed: 2026-10-02)',
        },
        { name: 'open', action: '- [ ] Alert on pool wait over 200 ms (owner: dana)' },
      ],
      invalid: [
        { name: 'ticked', action: '- [x] Alert on pool wait over 200 ms (owner: dana)' },
        {
          name: 'a status',
          action:
            '| What | Owner | Status |\n|---|---|---|\n| Alert on pool wait over 200 ms | dana | done |',
        },
      ],
    },
  },
  check(postmortem, { report }) {
    for (const { text, span, status, closed } of postmortem.body.actionItems) {
      if (status !== 'done' || closed !== null) continue;
      report({ message: 'missing', data: { item: shorten(text) }, span });
    }
  },
});
