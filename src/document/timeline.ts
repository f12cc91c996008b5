import type { Root } from 'mdast';
import type { Config } from '../model/config.ts';
import { addDays } from '../model/day.ts';
import { isoOf } from '../model/iso.ts';
import type { PlaceInTime, Section, TimelineRow } from '../model/postmortem.ts';
import { settle } from './dates.ts';
import { momentOf } from './moments.ts';
import type { Opener } from './openers.ts';
import type { Candidate } from './timeline-candidate.ts';
import { candidatesOf } from './timeline-candidates.ts';
import { readZone, statedZone, timelineContext, zoneOfDocument } from './timeline-context.ts';
import { wordsOf } from './tree-text.ts';
import { isUntold } from './zones.ts';

/**
 * The rows of a document's timeline: of the sections of that name, else whatever begins with a time. A date holds for
 * the rows after it, a rise over midnight included; before the first one the document's own day does.
 */
export function timelineOf(
  root: Root,
  text: string,
  openers: readonly Opener[],
  sections: readonly Section[],
  date: PlaceInTime | null,
  config: Config,
): TimelineRow[] {
  const candidates = candidatesOf(root, text, openers, sections);
  if (candidates.length === 0) return [];
  const own = date && date.source !== 'published' ? dayOf(date, config) : null;
  const near = own ?? (date ? dayOf(date, config) : null) ?? firstDay(candidates);
  const documentZone = zoneOfDocument(root, text);
  const timelines = sections.filter(({ section }) => section === 'timeline');
  const contexts = timelines.map(({ heading, from, to }) => {
    const first = candidates.find(({ index }) => index >= from && index < to)?.index ?? from;
    const intro = root.children.slice(from, Math.min(to, first + 1));
    return timelineContext(heading, intro.filter(isIntro).map(wordsOf).join('\n'), near);
  });
  const rows: TimelineRow[] = [];
  let day: string | null = own;
  let minutes = -1;
  let lastZone: string | null = null;
  let lastContext = -1;
  candidates.forEach((candidate, i) => {
    const { prefix } = candidate;
    const context = timelines.findIndex(({ from, to }) => candidate.index >= from && candidate.index < to);
    if (context !== lastContext) {
      const given = contexts[context]?.day;
      if (given) day = given;
      if (given) minutes = -1;
      lastContext = context;
    }
    const written = prefix.date && settle(prefix.date, day ?? near);
    if (written) {
      day = written;
      minutes = -1;
    } else if (prefix.date) day = null;
    if (prefix.hour === null && isGroup(candidate, candidates[i + 1])) return;
    if (prefix.hour === null && !candidate.heading && candidate.text === '') return;
    const hour = afternoon(prefix.hour, prefix.written, minutes);
    const now = hour === null ? -1 : hour * 60 + (prefix.minute ?? 0);
    if (day && now >= 0 && minutes - now > 12 * 60 && !written) day = addDays(day, 1);
    if (now >= 0) minutes = now;
    const zone = prefix.zone ?? candidate.zone ?? contexts[context]?.zone ?? documentZone;
    if (prefix.zone) lastZone = prefix.zone;
    const used = zone ?? lastZone;
    const { line, span, text: said } = candidate;
    const time = hour === null ? null : `${two(hour)}:${two(prefix.minute ?? 0)}`;
    rows.push({
      line,
      span,
      time,
      date: day,
      zone,
      moment: instant(candidate, day, hour, used, config),
      text: said,
    });
  });
  // Days alone, where nothing is called a timeline, part a document.
  return timelines.length === 0 && rows.every(({ time }) => time === null) ? [] : rows;
}

function instant(
  candidate: Candidate,
  day: string | null,
  hour: number | null,
  zone: string | null,
  config: Config,
) {
  // Hours that nobody can tell are left open, and not taken for some country's.
  if (!day || (zone !== null && isUntold(zone, config.timezone))) return null;
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const { minute, second, approximate, written } = candidate.prefix;
  const read = zone === null ? null : readZone(zone);
  return momentOf(
    { year, month, day: date, hour, minute, second, approximate, zone: read, text: written },
    config.timezone,
  );
}

const isIntro = (node: Root['children'][number]) => node.type === 'paragraph' || node.type === 'blockquote';

/** A day that stands over timed rows without a day of their own is no row itself. */
function isGroup({ bare, text }: Candidate, next: Candidate | undefined): boolean {
  return (
    (bare || statedZone(text) !== null) &&
    next !== undefined &&
    next.prefix.hour !== null &&
    !next.prefix.date
  );
}

/** After noon an hour such as `3:31` is meant for the afternoon, where nobody writes a zero before it. */
function afternoon(hour: number | null, written: string, minutes: number): number | null {
  if (hour === null || hour < 1 || hour > 8 || minutes < 12 * 60) return hour;
  const plain = !/(?<!\d)0\d:|[ap]\.?\s?m/i.test(written);
  return plain && (hour + 12) * 60 + 59 >= minutes ? hour + 12 : hour;
}

function dayOf({ moment }: PlaceInTime, config: Config): string {
  return isoOf(moment, config.timezone).slice(0, 10);
}

function firstDay(candidates: readonly Candidate[]): string | null {
  for (const { prefix } of candidates) {
    const day = prefix.date?.year ? settle(prefix.date, null) : null;
    if (day) return day;
  }
  return null;
}

const two = (n: number) => String(n).padStart(2, '0');
