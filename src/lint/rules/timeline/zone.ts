import { defineRule } from '../../define-rule.ts';
import { sectionsFor } from '../../section-content.ts';

export const zone = defineRule({
  meta: {
    id: 'timeline/zone',
    level: 'warn',
    summary: 'A timeline that names no zone',
    why: 'Logs are in UTC, chat is in local time, and colleagues sit elsewhere; without a zone every row can be off by hours.',
    instead:
      'Say it once: "All times in UTC." above the rows, `Time (CEST)` in the heading of the column, or an offset in each row.',
    messages: { none: 'no row of the timeline has a zone, nor does anything before them' },
    examples: {
      valid: [
        { name: 'said once', body: '## Timeline\n\nAll times in UTC.\n\n- 08:30 Deploy\n- 08:41 Calls\n' },
        {
          name: 'in the column',
          body: '## Timeline\n\n| Time (CEST) | Event |\n|---|---|\n| 10:30 | Deploy |\n',
        },
        { name: 'in the first row', body: '## Timeline\n\n- 10:30 CEST Deploy\n- 10:41 Calls\n' },
        { name: 'days alone', body: '## Timeline\n\n- 2026-09-14: Deploy\n- 2026-09-16: Calls\n' },
      ],
      invalid: [
        { name: 'bare times', body: '## Timeline\n\n- 10:30 Deploy\n- 10:41 Calls\n' },
        {
          name: 'a column without it',
          body: '## Timeline\n\n| Time | Event |\n|---|---|\n| 10:30 | Deploy |\n',
        },
      ],
    },
  },
  check(postmortem, { report }) {
    const timed = postmortem.body.timeline.filter(({ time }) => time !== null);
    const [first] = timed;
    const [section] = sectionsFor(postmortem, 'timeline');
    if (!first || !section || timed.some((row) => row.zone !== null)) return;
    report({ message: 'none', span: first.span });
  },
});
