import {
  AS_LIKELY,
  betaQuantile,
  binomialCdf,
  binomialPmf,
  binomialUpper,
  normalQuantile,
} from './distributions.ts';
import { CONFIDENCE, checkShare, type Interval, tailOf } from './interval.ts';
import { firstWhere } from './search.ts';

/**
 * Wilson's score interval for a share (Wilson 1927): (p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) ÷ (1 + z²/n).
 * Null for a total of 0.
 */
export function wilsonInterval(hits: number, total: number, confidence = CONFIDENCE): Interval | null {
  checkShare(hits, total);
  const z2 = normalQuantile(1 - tailOf(confidence)) ** 2;
  if (total === 0) return null;
  const p = hits / total;
  const centre = p + z2 / (2 * total);
  const half = Math.sqrt((z2 * p * (1 - p)) / total + (z2 / (2 * total)) ** 2);
  const scale = 1 + z2 / total;
  return [hits === 0 ? 0 : (centre - half) / scale, hits === total ? 1 : (centre + half) / scale];
}

/** Exact interval for a share by beta quantiles (Clopper & Pearson 1934). Null for a total of 0. */
export function clopperPearson(hits: number, total: number, confidence = CONFIDENCE): Interval | null {
  checkShare(hits, total);
  const tail = tailOf(confidence);
  if (total === 0) return null;
  return [
    hits === 0 ? 0 : betaQuantile(tail, hits, total - hits + 1),
    hits === total ? 1 : betaQuantile(1 - tail, hits + 1, total - hits),
  ];
}

/**
 * Exact two-sided p of `hits` of `total` against a published share in [0, 1]: the chance of all outcomes no
 * likelier than this one (R's binom.test). 1 for a total of 0.
 */
export function binomialTest(hits: number, total: number, share: number): number {
  checkShare(hits, total);
  if (!(share >= 0 && share <= 1)) throw new RangeError(`share ${share} is not in [0, 1]`);
  const expected = total * share;
  if (hits === expected) return 1;
  if (share === 0 || share === 1) return 0;
  const limit = binomialPmf(hits, total, share) * AS_LIKELY;
  const unlikely = (k: number): boolean => binomialPmf(k, total, share) <= limit;
  if (hits < expected) {
    const upper = firstWhere(Math.ceil(expected), total, unlikely);
    return Math.min(1, binomialCdf(hits, total, share) + binomialUpper(upper - 1, total, share));
  }
  const lower = firstWhere(0, Math.floor(expected), (k) => !unlikely(k)) - 1;
  return Math.min(1, binomialCdf(lower, total, share) + binomialUpper(hits - 1, total, share));
}
