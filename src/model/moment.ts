/** How exactly a time was written down. */
export type Precision = 'day' | 'hour' | 'minute' | 'second';

/** An instant together with how it stood in the document; plain JSON, never a `Date`. */
export interface Moment {
  /** Milliseconds since the Unix epoch, UTC. */
  readonly epochMs: number;
  /** Minutes east of UTC that it was written with; null: none was written, so it was read in the corpus's zone. */
  readonly offset: number | null;
  readonly precision: Precision;
  /** Written as "about": `~16:05`, `around 4 pm`. */
  readonly approximate: boolean;
  /** As written. */
  readonly text: string;
}

export const MINUTE_MS = 60_000;
export const DAY_MS = 86_400_000;

/** The instant, where it was written exactly enough to measure minutes from; a day or an hour alone is not. */
export const exactMs = (moment: Moment | null): number | null =>
  moment === null || moment.precision === 'day' || moment.precision === 'hour' ? null : moment.epochMs;

/** Minutes from `from` to `to`, negative when `to` comes first; null when either is missing. */
export function minutesBetween(from: Moment | null, to: Moment | null): number | null {
  return from && to ? (to.epochMs - from.epochMs) / MINUTE_MS : null;
}
