import { AS_LIKELY, logChoose } from './distributions.ts';
import { CONFIDENCE, checkShare, type Interval, tailOf } from './interval.ts';
import { findRoot, UNIROOT_TOLERANCE } from './root.ts';

export interface FisherTest {
  /** Two-sided: the chance of all tables with these margins no likelier than this one. */
  p: number;
  /** Conditional maximum likelihood estimate, now ÷ before; null where the margins allow one table only. */
  oddsRatio: number | null;
  interval: Interval;
}

/**
 * Fisher's exact test of two shares, now against before (Fisher 1935), the odds ratio and its interval from
 * the noncentral hypergeometric distribution of `nowHits` given the margins. Searched as R's fisher.test
 * searches, with its tolerance of 1.2e-4, so the figures are R's.
 */
export function fisherExact(
  nowHits: number,
  nowTotal: number,
  beforeHits: number,
  beforeTotal: number,
  confidence = CONFIDENCE,
): FisherTest {
  checkShare(nowHits, nowTotal);
  checkShare(beforeHits, beforeTotal);
  const tail = tailOf(confidence);
  const hits = nowHits + beforeHits;
  const [lowest, highest] = [Math.max(0, hits - beforeTotal), Math.min(hits, nowTotal)];
  if (lowest === highest) return { p: 1, oddsRatio: null, interval: [0, Infinity] };

  const support = Array.from({ length: highest - lowest + 1 }, (_, i) => lowest + i);
  const logs = support.map((k) => logChoose(nowTotal, k) + logChoose(beforeTotal, hits - k));
  const density = (odds: number): number[] => weighted(logs, odds, lowest);
  const sumOf = (odds: number, of: (k: number) => number): number =>
    density(odds).reduce((sum, d, i) => sum + d * of(lowest + i), 0);
  const expected = (odds: number): number => sumOf(odds, (k) => k);
  const atMost = (odds: number): number => sumOf(odds, (k) => (k <= nowHits ? 1 : 0));
  const atLeast = (odds: number): number => sumOf(odds, (k) => (k >= nowHits ? 1 : 0));

  const equal = density(1);
  const limit = (equal[nowHits - lowest] ?? 0) * AS_LIKELY;
  const p = equal.reduce((sum, d) => (d <= limit ? sum + d : sum), 0);
  const [isLowest, isHighest] = [nowHits === lowest, nowHits === highest];
  return {
    p: Math.min(1, p),
    oddsRatio: isLowest ? 0 : isHighest ? Infinity : oddsWhere((odds) => expected(odds) - nowHits),
    interval: [
      isLowest ? 0 : oddsWhere((odds) => atLeast(odds) - tail),
      isHighest ? Infinity : oddsWhere((odds) => tail - atMost(odds)),
    ],
  };
}

/** Probabilities of lowest, lowest + 1 … where k weighs oddsᵏ times what its log says. */
function weighted(logs: readonly number[], odds: number, lowest: number): number[] {
  if (odds === 0) return logs.map((_, i) => (i === 0 ? 1 : 0));
  const tilted = logs.map((log, i) => log + Math.log(odds) * (lowest + i));
  const top = tilted.reduce((a, b) => Math.max(a, b));
  const densities = tilted.map((log) => Math.exp(log - top));
  const total = densities.reduce((a, b) => a + b, 0);
  return densities.map((d) => d / total);
}

/** Where a function that rises with the odds ratio crosses 0, searched on (0, 1) or, inverted, on (1, ∞). */
function oddsWhere(f: (odds: number) => number): number {
  const atOne = f(1);
  if (atOne === 0) return 1;
  if (atOne > 0) return findRoot(f, 0, 1, UNIROOT_TOLERANCE);
  return 1 / findRoot((x) => f(1 / x), Number.EPSILON, 1, UNIROOT_TOLERANCE);
}
