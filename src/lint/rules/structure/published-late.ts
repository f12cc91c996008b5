import { daysBetween } from '../../../model/day.ts';
import { DAY_MS, type Moment } from '../../../model/moment.ts';
import { writtenDay } from '../../compare-moments.ts';
import { defineRule } from '../../define-rule.ts';
import { whereField } from '../../frontmatter.ts';

export const publishedLate = defineRule({
  meta: {
    id: 'structure/published-late',
    level: 'warn',
    summary: 'Published more than a week after the incident was resolved',
    why: 'Memory fades within days, and what is published after weeks is read by nobody who was waiting for it.',
    instead:
      'Publish what is known and go on from there; open questions may stay open. The limit is `publish_within_days`.',
    messages: { late: 'published {days} days after it was resolved, {limit} at most' },
    examples: {
      valid: [
        { name: 'four days later', frontmatter: 'published: 2026-09-18' },
        { name: 'the seventh day', frontmatter: 'published: 2026-09-21' },
        { name: 'nobody knows when', frontmatter: 'published:' },
        { name: 'another limit', frontmatter: 'published: 2026-09-28', config: { publish_within_days: 14 } },
      ],
      invalid: [
        { name: 'the eighth day', frontmatter: 'published: 2026-09-22' },
        { name: 'to the hour', frontmatter: 'published: 2026-09-21T15:06:00+02:00' },
      ],
    },
  },
  check(postmortem, { config, report }) {
    const { published, times } = postmortem;
    if (!published || !times.resolved) return;
    const limit = config.publishWithinDays;
    if (!isLater(times.resolved, published, limit, config.timezone)) return;
    const days = Math.max(limit + 1, daysApart(times.resolved, published, config.timezone));
    report({ message: 'late', data: { days, limit }, span: whereField(postmortem, 'published') });
  },
});

function isLater(resolved: Moment, published: Moment, limit: number, timezone: string): boolean {
  const byDay = resolved.precision === 'day' || published.precision === 'day';
  if (byDay) return daysApart(resolved, published, timezone) > limit;
  return published.epochMs - resolved.epochMs > limit * DAY_MS;
}

const daysApart = (from: Moment, to: Moment, timezone: string): number =>
  daysBetween(writtenDay(from, timezone), writtenDay(to, timezone));
