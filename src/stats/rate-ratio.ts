import { normalCdf, normalQuantile } from './distributions.ts';
import { CONFIDENCE, checkCount, checkPositive, type Interval } from './interval.ts';
import { binomialTest, clopperPearson } from './proportions.ts';

/** How much time, or how many deployments, each count was taken over; any unit, the same for both. */
export interface Exposure {
  now: number;
  before: number;
}

export interface RateRatio {
  /** Rate now ÷ before; Infinity where only before is 0, null where both are. */
  ratio: number | null;
  /** Null, like p, only where clustering and a count of 0 meet. */
  interval: Interval | null;
  p: number | null;
}

export interface RateRatioOptions {
  /** Equal unless told. */
  exposure?: Exposure;
  /** Variance ÷ mean where events cluster (`clusteringFactor`), to widen by; 1 or less widens nothing. */
  dispersion?: number;
  confidence?: number;
}

const EQUAL: Exposure = { now: 1, before: 1 };

/**
 * Ratio of two Poisson rates, now ÷ before, with the interval of `rateRatioInterval` and the exact two-sided p
 * of the same test (R's poisson.test). Where events cluster p's normal deviate is divided by the root of the
 * dispersion (quasi-Poisson).
 */
export function rateRatio(now: number, before: number, options: RateRatioOptions = {}): RateRatio {
  const { exposure = EQUAL, dispersion = 1 } = options;
  const interval = rateRatioInterval(now, before, options);
  const ratio = now + before === 0 ? null : (now / before) * (exposure.before / exposure.now);
  if (interval === null) return { ratio, interval, p: null };
  const p = binomialTest(now, now + before, exposure.now / (exposure.now + exposure.before));
  if (dispersion <= 1) return { ratio, interval, p };
  const deviate = normalQuantile(Math.max(p / 2, Number.MIN_VALUE)) / Math.sqrt(dispersion);
  return { ratio, interval, p: 2 * normalCdf(deviate) };
}

/**
 * Exact conditional interval for the ratio (Przyborowski & Wilenski 1940): given the sum, `now` is binomial
 * with share nowExposure ÷ both, and the Clopper–Pearson limits of the share are turned into odds. Where events
 * cluster its distances from the ratio, on the log scale, are multiplied by the root of the dispersion; null
 * where a count is 0 then, for there is no log. Both counts 0: [0, Infinity].
 */
export function rateRatioInterval(
  now: number,
  before: number,
  { exposure = EQUAL, dispersion = 1, confidence = CONFIDENCE }: RateRatioOptions = {},
): Interval | null {
  checkCount(now, 'now');
  checkCount(before, 'before');
  checkPositive(exposure.now, 'exposure now');
  checkPositive(exposure.before, 'exposure before');
  checkPositive(dispersion, 'dispersion');
  const sum = now + before;
  const scale = exposure.before / exposure.now;
  // The complement of a share's limit comes from the other count: 1 − x would lose the digits of a small one.
  const [low, high] = clopperPearson(now, sum, confidence) ?? [0, 1];
  const [otherLow, otherHigh] = clopperPearson(before, sum, confidence) ?? [0, 1];
  const exact: Interval = [(low / otherHigh) * scale, (high / otherLow) * scale];
  if (dispersion <= 1) return exact;
  return now === 0 || before === 0
    ? null
    : widenInterval((now / before) * scale, exact, Math.sqrt(dispersion));
}

/** An interval about a ratio, both above 0, `factor` times as wide to either side on the log scale. */
export function widenInterval(ratio: number, [lower, upper]: Interval, factor: number): Interval {
  return [ratio * (lower / ratio) ** factor, ratio * (upper / ratio) ** factor];
}
