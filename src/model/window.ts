import { addDays, type Day, daysBetween, firstOfMonth, isDay, mondayOf, mondayOfWeek } from './day.ts';
import { LfiError } from './error.ts';
import { readCount } from './read-count.ts';
import { localDay, startOfDay } from './zone.ts';

/** A half-open stretch of time, in milliseconds since the Unix epoch. */
export interface Window {
  readonly since: number;
  readonly until: number;
}

/** The window asked for, and the one that it is compared with. */
export interface Windows {
  readonly now: Window;
  readonly before: Window;
  /** In words: `90 days to 2026-09-30`, `2026-Q3`. */
  readonly label: string;
  readonly beforeLabel: string;
}

export interface WindowOptions {
  readonly days?: string | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly period?: string | undefined;
  readonly against?: string | undefined;
}

/** From the first day up to, not including, the second. */
interface Days {
  readonly from: Day;
  readonly to: Day;
}

/** `--as-of`: a day means its end in `timezone`, so that all of it is known; else an ISO instant. */
export function parseAsOf(text: string, timezone: string): number {
  if (isDay(text)) return startOfDay(addDays(text, 1), timezone);
  const instant = parseInstant(text);
  if (instant === null) {
    throw new LfiError('usage', `--as-of ${text}: neither a day nor an instant`, {
      hint: 'Write 2026-09-30, or 2026-09-30T18:00:00+02:00.',
    });
  }
  return instant;
}

/** Milliseconds of an ISO 8601 instant with an offset, or null. */
function parseInstant(text: string): number | null {
  const shape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;
  const instant = shape.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(instant) ? null : instant;
}

/**
 * The window that the options name and the one before it. `--days` counts whole days that end with the day of `asOf`;
 * the window before has the same length and touches it, or is the period before for a period.
 */
export function resolveWindows(
  options: WindowOptions,
  asOf: number,
  timezone: string,
  defaultDays = 90,
): Windows {
  const today = localDay(asOf - 1, timezone);
  const named = [options.days, options.period, options.since ?? options.until].filter(
    (one) => one !== undefined,
  );
  if (named.length > 1) {
    throw new LfiError('usage', 'more than one window was named', {
      hint: 'Use one of --days, --period, or --since with --until.',
    });
  }
  const now = nowDays(options, today, defaultDays);
  const before = options.against ? parseStretch(options.against, today) : now.before;
  return {
    now: toWindow(now, timezone),
    before: toWindow(before, timezone),
    label: now.label,
    beforeLabel: options.against && !options.against.includes('..') ? options.against : labelOf(before),
  };
}

/** A hundred years; twice as many still begin in a year with four digits. */
export const MOST_DAYS = 36_500;

function nowDays(
  options: WindowOptions,
  today: Day,
  defaultDays: number,
): Days & { label: string; before: Days } {
  if (options.period !== undefined) {
    const { from, to, before } = parsePeriod(options.period, today);
    return { from, to, before, label: options.period };
  }
  if (options.since !== undefined || options.until !== undefined) {
    const to = addDays(parseDay(options.until ?? today, '--until'), 1);
    const from = options.since === undefined ? addDays(to, -defaultDays) : parseDay(options.since, '--since');
    if (from >= to) {
      throw new LfiError('usage', `the window is empty: ${from} is after ${addDays(to, -1)}`, {
        hint: '--since comes first, --until last.',
      });
    }
    return { from, to, before: stretchBefore(from, to), label: labelOf({ from, to }) };
  }
  const days = readCount('--days', options.days, MOST_DAYS) ?? defaultDays;
  const to = addDays(today, 1);
  const from = addDays(to, -days);
  return {
    from,
    to,
    before: stretchBefore(from, to),
    label: `${days === 1 ? '1 day' : `${days} days`} to ${today}`,
  };
}

/** As many days that touch `from`. */
function stretchBefore(from: Day, to: Day): Days {
  return { from: addDays(from, -daysBetween(from, to)), to: from };
}

const labelOf = ({ from, to }: Days) => `${from} to ${addDays(to, -1)}`;

function toWindow({ from, to }: Days, timezone: string): Window {
  return { since: startOfDay(from, timezone), until: startOfDay(to, timezone) };
}

function parseDay(text: string, option: string): Day {
  if (isDay(text)) return text;
  throw new LfiError('usage', `${option} ${text}: not a day that exists`, {
    hint: 'Write it as 2026-09-30.',
  });
}

/** `2026-Q3`, or `2026-01-01..2026-03-31` with the last day included. */
function parseStretch(text: string, today: Day): Days {
  const [since, until, more] = text.split('..');
  if (since === undefined || until === undefined || more !== undefined) return parsePeriod(text, today);
  const stretch = { from: parseDay(since, '--against'), to: addDays(parseDay(until, '--against'), 1) };
  if (stretch.from < stretch.to) return stretch;
  throw new LfiError('usage', `--against ${text}: the window is empty`, {
    hint: 'The first day comes first.',
  });
}

/** A named period and the one before it, both as days; throws `LfiError('usage')` for a name that is none. */
export function parsePeriod(text: string, today: Day): Days & { before: Days } {
  const relative = /^(this|last)-(week|month|quarter|half|year)$/.exec(text);
  if (relative) {
    const [, which, unit] = relative as unknown as [string, string, Unit];
    const start = startOf(unit, today);
    return periodAt(unit, which === 'this' ? start : previous(unit, start));
  }
  const [, year = '', part = ''] = /^(\d{4})(?:-(Q[1-4]|H[12]|W\d{2}|\d{2}))?$/.exec(text) ?? [];
  const start = year === '' ? null : absoluteStart(Number(year), part);
  if (start === null) {
    throw new LfiError('usage', `"${text}" is no period`, {
      hint: 'Write 2026-Q3, 2026-H1, 2026-09, 2026-W37, 2026, this-quarter, last-month, last-week …',
    });
  }
  return periodAt(unitOf(part), start);
}

type Unit = 'week' | 'month' | 'quarter' | 'half' | 'year';

const MONTHS: Readonly<Record<Exclude<Unit, 'week'>, number>> = { month: 1, quarter: 3, half: 6, year: 12 };

function unitOf(part: string): Unit {
  if (part === '') return 'year';
  return ({ Q: 'quarter', H: 'half', W: 'week' } as const)[part[0] as 'Q' | 'H' | 'W'] ?? 'month';
}

function absoluteStart(year: number, part: string): Day | null {
  const number = Number(part.replace(/\D/g, ''));
  const january = `${String(year).padStart(4, '0')}-01-01`;
  if (part === '') return january;
  if (part.startsWith('W')) return mondayOfWeek(year, number);
  if (part.startsWith('Q')) return firstOfMonth(january, (number - 1) * 3);
  if (part.startsWith('H')) return firstOfMonth(january, (number - 1) * 6);
  return number >= 1 && number <= 12 ? firstOfMonth(january, number - 1) : null;
}

function startOf(unit: Unit, day: Day): Day {
  if (unit === 'week') return mondayOf(day);
  const month = Number(day.slice(5, 7)) - 1;
  return firstOfMonth(day, -(month % MONTHS[unit]));
}

const previous = (unit: Unit, start: Day) =>
  unit === 'week' ? addDays(start, -7) : firstOfMonth(start, -MONTHS[unit]);

const next = (unit: Unit, start: Day) =>
  unit === 'week' ? addDays(start, 7) : firstOfMonth(start, MONTHS[unit]);

function periodAt(unit: Unit, from: Day): Days & { before: Days } {
  return { from, to: next(unit, from), before: { from: previous(unit, from), to: from } };
}
