import { tCritical, tTwoSided } from './distributions.ts';
import { CONFIDENCE, checkValues, type Interval, tailOf } from './interval.ts';
import { mean, variance } from './moments.ts';

export interface GeometricMean {
  n: number;
  /** In the unit of the values. */
  mean: number;
  /** Null for one value, or where all are equal. */
  interval: Interval | null;
  /** How many values of 0 were taken as 1. */
  zeros: number;
}

export interface GeometricMeanRatio {
  /** Geometric mean now ÷ before. */
  ratio: number;
  /** The next three are null where a side has one value, or neither has any spread. */
  interval: Interval | null;
  p: number | null;
  df: number | null;
  zeros: number;
}

interface Logs {
  n: number;
  zeros: number;
  mean: number;
  /** Variance of the mean: s² ÷ n; null for one value. */
  error2: number | null;
}

/**
 * exp(mean of logs) with Student's t interval on the log scale. A value of 0 counts as 1 (a duration of no
 * minutes as one minute). Null for no values; a negative one throws a RangeError.
 */
export function geometricMean(values: readonly number[], confidence = CONFIDENCE): GeometricMean | null {
  const tail = tailOf(confidence);
  const logs = logsOf(values);
  if (logs === null) return null;
  const { n, zeros, error2 } = logs;
  const half =
    error2 === null || flat(error2, logs.mean) ? null : tCritical(2 * tail, n - 1) * Math.sqrt(error2);
  return { n, mean: Math.exp(logs.mean), interval: around(logs.mean, half), zeros };
}

/**
 * Ratio of geometric means, now ÷ before, with Welch's t interval and two-sided p on the logs (Welch 1947).
 * Zeros as in `geometricMean`. Null where a side has no values; a negative one throws a RangeError.
 */
export function geometricMeanRatio(
  now: readonly number[],
  before: readonly number[],
  confidence = CONFIDENCE,
): GeometricMeanRatio | null {
  const tail = tailOf(confidence);
  const [a, b] = [logsOf(now), logsOf(before)];
  if (a === null || b === null) return null;
  const difference = a.mean - b.mean;
  const [ratio, zeros] = [Math.exp(difference), a.zeros + b.zeros];
  if (a.error2 === null || b.error2 === null || flat(a.error2 + b.error2, a.mean, b.mean)) {
    return { ratio, interval: null, p: null, df: null, zeros };
  }
  const error2 = a.error2 + b.error2;
  const df = error2 ** 2 / (a.error2 ** 2 / (a.n - 1) + b.error2 ** 2 / (b.n - 1));
  const error = Math.sqrt(error2);
  const interval = around(difference, tCritical(2 * tail, df) * error);
  return { ratio, interval, p: tTwoSided(difference / error, df), df, zeros };
}

function logsOf(values: readonly number[]): Logs | null {
  checkValues(values, 0);
  const logs = values.map((value) => Math.log(value === 0 ? 1 : value));
  const centre = mean(logs);
  if (centre === null) return null;
  const squared = variance(logs);
  const zeros = values.filter((value) => value === 0).length;
  return { n: logs.length, zeros, mean: centre, error2: squared === null ? null : squared / logs.length };
}

/** No more spread than rounding leaves; R's t.test refuses such data too. */
function flat(error2: number, ...means: number[]): boolean {
  return Math.sqrt(error2) < 10 * Number.EPSILON * Math.max(1, ...means.map(Math.abs));
}

function around(centre: number, half: number | null): Interval | null {
  return half === null ? null : [Math.exp(centre - half), Math.exp(centre + half)];
}
