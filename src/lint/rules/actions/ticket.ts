import { shorten } from '../../action-items.ts';
import { defineRule } from '../../define-rule.ts';

const trackers = { OPS: 'https://tracker.example/browse/{id}' };

export const ticket = defineRule({
  meta: {
    id: 'actions/ticket',
    level: 'warn',
    summary: 'An action item without a ticket, where a tracker is configured',
    why: 'Work is planned from the tracker; what stands in a postmortem alone is found again when it is too late.',
    instead:
      'Open a ticket and put its number or link into the item. Trackers are configured under `actions.trackers`.',
    kinds: ['incident', 'near-miss'],
    messages: { missing: 'no ticket for "{item}"' },
    examples: {
      valid: [
        {
          name: 'a number',
          config: { actions: { trackers } },
          action: '- [ ] Alert on pool wait over 200 ms (owner: dana; ticket: OPS-1204)',
        },
        { name: 'no tracker is configured', action: '- [ ] Alert on pool wait over 200 ms (owner: dana)' },
        {
          name: 'dropped',
          config: { actions: { trackers } },
          action: '| What | Status |\n|---|---|\n| Alert on pool wait over 200 ms | wont-do |',
        },
      ],
      invalid: [
        {
          name: 'none',
          config: { actions: { trackers } },
          action: '- [ ] Alert on pool wait over 200 ms (owner: dana)',
        },
        {
          name: 'an empty cell',
          config: { actions: { trackers } },
          action: '| What | Owner | Ticket |\n|---|---|---|\n| Alert on pool wait over 200 ms | dana | - |',
        },
      ],
    },
  },
  check(postmortem, { config, report }) {
    if (config.actions.trackers.length === 0) return;
    for (const { text, span, status, ticket } of postmortem.body.actionItems) {
      if (ticket !== null || status === 'wont-do') continue;
      report({ message: 'missing', data: { item: shorten(text) }, span });
    }
  },
});
