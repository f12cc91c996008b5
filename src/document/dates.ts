import { DAY_MS } from '../model/moment.ts';
import { dayExists, dayText } from './calendar.ts';

/** A date as written: the year may be missing; with `or`, day and month may be meant the other way round. */
export interface WrittenDate {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  readonly or: { readonly month: number; readonly day: number } | null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?(?![a-z])';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';

type Read = (groups: RegExpExecArray) => WrittenDate | null;

const written = (year: string | undefined, month: number, day: string | undefined): WrittenDate | null => {
  const known = year === undefined ? null : Number(year.length === 2 ? `20${year}` : year);
  const date = { year: known, month, day: Number(day), or: null };
  return dayExists(known ?? 2000, month, date.day) ? date : null;
};

const monthOf = (name: string | undefined) => MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;

const FORMS: readonly (readonly [string, Read])[] = [
  [
    '(\\d{4})[-/.\u2010\u2011](\\d{1,2})[-/.\u2010\u2011](\\d{1,2})(?!\\d)',
    (g) => written(g[1], Number(g[2]), g[3]),
  ],
  // `7-13 November` is its first day.
  [
    `${DAY}(?:\\s?[-–]\\s?\\d{1,2}(?:st|nd|rd|th)?)?[.]?(?:\\s+of)?[\\s/-]+${MONTH}(?:,?[\\s/-]+(\\d{4})(?!\\d|:))?`,
    (g) => written(g[3], monthOf(g[2]), g[1]),
  ],
  [
    `${MONTH}(?:[\\s-]+|(?=\\d{1,2},\\s*\\d{4}))${DAY}(?![\\d:])(?!\\s*(?:am|pm)\\b)(?:(?:,|\\s|-)\\s*(\\d{4})(?!\\d|:))?`,
    (g) => written(g[3], monthOf(g[1]), g[2]),
  ],
  ['(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4}|\\d{2}(?!\\d))(?!\\d)', (g) => written(g[3], Number(g[2]), g[1])],
  ['(\\d{1,2})([/-])(\\d{1,2})\\2(\\d{4}|\\d{2}(?!\\d))(?!\\d)', (g) => either(g[1], g[3], g[4])],
  ['(\\d{1,2})/(\\d{1,2})(?![\\d/])', (g) => either(g[1], g[2], undefined)],
  ['(\\d{1,2})-(\\d{1,2})(?=[ T]+\\d{1,2}:\\d{2})', (g) => either(g[1], g[2], undefined)],
];

const AT = FORMS.map(([source, read]) => [new RegExp(source, 'iy'), read] as const);
const ANYWHERE = FORMS.slice(0, 5).map(
  ([source, read]) => [new RegExp(`(?<![A-Za-z0-9/.:-])${source}`, 'ig'), read] as const,
);

/** Of two numbers one over 12 is the day; of two that could be either the first is taken for the month, and said so. */
function either(
  first: string | undefined,
  second: string | undefined,
  year: string | undefined,
): WrittenDate | null {
  const [a, b] = [Number(first), Number(second)];
  if (a > 12) return written(year, b, first);
  const date = written(year, a, second);
  return date && b <= 12 && a !== b ? { ...date, or: { month: b, day: a } } : date;
}

/** The date that stands at an offset of a text, and where it ends. */
export function dateAt(
  text: string,
  offset: number,
): { readonly date: WrittenDate; readonly end: number } | null {
  for (const [pattern, read] of AT) {
    pattern.lastIndex = offset;
    const found = pattern.exec(text);
    const date = found && read(found);
    if (date) return { date, end: pattern.lastIndex };
  }
  return null;
}

/** The dates in a text with a year, in the order of the text. */
export function datesIn(text: string): WrittenDate[] {
  if (!/\d/.test(text)) return [];
  const found: { readonly at: number; readonly date: WrittenDate }[] = [];
  for (const [pattern, read] of ANYWHERE) {
    for (const match of text.matchAll(pattern)) {
      const date = read(match as RegExpExecArray);
      if (date) found.push({ at: match.index, date });
    }
  }
  return found.sort((a, b) => a.at - b.at).map(({ date }) => date);
}

/**
 * The day that a written date means beside a day that is known (`near`): a missing year is the nearest one, and an
 * order that could be either is the one within a month of it, or much the nearer. Null where that does not settle it.
 */
export function settle(date: WrittenDate, near: string | null): string | null {
  if (date.year !== null && date.or === null) {
    return dayExists(date.year, date.month, date.day) ? dayText(date.year, date.month, date.day) : null;
  }
  const known = near === null ? null : Date.parse(near);
  const readings = [{ month: date.month, day: date.day }, ...(date.or ? [date.or] : [])];
  const days = readings.flatMap(({ month, day }) => {
    if (date.year !== null) return dayExists(date.year, month, day) ? [dayText(date.year, month, day)] : [];
    if (known === null) return [];
    const year = new Date(known).getUTCFullYear();
    const years = [year - 1, year, year + 1]
      .filter((y) => dayExists(y, month, day))
      .map((y) => dayText(y, month, day));
    return years
      .sort((a, b) => Math.abs(Date.parse(a) - known) - Math.abs(Date.parse(b) - known))
      .slice(0, 1);
  });
  if (days.length < 2) return days[0] ?? null;
  if (known === null) return null;
  const away = (day: string) => Math.abs(Date.parse(day) - known) / DAY_MS;
  const [nearest = '', other = ''] = days.toSorted((a, b) => away(a) - away(b));
  return away(nearest) <= 31 && away(other) > (away(nearest) <= 3 ? 14 : 31) ? nearest : null;
}
