import type { TimelineRow } from '../../../model/postmortem.ts';
import { compareMoments } from '../../compare-moments.ts';
import { defineRule } from '../../define-rule.ts';

export const order = defineRule({
  meta: {
    id: 'timeline/order',
    level: 'warn',
    summary: 'A timeline that runs backwards',
    why: 'Who knew what when is the whole point of it; one row out of order, or one mistyped hour, tells another story.',
    instead: 'Check the time, and the date where it went over midnight; oldest first.',
    messages: {
      backwards: '{time} comes after {before}',
      newestFirst: 'the timeline is written newest first',
    },
    examples: {
      valid: [
        {
          name: 'oldest first',
          body: '## Timeline\n\n- 2026-09-14 10:30 CEST: Deploy\n- 2026-09-14 10:41 CEST: Calls\n',
        },
        {
          name: 'over midnight',
          body: '## Timeline\n\nAll times in CEST, 2026-09-14.\n\n- 23:50 Deploy\n- 00:10 Calls\n- 00:30 Rolled back\n',
        },
        {
          name: 'about',
          body: '## Timeline\n\n- 2026-09-14 10:30 CEST: Deploy\n- 2026-09-14 ~10:25 CEST: First error\n',
        },
        {
          name: 'two in the same minute',
          body: '## Timeline\n\n- 2026-09-14 10:30 CEST: Deploy\n- 2026-09-14 10:30 CEST: First error\n',
        },
      ],
      invalid: [
        {
          name: 'one row out of order',
          body: '## Timeline\n\n- 2026-09-14 10:30 CEST: Deploy\n- 2026-09-14 10:41 CEST: Calls\n- 2026-09-14 10:35 CEST: First error\n- 2026-09-14 11:19 CEST: Rolled back\n',
        },
        {
          name: 'newest first',
          body: '## Timeline\n\n- 2026-09-14 11:19 CEST: Rolled back\n- 2026-09-14 10:41 CEST: Calls\n- 2026-09-14 10:30 CEST: Deploy\n',
        },
        {
          name: 'the wrong day',
          body: '## Timeline\n\n- 2026-09-14 10:30 CEST: Deploy\n- 2026-09-13 10:41 CEST: Calls\n',
        },
      ],
    },
  },
  check(postmortem, { config, report }) {
    const rows = postmortem.body.timeline.filter(({ moment }) => moment !== null);
    const back: [TimelineRow, TimelineRow][] = [];
    let steps = 0;
    rows.forEach((row, index) => {
      const before = rows[index - 1];
      if (!before?.moment || !row.moment) return;
      const compared = compareMoments(before.moment, row.moment, config.timezone);
      if (compared === 'earlier' || compared === 'later') steps += 1;
      if (compared === 'later') back.push([before, row]);
    });
    if (steps >= 2 && back.length === steps) {
      const span = rows[0]?.span ?? postmortem.where();
      report({
        message: 'newestFirst',
        span,
        help: 'Turn it round: a reader meets things as the people in it did.',
      });
      return;
    }
    for (const [before, row] of back) {
      report({ message: 'backwards', data: { time: written(row), before: written(before) }, span: row.span });
    }
  },
});

const written = ({ date, time, moment }: TimelineRow): string =>
  [date, time].filter(Boolean).join(' ') || (moment?.text ?? '');
