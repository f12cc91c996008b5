import { createRequire } from 'node:module';
import { DAY_MS, MINUTE_MS } from './moment.ts';

const load = createRequire(import.meta.url);

/** A wall clock's reading; what is left out is zero. */
export interface LocalTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
}

/** What a wall clock shows at an instant; `weekday` is 1 for Monday to 7 for Sunday. */
export interface LocalFields {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly weekday: number;
}

/** Between two changes of a zone's offset: from (inclusive), until (exclusive), and the offset, all in milliseconds. */
interface Period {
  readonly from: number;
  readonly until: number;
  readonly offset: number;
}

const ALWAYS_UTC = new Set(['UTC', 'Etc/UTC', 'GMT', 'Etc/GMT', 'Z']);

// Asking Temporal costs about 20 µs; a zone changes its offset twice a year, so the stretches between
// two changes are remembered and nearly every question is answered from them.
const periods = new Map<string, Period[]>();

/** The instant at which clocks in `timezone` show `local`; in a gap the later reading, in an overlap the earlier. */
export function zonedEpochMs(local: LocalTime, timezone: string): number {
  const { year, month, day, hour = 0, minute = 0, second = 0 } = local;
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  if (ALWAYS_UTC.has(timezone)) return wall;
  const before = offsetAt(wall - DAY_MS, timezone);
  const after = offsetAt(wall + DAY_MS, timezone);
  if (before === after) return wall - before;
  if (offsetAt(wall - before, timezone) === before) return wall - before;
  if (offsetAt(wall - after, timezone) === after) return wall - after;
  return wall - before;
}

/** What clocks in `timezone` show at an instant. */
export function localFields(epochMs: number, timezone: string): LocalFields {
  const wall = new Date(epochMs + offsetAt(epochMs, timezone));
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
    weekday: wall.getUTCDay() || 7,
  };
}

/** The day `YYYY-MM-DD` that it is in `timezone` at an instant. */
export function localDay(epochMs: number, timezone: string): string {
  return new Date(epochMs + offsetAt(epochMs, timezone)).toISOString().slice(0, 10);
}

/** The first instant of a day `YYYY-MM-DD` in `timezone`. */
export function startOfDay(day: string, timezone: string): number {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  return zonedEpochMs({ year, month, day: date }, timezone);
}

/** The offset of `timezone` at an instant, in minutes east of UTC. */
export function offsetMinutes(epochMs: number, timezone: string): number {
  return offsetAt(epochMs, timezone) / MINUTE_MS;
}

/** True for an IANA name (or `UTC`) that this runtime knows. */
export function isTimeZone(name: string): boolean {
  if (ALWAYS_UTC.has(name)) return name !== 'Z';
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function offsetAt(epochMs: number, timezone: string): number {
  if (ALWAYS_UTC.has(timezone)) return 0;
  const known = periods.get(timezone) ?? [];
  for (const period of known) if (epochMs >= period.from && epochMs < period.until) return period.offset;
  const found = periodAround(epochMs, timezone);
  known.unshift(found);
  periods.set(timezone, known);
  return found.offset;
}

function periodAround(epochMs: number, timezone: string): Period {
  // Loaded for the first zone beside UTC.
  const { Temporal } = load('temporal-polyfill') as typeof import('temporal-polyfill');
  const here = Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(timezone);
  const next = here.getTimeZoneTransition('next');
  const last = here.add({ milliseconds: 1 }).getTimeZoneTransition('previous');
  return {
    from: last?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    until: next?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offset: here.offsetNanoseconds / 1e6,
  };
}
