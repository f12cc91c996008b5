import { MINUTE_MS, type Moment } from './moment.ts';
import { offsetMinutes } from './zone.ts';

/** ISO 8601 in the offset it was written with, else in that of `timezone`; a day alone stays one: `2026-09-14`. */
export function isoOf(moment: Moment, timezone: string): string {
  const offset = moment.offset ?? offsetMinutes(moment.epochMs, timezone);
  return isoAt(moment.epochMs, offset, moment.precision === 'day' ? 10 : 19);
}

function isoAt(epochMs: number, offset: number, length: number): string {
  const local = new Date(epochMs + offset * MINUTE_MS).toISOString().slice(0, length);
  if (length <= 10) return local;
  if (offset === 0) return `${local}Z`;
  const two = (n: number) => String(n).padStart(2, '0');
  const size = Math.abs(offset);
  return `${local}${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(Math.round(size % 60))}`;
}
