import type { Edit } from '../../../model/finding.ts';
import { isoOf } from '../../../model/iso.ts';
import { MINUTE_MS, type Moment } from '../../../model/moment.ts';
import type { Span } from '../../../model/position.ts';
import type { Postmortem } from '../../../model/postmortem.ts';
import { offsetMinutes } from '../../../model/zone.ts';
import { defineRule } from '../../define-rule.ts';
import { replaceScalar, whereField, writtenField } from '../../frontmatter.ts';

const ISO =
  /^~?\s*\d{4}-\d\d-\d\d[T ]\d\d:(?:\?\?|\d\d(?::\d\d(?:\.\d+)?)?)(?:\s?(?:Z|UTC|[+-]\d\d:?\d\d))?$/i;
/** Zones by a name that means one offset only. */
const PLAIN_OFFSET = /(?:[zZ]|UTC|GMT|[+-]\d\d:?\d\d)$/;

export const timeZone = defineRule({
  meta: {
    id: 'schema/time-zone',
    level: 'warn',
    summary: 'An instant without its offset from UTC, or without its time of day',
    why: 'Who reads it from another office, or after the clocks change, reads another hour, and a duration across two offsets is wrong by whole hours.',
    instead: 'Write the offset that the clocks showed then: 2026-09-14T10:32:00+02:00, or Z for UTC.',
    drafts: true,
    messages: {
      offset: '`{field}` has no offset, and is read in {zone}',
      day: '`{field}` is a day without a time, and takes no part in durations by the minute',
      form: '`{field}` is not written in ISO 8601, and is read as {iso}',
    },
    examples: {
      valid: [
        { name: 'with its offset', frontmatter: 'started: 2026-09-14T10:32:00+02:00' },
        { name: 'in UTC', frontmatter: 'started: 2026-09-14T08:32:00Z' },
        { name: 'published may be a day', frontmatter: 'published: 2026-09-18' },
        { name: 'about, with its offset', frontmatter: 'started: ~2026-09-14T10:30+02:00' },
      ],
      invalid: [
        { name: 'no offset', frontmatter: 'started: 2026-09-14T10:32:00' },
        { name: 'a day alone', frontmatter: 'started: 2026-09-14' },
        { name: 'published at an hour, nobody knows where', frontmatter: 'published: 2026-09-18 16:00' },
        { name: 'twelve hours and a name', frontmatter: 'started: 2026-09-14 08:32 AM UTC' },
      ],
    },
  },
  check(postmortem, { config, report }) {
    const { times } = postmortem;
    const all: readonly [string, Moment | null][] = [
      ['started', times.started],
      ['detected', times.detected],
      ['acknowledged', times.acknowledged],
      ['repair_started', times.repairStarted],
      ['mitigated', times.mitigated],
      ['resolved', times.resolved],
      ['published', postmortem.published],
    ];
    for (const [field, moment] of all) {
      if (!moment || (field === 'published' && moment.precision === 'day')) continue;
      const message = messageFor(moment);
      if (message === null) continue;
      const span = whereField(postmortem, field);
      const value = writtenField(postmortem, field)?.value;
      const fix = typeof value === 'string' ? fixFor(postmortem, span, value, moment, config.timezone) : null;
      const iso = moment.offset === null ? moment.text : isoOf(moment, config.timezone);
      const data = { field, zone: config.timezone, iso };
      report({ message, data, span, ...(fix ? { fix } : {}) });
    }
  },
});

function messageFor({ precision, offset, text }: Moment): 'offset' | 'day' | 'form' | null {
  if (precision === 'day') return 'day';
  if (offset === null) return 'offset';
  return ISO.test(text) ? null : 'form';
}

/**
 * The instant in ISO with its offset, where it can be no other one. UTC may be nobody's choice but the default, so a
 * bare time is only given an offset in a zone that was configured, and not in the hour that clocks show twice.
 */
function fixFor(
  postmortem: Postmortem,
  span: Span,
  value: string,
  moment: Moment,
  timezone: string,
): Edit[] | null {
  const { precision, offset, approximate, text, epochMs } = moment;
  if (approximate || precision === 'day' || precision === 'hour') return null;
  if (offset !== null) {
    return PLAIN_OFFSET.test(text) ? replaceScalar(postmortem, span, value, isoOf(moment, timezone)) : null;
  }
  if (timezone === 'UTC') return null;
  const zone = (ms: number) => offsetMinutes(ms, timezone);
  const here = zone(epochMs);
  const changes = [-3, 3].some((hours) => zone(epochMs + hours * 60 * MINUTE_MS) !== here);
  return changes
    ? null
    : replaceScalar(postmortem, span, value, isoOf({ ...moment, offset: here }, timezone));
}
