import { MINUTE_MS, type Moment, type Precision } from '../model/moment.ts';
import { localDay } from '../model/zone.ts';

const GRAIN: Readonly<Record<Precision, number>> = { day: 3, hour: 2, minute: 1, second: 0 };
/** What "about" may be off by. */
const ABOUT_MS = 15 * MINUTE_MS;

/** How `a` stands to `b` as far as both are exact; `unclear` where the coarser of the two leaves it open. */
export function compareMoments(
  a: Moment,
  b: Moment,
  timezone: string,
): 'earlier' | 'same' | 'later' | 'unclear' {
  const grain = Math.max(GRAIN[a.precision], GRAIN[b.precision]);
  if (grain === GRAIN.day) {
    const [first, second] = [writtenDay(a, timezone), writtenDay(b, timezone)];
    return first === second ? 'unclear' : first < second ? 'earlier' : 'later';
  }
  const slack =
    (a.approximate || b.approximate ? ABOUT_MS : 0) + (grain === GRAIN.hour ? 60 * MINUTE_MS - 1 : 0);
  const minutes = (moment: Moment) =>
    grain === GRAIN.minute ? Math.floor(moment.epochMs / MINUTE_MS) * MINUTE_MS : moment.epochMs;
  const apart = minutes(b) - minutes(a);
  if (apart === 0) return slack > 0 ? 'unclear' : 'same';
  if (Math.abs(apart) <= slack) return 'unclear';
  return apart > 0 ? 'earlier' : 'later';
}

/** The day that a moment names: in the offset it was written with, else in the corpus's zone. */
export function writtenDay({ epochMs, offset }: Moment, timezone: string): string {
  if (offset === null) return localDay(epochMs, timezone);
  return new Date(epochMs + offset * MINUTE_MS).toISOString().slice(0, 10);
}
