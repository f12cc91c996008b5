import { MINUTE_MS, type Moment } from '../../../model/moment.ts';
import type { TimelineRow, Times } from '../../../model/postmortem.ts';
import { offsetMinutes } from '../../../model/zone.ts';
import { defineRule } from '../../define-rule.ts';

type Name = 'started' | 'detected' | 'acknowledged' | 'mitigated' | 'resolved';

interface Telling {
  /** The row is named for it. */
  readonly label: RegExp;
  /** Mostly means it; only where no row at all stands at the time that the frontmatter gives. */
  readonly likely: RegExp;
}

const NOT = String.raw`(?<!\b(?:not|never|n't|un|being|be|once|until|before|if|when|after|thought|partly|partially)\s?(?:yet\s)?)`;
const WHAT = String.raw`^\W*(?:(?:the )?(?:incident|outage|problem|issue|impact) (?:is |was |has been |declared )*)?`;
const label = (words: string) =>
  new RegExp(String.raw`${WHAT}(?:${words})\s*(?:$|[.:;,(–—-]|(?:by|at|through)\b)`, 'i');
const likely = (words: string) => new RegExp(`${NOT}\\b(?:${words})`, 'i');

const TELLS: Readonly<Record<Name, Telling>> = {
  started: {
    label: label('starts?|started|begins?|began'),
    likely: likely(String.raw`first (?:\w+ )?(?:errors?|5\d\ds?|failures?|customers? affected)\b`),
  },
  detected: {
    label: label('detected|detection'),
    likely: likely(String.raw`first (?:alert|page)\b|on-?call (?:is |was )?paged\b`),
  },
  acknowledged: {
    label: label('acknowledged|acked'),
    likely: likely(String.raw`ack(?:nowledge[sd]?|ed|s)?(?: (?:it|the (?:page|alert|incident)))?\W*$`),
  },
  mitigated: {
    label: label('mitigated|mitigation complete'),
    likely: likely(
      String.raw`mitigated|mitigation (?:complete|confirmed|in place|done)|users? (?:are )?no longer affected|(?:error rate|errors|latency|traffic|service|everything) (?:is |are |was |were )?back to normal|fully recovered|recovery (?:is )?complete\b`,
    ),
  },
  resolved: {
    label: label('resolved|closed'),
    likely: likely(
      String.raw`(?:incident|outage) (?:is |was |declared )?(?:resolved|closed|over)\b|resolved\W*$`,
    ),
  },
};

export const agrees = defineRule({
  meta: {
    id: 'timeline/agrees',
    level: 'warn',
    summary: 'A row of the timeline that tells another time than the frontmatter',
    why: 'The figures come from the frontmatter and the story from the timeline; where they differ, one of them is wrong, and the durations may be it.',
    instead: 'Find out which is right (logs and the pager know), and write the same in both.',
    options: { minutes: { default: 15, description: 'How far they may be apart' } },
    messages: { differs: '`{field}` is {given}, and the timeline has it at {told}: {apart} apart' },
    examples: {
      valid: [
        {
          name: 'a few minutes apart',
          body: '## Timeline\n\n- 2026-09-14 10:45 CEST: Acknowledged\n- 2026-09-14 11:25 CEST: Mitigated\n',
        },
        {
          name: 'the same instant in another zone',
          body: '## Timeline\n\n- 2026-09-14 09:19 UTC: Mitigated\n',
        },
        {
          name: 'no zone, so the one of the frontmatter',
          body: '## Timeline\n\n- 2026-09-14 11:19: Mitigated\n',
        },
        {
          name: 'whole hours apart, and nobody says in which zone',
          body: '## Timeline\n\n- 2026-09-14 02:19: Mitigated\n',
        },
        {
          name: 'a second mention',
          body: '## Timeline\n\n- 2026-09-14 11:19 CEST: Mitigated\n- 2026-09-14 13:00 CEST: Support is told that it is mitigated\n',
        },
        {
          name: 'somebody else acknowledges',
          body: '## Timeline\n\n- 2026-09-14 13:00 CEST: The vendor acknowledges the problem on its status page\n',
        },
        {
          name: 'something else is detected',
          body: '## Timeline\n\n- 2026-09-14 13:00 CEST: Detected that the cache was cold too\n',
        },
        { name: 'not yet', body: '## Timeline\n\n- 2026-09-14 10:50 CEST: Not mitigated by the restart\n' },
      ],
      invalid: [
        { name: 'an hour off', body: '## Timeline\n\n- 2026-09-14 12:19 CEST: Mitigated\n' },
        {
          name: 'another zone than it says',
          body: '## Timeline\n\nAll times in UTC.\n\n- 2026-09-14 10:44: dana acknowledges\n',
        },
        {
          name: 'in other words',
          body: '## Timeline\n\n- 2026-09-14 10:32 CEST: First errors\n- 2026-09-14 12:05 CEST: Error rate back to normal\n',
        },
      ],
    },
  },
  check(postmortem, { config, options, report }) {
    const limit = Number(options['minutes']);
    const rows = postmortem.body.timeline.filter(({ time, moment }) => time !== null && moment !== null);
    for (const field of Object.keys(TELLS) as Name[]) {
      const given = (postmortem.times as Times)[field];
      if (!given || given.precision === 'day' || given.precision === 'hour') continue;
      const apart = (row: TimelineRow) => minutesApart(row.moment as Moment, given, config.timezone);
      const labelled = rows.filter(({ text }) => TELLS[field].label.test(text));
      const meant = rows.some((row) => apart(row) <= limit)
        ? []
        : rows.filter(({ text }) => TELLS[field].likely.test(text));
      const telling = labelled.length > 0 ? labelled : meant;
      const [nearest] = [...telling].sort((a, b) => apart(a) - apart(b));
      if (!nearest || apart(nearest) <= limit) continue;
      if (mayBeZone(nearest, apart(nearest), limit, config.timezone)) continue;
      const told = [nearest.date, nearest.time, nearest.zone].filter(Boolean).join(' ');
      const data = { field, given: given.text, told, apart: lengthOf(apart(nearest)) };
      report({ message: 'differs', data, span: nearest.span });
    }
  },
});

/** A row without a zone may be meant in the corpus's or in the one that the frontmatter was written with. */
function minutesApart(row: Moment, given: Moment, timezone: string): number {
  const slack = row.approximate || given.approximate ? 15 : row.precision === 'hour' ? 59 : 0;
  const readings = [row.epochMs];
  if (row.offset === null && given.offset !== null) {
    readings.push(row.epochMs + (offsetMinutes(row.epochMs, timezone) - given.offset) * MINUTE_MS);
  }
  return Math.max(0, Math.min(...readings.map((ms) => Math.abs(ms - given.epochMs))) / MINUTE_MS - slack);
}

/** Whole hours between a row without a zone and a corpus whose zone nobody set are most likely the zone. */
function mayBeZone({ zone }: TimelineRow, apart: number, limit: number, timezone: string): boolean {
  if (zone !== null || timezone !== 'UTC' || apart > 14 * 60) return false;
  const over = apart % 60;
  return Math.min(over, 60 - over) <= Math.min(limit, 15);
}

function lengthOf(minutes: number): string {
  const whole = Math.round(minutes);
  if (whole < 120) return `${whole} minutes`;
  return whole < 48 * 60 ? `${Math.round(whole / 60)} hours` : `${Math.round(whole / 1440)} days`;
}
