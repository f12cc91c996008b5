import type { Settles } from '../stats/compare.ts';
import type { Verdict } from '../stats/verdict.ts';
import type { Bounds } from './comparison.ts';

export { duration } from '../model/duration.ts';

/** `1 incident`, `2 incidents` */
export function count(n: number, noun: string, plural = `${noun}s`): string {
  return `${n} ${n === 1 ? noun : plural}`;
}

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  improving: 'improving',
  regressing: 'regressing',
  steady: 'steady',
  'cannot-tell': "can't tell",
};

/** `0.17 to 1.32`, `0.93 or more` */
export function range(interval: Bounds, digits = 2): string {
  const [lower, upper] = interval.map((bound) => (bound === null ? null : bound.toFixed(digits)));
  return upper === null ? `${lower} or more` : `${lower} to ${upper}`;
}

/** `ratio 0.50 (0.17 to 1.32)` */
export function ratioWords({ ratio, interval }: { ratio: number | null; interval: Bounds | null }): string {
  if (interval === null) return 'no interval, for the counts cluster and one is 0';
  return ratio === null ? `ratio ${range(interval)}` : `ratio ${ratio.toFixed(2)} (${range(interval)})`;
}

/** What count would have told: `4 or fewer would have shown it`. */
export function settlesWords(settles: Settles | null, now: number, before: number): string | null {
  if (settles === null) return null;
  const { improving, regressing } = settles;
  if (now > before && regressing !== null) return `${regressing} or more would have shown it`;
  if (improving === null) return 'with so few before, not even 0 would have shown it';
  return `${improving === 0 ? '0' : `${improving} or fewer`} would have shown it`;
}
