/** Both ends of a confidence interval. An end may be 0 or Infinity, never NaN. */
export type Interval = readonly [lower: number, upper: number];

/** The level every verdict is read from. */
export const CONFIDENCE = 0.95;

/** α/2, the probability left out on each side. Throws a RangeError unless 0 < confidence < 1. */
export function tailOf(confidence: number): number {
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`confidence ${confidence} is not in (0, 1)`);
  return (1 - confidence) / 2;
}

/** Throws a RangeError unless `value` is a whole number of 0 or more. */
export function checkCount(value: number, name = 'count'): void {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${name} ${value} is not a count`);
}

/** Throws a RangeError unless there are 0 ≤ hits ≤ total, both whole. */
export function checkShare(hits: number, total: number): void {
  checkCount(hits, 'hits');
  checkCount(total, 'total');
  if (hits > total) throw new RangeError(`${hits} hits of ${total}`);
}

/** Throws a RangeError unless `value` is finite and above 0. */
export function checkPositive(value: number, name: string): void {
  if (!(value > 0 && value < Infinity)) throw new RangeError(`${name} ${value} is not above 0`);
}

/** Throws a RangeError unless every value is finite and not below `minimum`. */
export function checkValues(values: readonly number[], minimum = -Infinity): void {
  for (const value of values) {
    if (!Number.isFinite(value) || value < minimum) throw new RangeError(`value ${value} is out of range`);
  }
}
