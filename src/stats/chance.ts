import { poissonUpper } from './distributions.ts';
import { checkCount } from './interval.ts';

/**
 * The chance of `count` or more independent events in a period that sees `mean` of them on average, Poisson:
 * how often so many near-misses come together with nothing behind it.
 */
export function chanceOfAtLeast(count: number, mean: number): number {
  checkCount(count);
  if (!(mean >= 0 && mean < Infinity)) throw new RangeError(`mean ${mean} is not 0 or more`);
  return poissonUpper(count - 1, mean);
}
