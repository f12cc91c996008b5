import { checkValues } from './interval.ts';

/** Arithmetic mean; null for no values. */
export function mean(values: readonly number[]): number | null {
  checkValues(values);
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Sample variance, Σ(x − x̄)² ÷ (n − 1); null for fewer than two values. */
export function variance(values: readonly number[]): number | null {
  const centre = mean(values);
  if (centre === null || values.length < 2) return null;
  return values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1);
}

/** Sample standard deviation, the root of the variance; null for fewer than two values. */
export function standardDeviation(values: readonly number[]): number | null {
  const squared = variance(values);
  return squared === null ? null : Math.sqrt(squared);
}
