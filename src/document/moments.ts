import { MINUTE_MS, type Moment, type Precision } from '../model/moment.ts';
import { zonedEpochMs } from '../model/zone.ts';
import { dayExists, hourOf } from './calendar.ts';
import { settle } from './dates.ts';
import { timePrefix } from './time-prefix.ts';
import { type WrittenZone, ZONE_PATTERN, zoneNamed } from './zones.ts';

const WRITTEN = new RegExp(
  '^(?<about>~|≈|about |around |approx\\.? |ca\\.? |circa )?\\s*' +
    '(?<year>\\d{4})(?<dash>[-/.])(?<month>\\d{1,2})\\k<dash>(?<day>\\d{1,2})' +
    '(?:(?:[Tt]|,?\\s+(?:at\\s+)?)(?<about2>~)?(?<hour>\\d{1,2}):(?<minute>\\d{2}|\\?\\?)' +
    `(?::(?<second>\\d{2})(?:[.,]\\d+)?)?\\s*(?<half>[AaPp]\\.?[Mm]\\.?)?\\s*(?<zone>${ZONE_PATTERN}|z|utc)?)?$`,
);

/** Parts of a date and a time of day, put together to an instant. */
export interface WrittenTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Null: only the day is known. */
  readonly hour: number | null;
  readonly minute: number | null;
  readonly second: number | null;
  readonly approximate: boolean;
  readonly zone: WrittenZone | null;
  readonly text: string;
}

/**
 * An instant as a frontmatter field holds it: ISO with or without offset, a blank for the `T`, a zone's abbreviation,
 * a day alone, `~` before it. Without offset it is read in `timezone`; null where the text is no instant.
 */
export function parseMoment(text: string, timezone: string): Moment | null {
  const plain = ISO.exec(text);
  if (plain) return isoMoment(plain, timezone);
  const found = WRITTEN.exec(text.trim())?.groups;
  if (!found) return inWords(text, timezone);
  const half = found['half']?.[0]?.toLowerCase();
  const hour = found['hour'] === undefined ? null : hourOf(Number(found['hour']), half);
  const zone = found['zone'] ? zoneNamed(found['zone']) : null;
  return momentOf(
    {
      year: Number(found['year']),
      month: Number(found['month']),
      day: Number(found['day']),
      hour,
      minute: found['minute'] === undefined || found['minute'] === '??' ? null : Number(found['minute']),
      second: found['second'] === undefined ? null : Number(found['second']),
      approximate: Boolean(found['about'] ?? found['about2']),
      zone,
      text: text.trim(),
    },
    timezone,
  );
}

// What nearly every field holds is read without looking for everything else that people write.
const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:(Z)|([+-])(\d{2}):(\d{2}))?)?$/;

function isoMoment(found: RegExpExecArray, timezone: string): Moment | null {
  const [text, year, month, day, hour, minute, second, utc, sign, hours, minutes] = found;
  const offset = sign === undefined ? (utc ? 0 : null) : Number(hours) * 60 + Number(minutes);
  if (offset !== null && offset > 14 * 60) return null;
  return momentOf(
    {
      year: Number(year),
      month: Number(month),
      day: Number(day),
      hour: hour === undefined ? null : Number(hour),
      minute: minute === undefined ? null : Number(minute),
      second: second === undefined ? null : Number(second),
      approximate: false,
      zone: offset === null ? null : { offset: sign === '-' ? -offset : offset },
      text,
    },
    timezone,
  );
}

/** An instant with its month in words, such as `March 3, 2026 9:36 AM (UTC)`; the year must stand there. */
function inWords(text: string, timezone: string): Moment | null {
  if (text.length > 120) return null;
  const said = timePrefix(text);
  const day = said?.date?.year ? settle(said.date, null) : null;
  if (!said || !day || text.slice(said.end).trim() !== '') return null;
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const zone = said.zone === null ? null : zoneNamed(said.zone);
  const { hour, minute, second, approximate } = said;
  return momentOf(
    { year, month, day: date, hour, minute, second, approximate, zone, text: text.trim() },
    timezone,
  );
}

/** The instant that a written date and time mean, or null where there is no such day or hour. */
export function momentOf(time: WrittenTime, timezone: string): Moment | null {
  const { year, month, day, zone, approximate, text } = time;
  const hour = time.hour ?? 0;
  const minute = time.minute ?? 0;
  const second = time.second ?? 0;
  if (!dayExists(year, month, day) || hour > 23 || minute > 59 || second > 60) return null;
  const local = { year, month, day, hour, minute, second };
  const fixed = zone && 'offset' in zone ? zone.offset : null;
  const named = zone && 'timezone' in zone ? zone.timezone : timezone;
  const epochMs =
    fixed === null
      ? zonedEpochMs(local, named)
      : Date.UTC(year, month - 1, day, hour, minute, second) - fixed * MINUTE_MS;
  const offset =
    fixed ?? (zone ? (Date.UTC(year, month - 1, day, hour, minute, second) - epochMs) / MINUTE_MS : null);
  return { epochMs, offset, precision: precisionOf(time), approximate, text };
}

function precisionOf({ hour, minute, second }: WrittenTime): Precision {
  if (hour === null) return 'day';
  if (minute === null) return 'hour';
  return second === null ? 'minute' : 'second';
}
