import { duration } from '../../model/duration.ts';
import { isoOf } from '../../model/iso.ts';
import { type Moment, minutesBetween } from '../../model/moment.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `14 September 2026` */
export function dayWords(day: string): string {
  const [year, month, date] = day.split('-');
  return `${Number(date)} ${MONTHS[Number(month) - 1]} ${year}`;
}

interface Read {
  readonly day: string;
  /** `10:32`; null where only the day is known. */
  readonly clock: string | null;
  /** `UTC+02:00` */
  readonly zone: string;
}

function read(moment: Moment, timezone: string): Read {
  const [day = '', rest = ''] = isoOf(moment, timezone).split('T');
  const [, clock = null, zone = ''] = /^(\d{2}:\d{2})(?::\d{2})?(Z|[+-].*)$/.exec(rest) ?? [];
  return {
    day,
    clock: clock && moment.approximate ? `about ${clock}` : clock,
    zone: zone === 'Z' ? 'UTC' : `UTC${zone}`,
  };
}

/** `14 September 2026, 10:32 (UTC+02:00)` */
export function timeWords(moment: Moment, timezone: string): string {
  const { day, clock, zone } = read(moment, timezone);
  return clock === null ? dayWords(day) : `${dayWords(day)}, ${clock} (${zone})`;
}

/** `on 14 September 2026 from 10:32 to 11:19 (UTC+02:00; 08:32 to 09:19 UTC)`, over midnight with both days. */
export function stretchWords(from: Moment, to: Moment | null, timezone: string): string {
  const start = read(from, timezone);
  const began = start.clock === null ? dayWords(start.day) : `${dayWords(start.day)}, ${start.clock}`;
  if (to === null) return `since ${began}${start.clock === null ? '' : ` (${zones(start, from, null)})`}`;
  const end = read(to, timezone);
  if (start.clock === null || end.clock === null) {
    return start.day === end.day
      ? `on ${dayWords(start.day)}`
      : `from ${dayWords(start.day)} to ${dayWords(end.day)}`;
  }
  const within = `(${zones(start, from, to)})`;
  if (start.day === end.day) return `on ${dayWords(start.day)} from ${start.clock} to ${end.clock} ${within}`;
  return `from ${began} to ${dayWords(end.day)}, ${end.clock} ${within}`;
}

/** `2026-09-14 10:32 to 11:19 (UTC+02:00)` */
export function shortStretch(from: Moment, to: Moment | null, timezone: string): string {
  const start = read(from, timezone);
  if (start.clock === null) return start.day;
  const end = to && read(to, timezone);
  if (end === null || end.clock === null) return `since ${start.day} ${start.clock} (${start.zone})`;
  const until = end.day === start.day ? end.clock : `${end.day} ${end.clock}`;
  return `${start.day} ${start.clock} to ${until} (${start.zone})`;
}

function zones({ zone }: Read, from: Moment, to: Moment | null): string {
  if (zone === 'UTC') return zone;
  const utc = (moment: Moment) => new Date(moment.epochMs).toISOString().slice(11, 16);
  return `${zone}; ${utc(from)}${to ? ` to ${utc(to)}` : ''} UTC`;
}

/** `47 min`; null where either is not known to the minute. */
export function lasted(from: Moment | null, to: Moment | null): string | null {
  if (from?.precision === 'day' || to?.precision === 'day') return null;
  const minutes = minutesBetween(from, to);
  return minutes === null || minutes < 0 ? null : duration(minutes);
}
