import { chiSquareUpper } from './distributions.ts';
import { checkCount, checkPositive } from './interval.ts';
import { mean, variance } from './moments.ts';

export interface Dispersion {
  periods: number;
  mean: number;
  variance: number;
  /** Variance ÷ mean; 1 for events that come independently, above 1 where they cluster. */
  ratio: number;
  chiSquare: number;
  df: number;
  /** The chance of so much spread or more without clustering. */
  p: number;
}

/** From this many periods on a baseline says something about spread and drift. */
export const BASELINE_PERIODS = 8;

/**
 * Index of dispersion of counts per period with its χ² test: Σ(y − ȳ)² ÷ ȳ on n − 1 degrees of freedom
 * (Cochran 1954). With unequal exposures ȳ is each period's expected count, and the ratio is χ² ÷ df. Null for
 * fewer than two periods or no events at all.
 */
export function dispersionTest(counts: readonly number[], exposures?: readonly number[]): Dispersion | null {
  for (const count of counts) checkCount(count);
  for (const exposure of exposures ?? []) checkPositive(exposure, 'exposure');
  if (exposures && exposures.length !== counts.length) throw new RangeError('one exposure for each count');
  const [centre, spread] = [mean(counts), variance(counts)];
  if (centre === null || spread === null || centre === 0) return null;
  const perUnit = exposures ? centre / (exposures.reduce((a, b) => a + b, 0) / exposures.length) : centre;
  const chiSquare = counts.reduce((sum, count, i) => {
    const expected = perUnit * (exposures?.[i] ?? 1);
    return sum + (count - expected) ** 2 / expected;
  }, 0);
  const df = counts.length - 1;
  const p = chiSquareUpper(chiSquare, df);
  return { periods: counts.length, mean: centre, variance: spread, ratio: chiSquare / df, chiSquare, df, p };
}

/** Whether the events cluster: 8 periods or more, and χ² p < 0.05. */
export function isClustered(dispersion: Dispersion | null): boolean {
  return dispersion !== null && dispersion.periods >= BASELINE_PERIODS && dispersion.p < 0.05;
}

/** Variance ÷ mean where the events cluster, else 1: what intervals are to be widened by the root of. */
export function clusteringFactor(dispersion: Dispersion | null): number {
  return dispersion !== null && isClustered(dispersion) ? dispersion.ratio : 1;
}
