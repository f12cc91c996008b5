import { hourOf } from './calendar.ts';
import { dateAt, type WrittenDate } from './dates.ts';
import { ZONE_PATTERN } from './zones.ts';

/** The date, time or both that a row of a timeline begins with. */
export interface TimePrefix {
  readonly date: WrittenDate | null;
  readonly hour: number | null;
  /** Null beside an hour: `14:??`, `2pm`-like hours have minute 0. */
  readonly minute: number | null;
  readonly second: number | null;
  /** As written. */
  readonly zone: string | null;
  readonly approximate: boolean;
  /** What stood there, and the offset at which the row's own text begins. */
  readonly written: string;
  readonly end: number;
}

const OPENERS = /[\s[({<*_~@#>|`"'“≈-]*(?:\{\{\s*)?/y;
const LEADS =
  /(?:update|edit|from|between|at|by|on|around|about|approx(?:imately|\.)?|roughly|circa|ca\.?|c\.|~|≈|before|after|shortly (?:before|after)|just (?:before|after)|until|since|starting(?: at)?)(?![a-z])[\s:–-]*|~\s*|≈\s*/iy;
const WEEKDAY = /(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?(?![a-z])\.?/iy;
const CLOCK =
  /(\d{1,2})(?::|h(?=\d{2}(?!\d)))(\d{2}|\?\?|xx)(?::(\d{2}|\?\?|xx)(?:[.,]\d+)?)?(?!\d)(?:\s*([ap])\.?\s?m(?![a-z])\.?|([ap])(?![a-z]))?/iy;
const DOTTED =
  /(\d{1,2})\.(\d{2})(?:\.(\d{2}))?\s*(?:([ap])\.?m(?![a-z])\.?|(?=(?:uhr|hrs|h|utc|gmt)(?![a-z])))/iy;
const HALVED = /(\d{1,2})()()\s*([ap])\.?\s?m(?![a-z])\.?/iy;
const DIGITS = new RegExp(`([01]\\d|2[0-3])([0-5]\\d)()()(?=\\s*(?:hrs|h|${ZONE_PATTERN})(?![\\w:-]))`, 'iy');
// `19.08 rolled back`: a number elsewhere, a time where each line is expected to begin with one.
const BARE_DOTTED =
  /([01]?\d|2[0-3])\.([0-5]\d)()()(?=\s+\p{Lu}|(?<=\d\d\.\d\d)(?:\s*(?:[,:–—-]\s|$)|\s+\p{L}))/uy;
// Beside a date, four digits with a mark behind them can be nothing else.
const DATED_DIGITS = /([01]\d|2[0-3])([0-5]\d)()()(?=\s*(?:[:–—|-]|$))/iy;
// What a template leaves where nobody knew the time of day.
const UNKNOWN_CLOCK = /[\sT]*(?:hh:?mm(?::?ss)?|\?\?:\?\?|xx:xx)(?!\w)/iy;
const UNITS = /\s*(?:uhr|hrs?|h|o'clock)(?![a-z])/iy;
const ZONE = new RegExp(
  `\\s*[([]?(${ZONE_PATTERN})[)\\]]?(?:\\s*\\((?:UTC|GMT)[+-]?\\d{0,2}:?\\d{0,2}\\))?`,
  'y',
);
const SMALL_ZONE = /\s*[([]?(utc|gmt|z|pst|pdt|est|edt|cet|cest)(?![a-z])[)\]]?/iy;
const RANGE =
  /\s*(?:-+|–|—|to|until|till|and|through|→|->|~)\s*(?=[~\d]|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iy;
const JOINERS = /[\s,@T]*(?:(?:at|of|on)(?=[\s~])\s*)?/y;
const TRAILERS = /[\s\])}*_`"'”]*(?:ish)?[\s\])}*_`"'”]*(?:[:|,.–—>=-]|\u2192)*[\s\])}:*_–—|-]*/y;

/**
 * Reads the date and time at the start of a line; null where neither stands there. `inTimeline`: the line is one of a
 * timeline, so that `19.08` is a time too.
 */
export function timePrefix(text: string, inTimeline = false): TimePrefix | null {
  const plain = PLAIN.exec(text);
  if (plain) return plainPrefix(plain);
  const line = text.length > 300 ? text.slice(0, 300) : text;
  if (!/\d/.test(line.slice(0, 60))) return null;
  const begin = skip(OPENERS, line, 0);
  const lead = skip(LEADS, line, begin);
  const led = skip(OPENERS, line, lead);
  const approximate = /~|≈|around|about|approx|roughly|circa|ca\b|^c\./i.test(line.slice(0, led));
  const first = readPoint(line, led, inTimeline);
  if (!first) return null;
  let { end } = first;
  let last = first;
  const range = skip(RANGE, line, end);
  if (range > end) {
    const until = readPoint(line, skip(OPENERS, line, range), inTimeline);
    if (until && (until.hour !== null) === (first.hour !== null)) {
      last = until;
      end = until.end;
    } else if (!until) {
      const bare = /\d{1,2}(?![\w:./])/y;
      bare.lastIndex = range;
      if (bare.exec(line)) end = bare.lastIndex;
    }
  }
  if (/[\w%]/.test(line[end] ?? '') || /^\s*(?:%|ms\b|x\b)/.test(line.slice(end, end + 8))) return null;
  // `10:02 - 10:15 PM` says the half of the day and the zone once, for both.
  const half = first.half ?? (last.hour !== null && last.hour >= (first.hour ?? 0) ? last.half : undefined);
  const hour = first.hour === null ? null : hourOf(first.hour, half);
  if (hour !== null && (hour > 23 || (first.minute ?? 0) > 59)) return null;
  if (hour === null && isWeakDate(line, led, end)) return null;
  const trailed = skip(TRAILERS, line, end);
  const about = /^\s*ish\b|^\s*\(?(?:approx|ca\.|ish|around|maybe|or so|not sure)/i.test(
    line.slice(end, end + 20),
  );
  return {
    date: first.date,
    hour,
    minute: first.minute,
    second: first.second,
    zone: first.zone ?? last.zone,
    approximate: approximate || about || first.approximate,
    written: line.slice(led, end).trim(),
    end: trailed,
  };
}

// What nearly every row of a table holds: a time of day and nothing else.
const PLAIN = /^([01]\d|2[0-3]):([0-5]\d)$/;

function plainPrefix([written, hour, minute]: RegExpExecArray): TimePrefix {
  return {
    date: null,
    hour: Number(hour),
    minute: Number(minute),
    second: null,
    zone: null,
    approximate: false,
    written,
    end: written.length,
  };
}

/** `24/7` and `1/2` are dates only where nothing but a mark stands behind them. */
function isWeakDate(line: string, from: number, end: number): boolean {
  return /^\d{1,2}\/\d{1,2}$/.test(line.slice(from, end).trim()) && /^\s*[\w(]/.test(line.slice(end));
}

interface Point {
  readonly date: WrittenDate | null;
  readonly hour: number | null;
  readonly minute: number | null;
  readonly second: number | null;
  readonly half: string | undefined;
  readonly zone: string | null;
  readonly approximate: boolean;
  readonly end: number;
}

/** A date, a time, or both in either order, with their zone. */
function readPoint(line: string, from: number, inTimeline: boolean): Point | null {
  let at = skip(JOINERS, line, skip(WEEKDAY, line, from));
  const before = dateAt(line, at);
  let date = before?.date ?? null;
  if (before) at = skip(WEEKDAY, line, skip(JOINERS, line, before.end), before.end);
  const gap = before
    ? skip(/[\sT,:(–—-]*(?:(?:at|around|about|between|from|ca\.?|approx\.?|by)\s+)?[~≈(@]?\s*/iy, line, at)
    : at;
  const clock = clockAt(line, gap, before !== null, inTimeline);
  if (!clock) return before ? { date, ...NO_CLOCK, end: skip(UNKNOWN_CLOCK, line, before.end) } : null;
  const instant = before !== null && /T/.test(line.slice(before.end, gap));
  const written = zoneAt(line, clock.end);
  const zone = written && !instant && isUntil(written.name, clock) ? null : written;
  let end = zone?.end ?? clock.end;
  if (!date) {
    const after = dateAt(
      line,
      skip(
        /[\s,]+(?:on\s+)?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?[\s,]+)?/iy,
        line,
        end,
      ),
    );
    if (after && after.end > end && (after.date.year !== null || !after.date.or)) {
      date = after.date;
      end = after.end;
    }
  }
  const approximate = /[~≈]|around|about|ca\b|approx/i.test(line.slice(before?.end ?? from, gap));
  return { date, ...clock, zone: zone?.name ?? null, approximate, end };
}

/** `13:30-13:45` is a range: west of Greenwich only what lies before the time itself, or is written otherwise. */
function isUntil(zone: string, { hour, minute }: Pick<Point, 'hour' | 'minute'>): boolean {
  const [, hours, minutes = '0'] = /^-(\d{2})(?::(\d{2}))?$/.exec(zone) ?? [];
  if (hours === undefined || hour === null) return false;
  return Number(hours) > 12 || Number(hours) * 60 + Number(minutes) > hour * 60 + (minute ?? 0);
}

const NO_CLOCK = {
  hour: null,
  minute: null,
  second: null,
  half: undefined,
  zone: null,
  approximate: false,
};

function clockAt(
  line: string,
  at: number,
  dated: boolean,
  inTimeline: boolean,
): Pick<Point, 'hour' | 'minute' | 'second' | 'half' | 'end'> | null {
  for (const pattern of [
    CLOCK,
    DOTTED,
    HALVED,
    DIGITS,
    ...(dated ? [DATED_DIGITS] : []),
    ...(inTimeline ? [BARE_DOTTED] : []),
  ]) {
    pattern.lastIndex = at;
    const found = pattern.exec(line);
    if (!found) continue;
    const [, hour, minute, second, full, short] = found;
    const number = (digits: string | undefined) => (digits && /^\d+$/.test(digits) ? Number(digits) : null);
    return {
      hour: Number(hour),
      minute: pattern === HALVED ? 0 : number(minute),
      second: number(second),
      half: (full ?? short)?.toLowerCase(),
      end: skip(UNITS, line, pattern.lastIndex),
    };
  }
  return null;
}

function zoneAt(line: string, at: number): { readonly name: string; readonly end: number } | null {
  for (const pattern of [ZONE, SMALL_ZONE]) {
    pattern.lastIndex = at;
    const found = pattern.exec(line);
    if (found) return { name: found[1] ?? '', end: pattern.lastIndex };
  }
  return null;
}

/** Where a sticky pattern ends at an offset; `otherwise` (the offset itself) where it does not match. */
function skip(pattern: RegExp, text: string, at: number, otherwise = at): number {
  pattern.lastIndex = at;
  return pattern.exec(text) ? pattern.lastIndex : otherwise;
}
