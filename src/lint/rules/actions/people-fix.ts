import { pendingItems, shorten } from '../../action-items.ts';
import { defineRule } from '../../define-rule.ts';
import { peopleFixIn } from '../../language/people-wording.ts';

const line = (text: string) => ({ name: text, action: `- [ ] ${text} (owner: dana; due: 2026-10-10)` });

export const peopleFix = defineRule({
  meta: {
    id: 'actions/people-fix',
    level: 'warn',
    summary: 'An action item that asks people to be more careful',
    why: 'Everybody was careful already. Attention runs out under load, at night and with every newcomer, and the trap is still there.',
    instead:
      'Change what people work with: a check that runs by itself, a default that is safe, a guard that refuses.',
    kinds: ['incident', 'near-miss'],
    messages: { people: 'asks people to be better instead of changing what they work with: "{item}"' },
    examples: {
      valid: [
        line('Add a presubmit check for schema changes'),
        line('Make sure the deploy script checks the region'),
        line('Engineers should be able to drain a node from the console'),
        line('Send an automated reminder 30 days before a certificate expires'),
        line('Train the anomaly model on the data of the sale'),
        line('Require a second approval for changes to the firewall'),
      ],
      invalid: [
        line('Remind everyone to be careful with the production console'),
        line('Engineers must double-check the region'),
        line('Make sure the engineer checks the schema before updating'),
        line('Be more careful when running migrations'),
        line('Retrain the on-call on the failover procedure'),
        line('Pay more attention to the disk alerts'),
        line('The team should always verify the backups before an upgrade'),
        line('Ask developers to remember the feature freeze'),
      ],
    },
  },
  check(postmortem, { config, report }) {
    for (const item of pendingItems(postmortem)) {
      if (!peopleFixIn(item.text, config.language)) continue;
      report({ message: 'people', data: { item: shorten(item.text) }, span: item.span });
    }
  },
});
