import { AS_LIKELY, gammaQuantile, poissonCdf, poissonPmf, poissonUpper } from './distributions.ts';
import { CONFIDENCE, checkCount, checkPositive, type Interval, tailOf } from './interval.ts';
import { firstWhere } from './search.ts';

export interface Rate {
  /** Events per unit of exposure. */
  rate: number;
  interval: Interval;
}

/**
 * Exact interval for the mean of a Poisson count k: ½χ²(α/2; 2k) to ½χ²(1 − α/2; 2k + 2), from 0 for k = 0
 * (Garwood 1936).
 */
export function garwoodInterval(count: number, confidence = CONFIDENCE): Interval {
  checkCount(count);
  const tail = tailOf(confidence);
  return [count === 0 ? 0 : gammaQuantile(tail, count), gammaQuantile(1 - tail, count + 1)];
}

/** Events per unit of exposure (days, deployments …) with Garwood's interval. */
export function rateInterval(count: number, exposure: number, confidence = CONFIDENCE): Rate {
  checkPositive(exposure, 'exposure');
  const [lower, upper] = garwoodInterval(count, confidence);
  return { rate: count / exposure, interval: [lower / exposure, upper / exposure] };
}

/**
 * Exact two-sided p of a count against a known rate: the chance of all outcomes no likelier than this one
 * (R's poisson.test with one sample). `rate` is per unit of exposure.
 */
export function poissonTest(count: number, exposure: number, rate = 1): number {
  checkCount(count);
  checkPositive(exposure, 'exposure');
  if (!(rate >= 0 && rate < Infinity)) throw new RangeError(`rate ${rate} is not 0 or more`);
  const mean = rate * exposure;
  if (count === mean) return 1;
  const limit = poissonPmf(count, mean) * AS_LIKELY;
  const likely = (k: number): boolean => poissonPmf(k, mean) > limit;
  if (count > mean) {
    const lower = firstWhere(0, Math.floor(mean), likely) - 1;
    return Math.min(1, poissonCdf(lower, mean) + poissonUpper(count - 1, mean));
  }
  let upper = Math.ceil(mean);
  while (likely(upper)) upper++;
  return Math.min(1, poissonCdf(count, mean) + poissonUpper(upper - 1, mean));
}
