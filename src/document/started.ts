import { isoOf } from '../model/iso.ts';
import { MINUTE_MS, type Moment } from '../model/moment.ts';
import { localDay } from '../model/zone.ts';
import { parseMoment } from './moments.ts';

/** When something began, as a document is given it. */
export interface Started {
  /** Null: only the day is known. */
  readonly epochMs: number | null;
  /** `YYYY-MM-DD` in the corpus's zone, or in the offset that was typed. */
  readonly day: string;
  /** ISO 8601 with its offset; the day where no more is known. */
  readonly written: string;
}

/** `HH:MM` today, a day, a day and a time in `timezone`, or an ISO instant; null for anything else. */
export function parseStarted(text: string, now: number, timezone: string): Started | null {
  const clock = /^\d{1,2}:\d{2}$/.test(text.trim());
  const moment = parseMoment(clock ? `${localDay(now, timezone)} ${text.trim()}` : text, timezone);
  return moment && !moment.approximate ? startedAt(moment, timezone) : null;
}

/** This minute. */
export function startedNow(now: number, timezone: string): Started {
  const epochMs = Math.floor(now / MINUTE_MS) * MINUTE_MS;
  return startedAt({ epochMs, offset: null, precision: 'minute', approximate: false, text: '' }, timezone);
}

function startedAt(moment: Moment, timezone: string): Started {
  const written = isoOf(moment, timezone);
  return { epochMs: moment.precision === 'day' ? null : moment.epochMs, day: written.slice(0, 10), written };
}
