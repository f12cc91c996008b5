import { compareMoments } from '../../compare-moments.ts';
import { defineRule } from '../../define-rule.ts';

export const startsBeforeDetection = defineRule({
  meta: {
    id: 'timeline/starts-before-detection',
    level: 'info',
    summary: 'A timeline that begins when somebody noticed',
    why: 'What happened before anybody knew is where the change, the warning signs and the detection gap are.',
    instead:
      'Begin with what set it off, or with the first sign that can be found afterwards in logs and graphs.',
    messages: { late: 'the timeline begins at {time}, and it was detected at {detected}' },
    examples: {
      valid: [
        {
          name: 'begins with the change',
          body: '## Timeline\n\n- 2026-09-14 10:30 CEST: The new timeout reaches production\n- 2026-09-14 10:41 CEST: Support calls\n',
        },
        {
          name: 'noticed at once',
          frontmatter: 'detected: 2026-09-14T10:32:00+02:00',
          body: '## Timeline\n\n- 2026-09-14 10:32 CEST: Pager\n',
        },
        { name: 'no timeline is another matter', body: '## Summary\n\nIt broke.\n' },
      ],
      invalid: [
        {
          name: 'begins with the call',
          body: '## Timeline\n\n- 2026-09-14 10:41 CEST: Support calls\n- 2026-09-14 11:19 CEST: Rolled back\n',
        },
        { name: 'begins after it', body: '## Timeline\n\n- 2026-09-14 10:44 CEST: dana acknowledges\n' },
      ],
    },
  },
  check(postmortem, { config, report }) {
    const { started, detected } = postmortem.times;
    const row = postmortem.body.timeline.find(({ moment, time }) => moment !== null && time !== null);
    const moments = postmortem.body.timeline.flatMap(({ moment }) => (moment ? [moment.epochMs] : []));
    if (!detected || detected.precision === 'day' || !row?.moment) return;
    // Written newest first, it may well go back further.
    if (moments.some((epochMs) => epochMs < detected.epochMs)) return;
    if (started && compareMoments(started, detected, config.timezone) !== 'earlier') return;
    if (['earlier', 'unclear'].includes(compareMoments(row.moment, detected, config.timezone))) return;
    report({ message: 'late', data: { time: row.moment.text, detected: detected.text }, span: row.span });
  },
});
