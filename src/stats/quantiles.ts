import { binomialCdf } from './distributions.ts';
import { CONFIDENCE, checkValues, type Interval, tailOf } from './interval.ts';
import { firstWhere } from './search.ts';

/** A median's exact interval, the ranks (from 1) it was read at and how often such an interval is right. */
export interface MedianInterval {
  interval: Interval;
  ranks: readonly [lower: number, upper: number];
  coverage: number;
}

/** From this many values on a 90th percentile may be shown. */
export const P90_NEEDS = 20;

/**
 * Quantile of type 7 (Hyndman & Fan 1996; the default of R, NumPy and spreadsheets): linear between the
 * order statistics around (n − 1)p + 1. Null for no values; throws a RangeError unless 0 ≤ p ≤ 1.
 */
export function quantile7(values: readonly number[], p: number): number | null {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`p ${p} is not in [0, 1]`);
  const sorted = ascending(values);
  const at = (sorted.length - 1) * p;
  const below = sorted[Math.floor(at)];
  const above = sorted[Math.ceil(at)];
  return below === undefined || above === undefined ? null : below + (at - Math.floor(at)) * (above - below);
}

/** The middle value, or the mean of the middle two; null for no values. */
export const median = (values: readonly number[]): number | null => quantile7(values, 0.5);

/** The 90th percentile, type 7; null for fewer than 20 values. */
export const p90 = (values: readonly number[]): number | null =>
  values.length < P90_NEEDS ? null : quantile7(values, 0.9);

/**
 * Distribution-free interval for the median: x₍ᵣ₎ to x₍ₙ₊₁₋ᵣ₎ with the largest r where
 * P(Binomial(n, ½) ≤ r − 1) ≤ α/2 (Conover; Hahn & Meeker). Null where no r does: at 95 %, for n < 6.
 */
export function medianInterval(values: readonly number[], confidence = CONFIDENCE): MedianInterval | null {
  const tail = tailOf(confidence) * (1 + 1e-12);
  const sorted = ascending(values);
  const n = sorted.length;
  const rank = firstWhere(0, Math.floor(n / 2), (k) => binomialCdf(k, n, 0.5) > tail);
  const lower = sorted[rank - 1];
  const upper = sorted[n - rank];
  if (lower === undefined || upper === undefined) return null;
  const coverage = 1 - 2 * binomialCdf(rank - 1, n, 0.5);
  return { interval: [lower, upper], ranks: [rank, n + 1 - rank], coverage };
}

function ascending(values: readonly number[]): number[] {
  checkValues(values);
  return [...values].sort((a, b) => a - b);
}
