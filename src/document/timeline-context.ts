import type { Root } from 'mdast';
import { isTimeZone } from '../model/zone.ts';
import { datesIn, settle } from './dates.ts';
import { wordsOf } from './tree-text.ts';
import { isAmbiguous, type WrittenZone, ZONE_PATTERN, zoneNamed } from './zones.ts';

/** What the parts around a timeline's rows say for all of them. */
export interface TimelineContext {
  readonly zone: string | null;
  readonly day: string | null;
}

const NAME = `(${ZONE_PATTERN}|(?:US )?(?:Pacific|Eastern|Central|Mountain)(?=[ ,.)]|$)|[A-Z][A-Za-z]+/[A-Z][A-Za-z_]+)`;
const STATED = [
  new RegExp(
    `\\b[Aa]ll (?:the )?(?:times?|timestamps?|events?|entries|dates?)\\b[^.\\n]{0,60}?(?<![A-Za-z\\d])${NAME}`,
  ),
  new RegExp(`\\b(?:[Tt]imes?|[Tt]imestamps?|[Tt]ime ?zones?|TZ)\\b[^.\\n]{0,40}?(?<![A-Za-z\\d])${NAME}`),
];
const IN_HEADING = new RegExp(`(?<![A-Za-z\\d])${NAME}`);

/** The zone and the day that a timeline's heading and the text before its first row give. */
export function timelineContext(heading: string, intro: string, near: string | null): TimelineContext {
  const days = [...datesIn(heading), ...datesIn(intro)];
  const day = days[0] && days.length <= 2 ? settle(days[0], near) : null;
  return { zone: zoneIn(heading, IN_HEADING) ?? statedZone(intro), day };
}

/** The zone in a sentence such as "All times in PST". */
export function statedZone(text: string): string | null {
  for (const pattern of STATED) {
    const zone = zoneIn(text, pattern);
    if (zone) return zone;
  }
  return null;
}

/** The zone that a document states for all its times, wherever that stands. */
export function zoneOfDocument(root: Root, text: string): string | null {
  if (!/\b[Aa]ll (?:the )?[tedTED]/.test(text)) return null;
  for (const node of root.children) {
    if (node.type !== 'paragraph' && node.type !== 'blockquote' && node.type !== 'html') continue;
    const words =
      node.type === 'html' ? node.value.replace(/<!--[\s\S]*?(?:-->|$)|<[^>]*>/g, ' ') : wordsOf(node);
    const found = STATED[0] && zoneIn(words, STATED[0]);
    if (found) return found;
  }
  return null;
}

/** A zone in a column's heading: `Time (UTC)`. */
export function zoneInHeading(heading: string): string | null {
  return zoneIn(heading, IN_HEADING);
}

function zoneIn(text: string, pattern: RegExp): string | null {
  const name = pattern.exec(text.slice(0, 4000))?.[1];
  return name && (isAmbiguous(name) || readZone(name)) ? name : null;
}

/** What a written zone means; IANA names are zones too. */
export function readZone(name: string): WrittenZone | null {
  const known = zoneNamed(name.replace(/^US /, ''));
  if (known) return known;
  return name.includes('/') && isTimeZone(name) ? { timezone: name } : null;
}
