import { DAY_MS } from './moment.ts';

/** A day of the proleptic Gregorian calendar, `YYYY-MM-DD`; compares as a string. */
export type Day = string;

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for days that exist: not 2026-02-30. */
export function isDay(text: string): boolean {
  return SHAPE.test(text) && fromNumber(toNumber(text)) === text;
}

/** Days since 1970-01-01. */
function toNumber(day: Day): number {
  const [, year, month, date] = SHAPE.exec(day) ?? [];
  return Date.UTC(Number(year), Number(month) - 1, Number(date)) / DAY_MS;
}

function fromNumber(days: number): Day {
  const date = new Date(days * DAY_MS);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}

export function addDays(day: Day, days: number): Day {
  return fromNumber(toNumber(day) + days);
}

/** Whole days from `from` to `to`; negative when `to` comes first. */
export function daysBetween(from: Day, to: Day): number {
  return toNumber(to) - toNumber(from);
}

/** The first of the month that is `months` after the month of `day`. */
export function firstOfMonth(day: Day, months = 0): Day {
  const [year, month] = day.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
}

/** 1 for Monday to 7 for Sunday. */
export function weekday(day: Day): number {
  return ((((toNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** The Monday of the ISO 8601 week that `day` is in. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekday(day));
}

/** The Monday of ISO week `week` of `year`; null when the year has no such week. */
export function mondayOfWeek(year: number, week: number): Day | null {
  const first = mondayOf(`${year}-01-04`);
  const monday = addDays(first, (week - 1) * 7);
  // A week belongs to the year that its Thursday is in.
  return week >= 1 && addDays(monday, 3).startsWith(`${year}-`) ? monday : null;
}

/** `2026-W37` */
export function weekName(day: Day): string {
  const thursday = addDays(mondayOf(day), 3);
  const year = Number(thursday.slice(0, 4));
  const week = daysBetween(mondayOf(`${year}-01-04`), mondayOf(day)) / 7 + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}
