import type { Config } from '../model/config.ts';
import type { Lookup } from '../model/field-names.ts';
import { isoOf } from '../model/iso.ts';
import { DAY_MS, type Moment } from '../model/moment.ts';
import type { PlaceInTime } from '../model/postmortem.ts';
import { dateAt, datesIn, settle } from './dates.ts';
import { parseMoment } from './moments.ts';
import { dayInTitle } from './place-in-time.ts';

const BLOG = /(?:^|\/)(?:_?posts?|blogs?|_?news|articles?|announcements?)\//i;
// What a site's generator wants of a post, and nobody of a report.
const POST = [
  'author',
  'authors',
  'layout',
  'template',
  'categories',
  'category',
  'permalink',
  'slug',
  'taxonomies',
];

/**
 * Whether a place in time may be the day on which the text was written, and not the day of what it tells: that of a
 * file's name where the title does not say the same, and the `date` of a blog's post.
 */
export function isWhenWritten(
  { source, moment }: PlaceInTime,
  field: Lookup,
  path: string,
  title: string | null,
): boolean {
  if (source === 'file-name') return dayInTitle(title) !== moment.text;
  if (source !== 'date') return false;
  return BLOG.test(path) || POST.some((name) => field(name) !== undefined);
}

const FAR = 2_500;
const MOST_DAYS = 45;
const WEEKDAY = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s+(?:the\\s+)?)?';
const PART = '(?:the\\s+)?(?:(?:early\\s+)?(?:morning|afternoon|evening|night)\\s+(?:of|on)\\s+)?';
const SPAN = new RegExp(
  `\\b(?:between|from|start(?:ed|ing)(?:\\s+on)?|began(?:\\s+on)?|beginning(?:\\s+on)?)\\s+(?:about\\s+|around\\s+|approximately\\s+)?${PART}${WEEKDAY}(?:the\\s+)?(?=[\\dA-Z])`,
  'gi',
);
const ON = new RegExp(`\\bon\\s+${PART}${WEEKDAY}(?:the\\s+)?(?=[\\dA-Z])`, 'gi');

/**
 * The day on which it began, where the text says plainly that this was before the day of its writing: "between 11 and
 * 15 November", a day in the title, one in its first words where the day of writing is nowhere in it, or the rows of its
 * timeline.
 */
export function beganBefore(
  told: PlaceInTime,
  title: string | null,
  text: string,
  from: number,
  config: Config,
): PlaceInTime | null {
  const written = isoOf(told.moment, config.timezone).slice(0, 10);
  const head = text.slice(from, from + FAR);
  const isEarlier = (day: string | null): day is string => {
    const days = day === null ? 0 : (Date.parse(written) - Date.parse(day)) / DAY_MS;
    return days > 0 && days <= MOST_DAYS;
  };
  const found = (day: string, source: PlaceInTime['source']): PlaceInTime => ({
    moment: parseMoment(day, config.timezone) as Moment,
    source,
  });
  const spanned = firstAfter(SPAN, head, written);
  if (isEarlier(spanned)) return found(spanned, 'text');
  const named = dayInTitle(title, written);
  if (isEarlier(named)) return found(named, 'title');
  const said = firstAfter(ON, head, written);
  if (isEarlier(said) && !tellsOf(text, from, null, written)) return found(said, 'text');
  const rows = daysOfLines(text.slice(from, from + 20_000), written);
  const [first] = rows;
  return first && rows.length > 1 && rows.every((day) => day < written) ? found(first, 'text') : null;
}

const DAY_FIRST =
  /^[ \t>*_|#[-]{0,12}(?=\d{4}[-/.]\d|\d{1,2}[-/.]\d{1,2}[-/.]\d|[A-Z][a-z]{2,8}\.? \d|\d{1,2}(?:st|nd|rd|th)? [A-Z])/gm;

/** The days that lines begin with and a mark or an end parts from what follows: those of a timeline's rows. */
function daysOfLines(text: string, near: string): string[] {
  const dates = [...text.matchAll(DAY_FIRST)].flatMap(({ index, 0: { length } }) => {
    const date = dateAt(text, index + length);
    if (!date || !ROW.test(text.slice(date.end, date.end + 20))) return [];
    return PUBLISHED.test(text.slice(date.end).slice(0, 200).split('\n', 1)[0] ?? '') ? [] : [date.date];
  });
  // Where numbers can mean two days, the other rows tell which.
  const sure = dates.find(({ year, or }) => year !== null && or === null);
  const beside = (sure && settle(sure, null)) ?? near;
  return dates.flatMap((date) => settle(date, beside) ?? []);
}

const PUBLISHED = /\b(?:publish|announce|disclos|post-?mortem|retrospective)/i;
const ROW = /^(?:[T,]?\s*[|:–—\])*_-]|[T ,]+(?:at )?~?\d{1,2}[:.]\d{2}|\s*(?:\n|$))/;

/** The first date that stands behind such words. */
function firstAfter(words: RegExp, text: string, near: string): string | null {
  for (const match of text.matchAll(words)) {
    const date = dateAt(text, match.index + match[0].length)?.date;
    const day = date && settle(date, near);
    if (day) return day;
  }
  return null;
}

/** Whether a text names a day, in whatever form; its title, where it opens the text, does not count. */
export function tellsOf(text: string, from: number, title: string | null, day: string): boolean {
  const opening = title === null ? -1 : text.slice(from, from + 1000).indexOf(title);
  const start = opening < 0 ? from : from + opening + (title?.length ?? 0);
  return datesIn(text.slice(start, start + 20_000)).some((date) => settle(date, day) === day);
}
