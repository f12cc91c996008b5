import { BASELINE_PERIODS, dispersionTest, isClustered } from './dispersion.ts';
import { poissonQuantile } from './distributions.ts';
import { checkCount, checkPositive, type Interval } from './interval.ts';
import { mean } from './moments.ts';

export interface ChartPoint {
  /** The count, or the count per unit of exposure. */
  value: number;
  lower: number;
  upper: number;
  /** On which side of its limits the point lies; null inside them. */
  signal: 'above' | 'below' | null;
}

export interface ControlChart {
  kind: 'c' | 'u' | "u'";
  center: number;
  /** Laney's spread of the baseline beside a Poisson's, not below 1; 1 for c and u. */
  sigmaZ: number;
  points: ChartPoint[];
}

/** The mean moving range of two, in standard deviations (Montgomery, table of factors; Laney 2002). */
const D2 = 1.128;

/**
 * Counts over equal periods, limits c̄ ± 3√c̄, not below 0 (Shewhart; Montgomery). The first `baseline`
 * periods set the centre, all of them unless told. Null for no baseline.
 */
export function cChart(counts: readonly number[], baseline = counts.length): ControlChart | null {
  const ones = counts.map(() => 1);
  const chart = uChart(counts, ones, baseline);
  return chart && { ...chart, kind: 'c' };
}

/** The limits a Poisson count with this mean stays within in 99.73 % of periods, by its quantiles. */
export function poissonLimits(center: number): Interval {
  checkPositive(center, 'center');
  return [poissonQuantile(0.00135, center), poissonQuantile(0.99865, center)];
}

/** Counts per unit of exposure, limits ū ± 3√(ū ÷ n), not below 0 (Montgomery). Otherwise as `cChart`. */
export function uChart(
  counts: readonly number[],
  exposures: readonly number[],
  baseline = counts.length,
): ControlChart | null {
  return chartOf('u', counts, exposures, baseline, () => 1);
}

/**
 * u-chart with limits widened by σz, the baseline's mean moving range of z = (u − ū) ÷ √(ū ÷ n) over 1.128
 * (Laney 2002), where that is above 1: never narrower than u.
 */
export function laneyUChart(
  counts: readonly number[],
  exposures: readonly number[],
  baseline = counts.length,
): ControlChart | null {
  return chartOf("u'", counts, exposures, baseline, (z) => {
    const ranges = z.slice(1).map((value, i) => Math.abs(value - (z[i] ?? 0)));
    return Math.max(1, (mean(ranges) ?? 0) / D2);
  });
}

/**
 * The chart for drift: c where exposures are equal, else u; u′ where the baseline's counts cluster. Null for
 * a baseline of fewer than 8 periods.
 */
export function driftChart(
  counts: readonly number[],
  exposures: readonly number[],
  baseline = counts.length,
): ControlChart | null {
  if (baseline < BASELINE_PERIODS || counts.length < baseline) return null;
  if (isClustered(dispersionTest(counts.slice(0, baseline), exposures.slice(0, baseline)))) {
    return laneyUChart(counts, exposures, baseline);
  }
  const equal = exposures.every((exposure) => exposure === exposures[0]);
  return equal ? cChart(counts, baseline) : uChart(counts, exposures, baseline);
}

function chartOf(
  kind: ControlChart['kind'],
  counts: readonly number[],
  exposures: readonly number[],
  baseline: number,
  spread: (z: number[]) => number,
): ControlChart | null {
  for (const count of counts) checkCount(count);
  for (const exposure of exposures) checkPositive(exposure, 'exposure');
  checkCount(baseline, 'baseline');
  if (exposures.length !== counts.length) throw new RangeError('one exposure for each count');
  const exposed = sum(exposures.slice(0, baseline));
  if (exposed === 0) return null;
  const center = sum(counts.slice(0, baseline)) / exposed;
  const periods = counts.map((count, i) => {
    const exposure = exposures[i] ?? 1;
    return { value: count / exposure, sigma: Math.sqrt(center / exposure) };
  });
  const z = periods
    .slice(0, baseline)
    .map(({ value, sigma }) => (sigma === 0 ? 0 : (value - center) / sigma));
  const sigmaZ = spread(z);
  const points = periods.map(({ value, sigma }) => {
    const lower = Math.max(0, center - 3 * sigma * sigmaZ);
    const upper = center + 3 * sigma * sigmaZ;
    const signal = value > upper ? 'above' : value < lower ? 'below' : null;
    return { value, lower, upper, signal } as const;
  });
  return { kind, center, sigmaZ, points };
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
