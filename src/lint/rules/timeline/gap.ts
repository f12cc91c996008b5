import { MINUTE_MS } from '../../../model/moment.ts';
import { defineRule } from '../../define-rule.ts';

export const gap = defineRule({
  meta: {
    id: 'timeline/gap',
    level: 'info',
    summary: 'More than two hours between rows while users were affected',
    why: 'Long silence in the middle of an incident is mostly the part that was hardest: false trails, waiting for access, handing over.',
    instead: 'Ask who was there what was tried in between and did not help, and add a row for it.',
    options: { hours: { default: 2, description: 'The longest silence' } },
    messages: { silent: 'nothing between {from} and {to}, while users were affected' },
    examples: {
      valid: [
        {
          name: 'a row every hour',
          body: '## Timeline\n\n- 2026-09-14 10:32 CEST: Errors\n- 2026-09-14 11:19 CEST: Rolled back\n',
        },
        {
          name: 'long after it was over',
          body: '## Timeline\n\n- 2026-09-14 11:19 CEST: Rolled back\n- 2026-09-14 15:05 CEST: Resolved\n',
        },
        {
          name: 'long before it began',
          body: '## Timeline\n\n- 2026-09-11 16:00 CEST: The change is merged\n- 2026-09-14 10:32 CEST: Errors\n- 2026-09-14 11:19 CEST: Rolled back\n',
        },
      ],
      invalid: [
        {
          name: 'four hours of silence',
          frontmatter: 'mitigated: 2026-09-14T15:00:00+02:00',
          body: '## Timeline\n\n- 2026-09-14 10:32 CEST: Errors\n- 2026-09-14 10:44 CEST: dana acknowledges\n- 2026-09-14 15:00 CEST: Rolled back\n',
        },
        {
          name: 'over midnight',
          frontmatter: 'mitigated: 2026-09-15T02:00:00+02:00',
          body: '## Timeline\n\nAll times in CEST.\n\n- 22:00 Still red\n- 01:30 Rolled back\n',
        },
      ],
    },
  },
  check(postmortem, { options, report }) {
    const { started, mitigated } = postmortem.times;
    if (!mitigated || mitigated.precision === 'day') return;
    const longest = Number(options['hours']) * 60 * MINUTE_MS;
    const rows = postmortem.body.timeline
      .flatMap((row) => (row.moment && row.time !== null ? [{ row, ms: row.moment.epochMs }] : []))
      .filter(({ ms }) => ms <= mitigated.epochMs && (!started || ms >= started.epochMs))
      .sort((a, b) => a.ms - b.ms);
    rows.forEach(({ row, ms }, index) => {
      const before = rows[index - 1];
      if (!before || ms - before.ms <= longest) return;
      const name = ({ date, time }: typeof row) => [date, time].filter(Boolean).join(' ');
      report({ message: 'silent', data: { from: name(before.row), to: name(row) }, span: row.span });
    });
  },
});
