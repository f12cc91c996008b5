import type { Config } from '../model/config.ts';
import type { Lookup } from '../model/field-names.ts';
import type { Moment } from '../model/moment.ts';
import type { PlaceInTime, Times } from '../model/postmortem.ts';
import { dayExists, dayText } from './calendar.ts';
import { dateAt, datesIn, settle } from './dates.ts';
import { momentIn } from './fields.ts';
import { parseMoment } from './moments.ts';

/** Where a document stands in time by its frontmatter, file name and title; null where none of them says. */
export function placeInTime(
  times: Times,
  published: Moment | null,
  field: Lookup,
  path: string,
  title: string | null,
  config: Config,
  tells: (day: string) => boolean,
): PlaceInTime | null {
  if (times.started) return { moment: times.started, source: 'started' };
  if (times.detected) return { moment: times.detected, source: 'detected' };
  const date = momentIn(field('date'), config);
  if (date) return { moment: date, source: 'date' };
  const day = (text: string) => parseMoment(text, config.timezone) as Moment;
  const inTitle = dayInTitle(title);
  const inName = dayInPath(path);
  // Where the two disagree, the text knows which of them somebody forgot to change.
  const mistaken = inName !== null && inTitle !== null && inTitle !== inName && tells(inTitle);
  if (inName && !mistaken) return { moment: day(inName), source: 'file-name' };
  if (inTitle) return { moment: day(inTitle), source: 'title' };
  return published ? { moment: published, source: 'published' } : null;
}

/** The day that a title names, with its year, or beside a day that is known. */
export function dayInTitle(title: string | null, near: string | null = null): string | null {
  if (title === null) return null;
  return isoDayIn(title) ?? firstDay(title) ?? (near && monthAndDay(title, near));
}

function monthAndDay(title: string, near: string): string | null {
  for (const { index } of title.matchAll(
    /(?<![\w/.:-])(?:[A-Z][a-z]{2,8}\.? \d|\d{1,2}(?:st|nd|rd|th)? (?:of )?[A-Z])/g,
  )) {
    const date = dateAt(title, index)?.date;
    const day = date && settle(date, near);
    if (day) return day;
  }
  return null;
}

const WHOLE = /(?<!\d)(\d{4})([-_.\u2010\u2011]?)(\d{2})\2(\d{2})(?!\d)/g;

/** The day in a file's name, else in the folders above it: `2026-09-14-pool`, `20260914`, `2026/09/14/pool`, `pool-on-Sep-14-2026`. */
export function dayInPath(path: string): string | null {
  const parts = path.split('/');
  const name = parts.at(-1) ?? '';
  return (
    isoDayIn(name) ??
    isoDayIn(parts.at(-2) ?? '') ??
    isoDayIn(parts.slice(-4).join('-')) ??
    firstDay(name.replace(/(?<=[a-z])[-_]+|[-_]+(?=[a-z])/gi, ' ')) ??
    (/^\d{1,2}([-_.])\d{1,2}\1\d{2,4}$/.test(parts.at(-2) ?? '') ? firstDay(parts.at(-2) ?? '') : null)
  );
}

function isoDayIn(text: string): string | null {
  for (const [, year, , month, day] of text.matchAll(WHOLE)) {
    if (dayExists(Number(year), Number(month), Number(day)))
      return dayText(Number(year), Number(month), Number(day));
  }
  return null;
}

const LABELLED =
  /^[\s>*_|#-]{0,12}(?:incident |outage |event )?(?:date|day|when|start(?:ed|s|ing)?|began|start time|time|reported|happened)(?: of (?:the )?(?:incident|outage|event))?(?: ?\([^)\n]{0,30}\))?[\s*_]*[:|][\s*_|]*([^\n]{4,120})/gim;
// Days of the text itself, and not of what it tells.
const OF_THE_TEXT =
  /^[\s>*_|#-]{0,12}(?:last (?:updated|modified|edited)|created|updated|published|posted|written|(?:retro|review|meeting|debrief)[a-z]* (?:date|held|on))\b[^\n]*$/gim;
const FAR = 20_000;

/** The day that a text gives: in a line such as "Date: 14 September 2026", else the first date in it. */
export function dateInText(text: string, from: number, config: Config): PlaceInTime | null {
  const start = text.slice(from, from + FAR);
  for (const [, said] of start.matchAll(LABELLED)) {
    const day = firstDay(said ?? '');
    if (day) return at(day);
  }
  const day = firstDay(start.replace(OF_THE_TEXT, ''));
  return day ? at(day) : null;

  function at(found: string): PlaceInTime {
    return { moment: parseMoment(found, config.timezone) as Moment, source: 'text' };
  }
}

function firstDay(text: string): string | null {
  for (const date of datesIn(text)) {
    const day = settle(date, null);
    if (day) return day;
  }
  return null;
}
