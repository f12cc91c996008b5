import type { Times } from '../../../model/postmortem.ts';
import { compareMoments } from '../../compare-moments.ts';
import { defineRule } from '../../define-rule.ts';
import { whereField } from '../../frontmatter.ts';

type Name = keyof Times;

const FIELD: Readonly<Record<Name, string>> = {
  started: 'started',
  detected: 'detected',
  acknowledged: 'acknowledged',
  repairStarted: 'repair_started',
  mitigated: 'mitigated',
  resolved: 'resolved',
};

/** Earlier, later, whether they may be the same; a pair counts only where none between the two is known. */
const ORDER: readonly { earlier: Name; later: Name; same: boolean; unless?: Name }[] = [
  { earlier: 'started', later: 'detected', same: true },
  { earlier: 'detected', later: 'acknowledged', same: true },
  { earlier: 'started', later: 'acknowledged', same: true, unless: 'detected' },
  { earlier: 'started', later: 'mitigated', same: false },
  { earlier: 'mitigated', later: 'resolved', same: true },
  { earlier: 'started', later: 'resolved', same: true, unless: 'mitigated' },
];

export const timeOrder = defineRule({
  meta: {
    id: 'schema/time-order',
    level: 'error',
    summary: 'Times of the incident that contradict one another',
    why: 'Every duration is made of two of these times; one wrong digit and the time to restore is negative, or a day too long.',
    instead:
      'Check day, hour and offset of both: started ≤ detected ≤ acknowledged, and started < mitigated ≤ resolved.',
    drafts: true,
    messages: {
      before: '`{later}` ({laterText}) is before `{earlier}` ({earlierText})',
      same: '`{later}` is the same as `{earlier}`: an incident that took no time',
    },
    examples: {
      valid: [
        {
          name: 'it recovered before anybody knew',
          frontmatter:
            'started: 2026-09-14T10:32:00+02:00\nmitigated: 2026-09-14T10:40:00+02:00\ndetected: 2026-09-14T11:02:00+02:00\nacknowledged: 2026-09-14T11:05:00+02:00',
        },
        {
          name: 'a later hour in an earlier zone',
          frontmatter: 'started: 2026-09-14T10:32:00+02:00\ndetected: 2026-09-14T08:41:00Z',
        },
        {
          name: 'days alone cannot be told apart within the day',
          frontmatter:
            'started: 2026-09-14\ndetected: 2026-09-14\nacknowledged:\nmitigated: 2026-09-14\nresolved: 2026-09-14',
        },
      ],
      invalid: [
        { name: 'detected before it began', frontmatter: 'detected: 2026-09-14T10:31:00+02:00' },
        { name: 'the wrong offset', frontmatter: 'mitigated: 2026-09-14T10:19:00+03:00' },
        { name: 'resolved before users were well', frontmatter: 'resolved: 2026-09-13T15:05:00+02:00' },
        { name: 'no time at all', frontmatter: 'mitigated: 2026-09-14T10:32:00+02:00' },
      ],
    },
  },
  check(postmortem, { config, report }) {
    const { times } = postmortem;
    for (const { earlier, later, same, unless } of ORDER) {
      const from = times[earlier];
      const to = times[later];
      if (!from || !to || (unless && times[unless])) continue;
      const order = compareMoments(from, to, config.timezone);
      if (order === 'earlier' || order === 'unclear' || (order === 'same' && same)) continue;
      const data = {
        earlier: FIELD[earlier],
        later: FIELD[later],
        earlierText: from.text,
        laterText: to.text,
      };
      const span = whereField(postmortem, FIELD[later]);
      report({ message: order === 'same' ? 'same' : 'before', data, span });
    }
  },
});
