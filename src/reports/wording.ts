import type { Settles } from '../stats/compare.ts';
import type { Verdict } from '../stats/verdict.ts';
import type { Bounds, Share } from './comparison.ts';

export { count } from '../model/count.ts';
export { duration } from '../model/duration.ts';

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
  if (interval === null) return 'no interval of the ratio can be given';
  return ratio === null ? `ratio ${range(interval)}` : `ratio ${ratio.toFixed(2)} (${range(interval)})`;
}

/** Two counts and what would have told; the ratio is of rates, where the windows differ in length. */
interface Unsettled {
  readonly now: number;
  readonly before: number;
  readonly ratio: number | null;
  readonly settles: Settles | null;
}

/** 1 where it happens more often than before, -1 less often, 0 as often. */
export const tendencyOf = ({ now, before, ratio }: Pick<Unsettled, 'now' | 'before' | 'ratio'>): number =>
  Math.sign(ratio === null ? now - before : ratio - 1);

/** What count would have told: `4 or fewer would have shown it`. */
export function settlesWords(one: Unsettled): string | null {
  if (one.settles === null) return null;
  const { improving, regressing } = one.settles;
  if (tendencyOf(one) > 0 && regressing !== null) return `${regressing} or more would have shown it`;
  if (improving === null) return 'with so few before, not even 0 would have shown it';
  return `${improving === 0 ? '0' : `${improving} or fewer`} would have shown it`;
}

/** The same in a cell: `20 or more`, `4 or fewer`, `not even 0`. */
export function settlesCell(one: Unsettled): string | null {
  const words = settlesWords(one);
  return words?.replace(/^with so few before, /, '').replace(/ would have shown it$/, '') ?? null;
}

/** Of what an interval tells and the correction for many comparisons does not let stand. */
export const ONLY_ALONE = 'told alone, not among so many at once';

/** `27 %`, `0.4 %` */
export function percent(share: number): string {
  const value = share * 100;
  const digits = value !== 0 && Math.abs(value) < 9.95 ? 1 : 0;
  return `${value.toFixed(digits).replace(/\.0$/, '')} %`;
}

/** `3 of 11, 27 % (9.7 to 57 %)` */
export function shareWords({ hits, total, share, interval }: Share): string {
  if (share === null || interval === null) return `${hits} of ${total}`;
  const [low, high] = interval as [number, number];
  return `${hits} of ${total}, ${percent(share)} (${percent(low).replace(' %', '')} to ${percent(high)})`;
}

/** `a`, `a and b`, `a, b and c` */
export function both(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

const MOST_NAMED = 8;

/** `a, b, c`, and past 8 of them `…, h and 3 more (--json names them)`; JSON has them all. */
export function someOf(ids: readonly string[]): string {
  const more = ids.length - MOST_NAMED;
  return more > 0
    ? `${ids.slice(0, MOST_NAMED).join(', ')} and ${more} more (--json names them)`
    : ids.join(', ');
}
