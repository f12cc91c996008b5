import type { Postmortem } from '../../model/postmortem.ts';
import { localFields } from '../../model/zone.ts';

export const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

/** What the clock showed when an incident began; null where only its day is known. `weekday` is 1 for Monday. */
export function localHour(
  { date }: Postmortem,
  timezone: string,
): { hour: number; minute: number; weekday: number } | null {
  if (date === null || date.moment.precision === 'day') return null;
  return localFields(date.moment.epochMs, timezone);
}

/** Minutes since midnight of `HH:MM`. */
export function clockMinutes(text: string): number {
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  return hours * 60 + minutes;
}

/** Whether a time of day is in a stretch, over midnight where that begins later than it ends. */
export function isBetween(minutes: number, from: number, to: number): boolean {
  return from <= to ? minutes >= from && minutes < to : minutes >= from || minutes < to;
}
