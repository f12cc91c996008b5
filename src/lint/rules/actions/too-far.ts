import { type Day, daysBetween, isDay } from '../../../model/day.ts';
import { ownValue } from '../../../model/own-value.ts';
import type { ActionItem, Postmortem } from '../../../model/postmortem.ts';
import { pendingItems, shorten } from '../../action-items.ts';
import { writtenDay } from '../../compare-moments.ts';
import { defineRule } from '../../define-rule.ts';

export const tooFar = defineRule({
  meta: {
    id: 'actions/too-far',
    level: 'warn',
    summary: "An action item due later than its incident's severity allows",
    why: 'What is due in half a year is a wish; items that are finished are mostly those that could be done within the next month or two.',
    instead:
      'Make it smaller until it fits, or plan the large thing as a project and keep the first step here. Limits are `actions.due_within_days` and `actions.by_severity`.',
    kinds: ['incident', 'near-miss'],
    messages: { far: 'due {days} days after {from}, {limit} at most{severity}: "{item}"' },
    examples: {
      valid: [
        {
          name: 'within the limit of a sev2',
          action: '- [ ] Alert on pool wait over 200 ms (owner: dana; due: 2026-10-18)',
        },
        {
          name: 'its own day of creation',
          action: '- [ ] Alert on pool wait over 200 ms (owner: dana; created: 2026-11-01; due: 2026-11-20)',
        },
        {
          name: 'sixty days where no severity limits it',
          frontmatter: 'severity: sev3',
          action: '- [ ] Alert on pool wait over 200 ms (owner: dana; due: 2026-11-17)',
        },
      ],
      invalid: [
        {
          name: 'half a year',
          frontmatter: 'severity: sev3',
          action: '- [ ] Rewrite the payments client (owner: dana; due: 2027-03-31)',
        },
        {
          name: "past the severity's limit",
          frontmatter: 'severity: sev1',
          action: '- [ ] Alert on pool wait over 200 ms (owner: dana; due: 2026-10-20)',
        },
      ],
    },
  },
  check(postmortem, { config, report }) {
    const { bySeverity, dueWithinDays } = config.actions;
    const own = postmortem.severity === null ? undefined : ownValue(bySeverity, postmortem.severity);
    const limit = Math.min(own ?? dueWithinDays, dueWithinDays);
    for (const item of pendingItems(postmortem)) {
      if (item.due === null || !isDay(item.due)) continue;
      const start = startOf(item, postmortem, config.timezone);
      if (!start) continue;
      const days = daysBetween(start.day, item.due);
      if (days <= limit) continue;
      const severity = own === limit ? ` for a ${postmortem.severity}` : '';
      const data = { days, limit, severity, from: start.what, item: shorten(item.text) };
      report({ message: 'far', data, span: item.span });
    }
  },
});

/** When an item was agreed on: as it says, else at the latest when the postmortem was done. */
function startOf(
  item: ActionItem,
  postmortem: Postmortem,
  timezone: string,
): { day: Day; what: string } | null {
  if (item.created !== null && isDay(item.created)) return { day: item.created, what: 'it was created' };
  const { published, times, date } = postmortem;
  const moment = published ?? times.resolved ?? times.mitigated ?? date?.moment;
  if (!moment) return null;
  const what = moment === published ? 'the postmortem was published' : 'the incident';
  return { day: writtenDay(moment, timezone), what };
}
