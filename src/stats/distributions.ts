/**
 * The distribution functions the rest of `stats` needs, under the field's names, from Moshier's Cephes
 * library compiled to WebAssembly. Callers keep arguments in range; none of these is part of a report.
 */
import { createRequire } from 'node:module';
import { findRoot } from './root.ts';

// Its CommonJS build is ready at once and loads in half the time; the ES build compiles asynchronously.
const load = createRequire(import.meta.url);
const cephes: typeof import('cephes') = load('cephes');
const { bdtr, bdtrc, chdtrc, igam, igami, incbet, incbi, lgam, ndtr, ndtri, pdtr, pdtrc } = cephes;

/** In a two-sided exact test outcomes less than this factor likelier count as no likelier, as in R. */
export const AS_LIKELY = 1 + 1e-7;

/** Cephes throws where a tail is smaller than a double can hold; the limit is the answer then. */
function orLimit(value: () => number, limit: number): number {
  try {
    return value();
  } catch (error) {
    if (error instanceof Error && error.message.includes('underflow')) return limit;
    throw error;
  }
}

export const betaQuantile = (p: number, a: number, b: number): number => incbi(a, b, p);

/** Of the gamma distribution with scale 1. Cephes' own inverse underflows from a shape of some 10,000 on. */
export function gammaQuantile(p: number, shape: number): number {
  if (shape < 1000) return igami(shape, 1 - p);
  const far = 10 * Math.sqrt(shape);
  return findRoot((x) => igam(shape, x) - p, shape - far, shape + far, 0);
}

/** P(X > x). */
export function chiSquareUpper(x: number, df: number): number {
  return x <= 0 ? 1 : orLimit(() => chdtrc(df, x), x > df ? 0 : 1);
}

export const normalCdf = (z: number): number => ndtr(z);
export const normalQuantile = (p: number): number => ndtri(p);

/** P(|T| > |t|). */
export const tTwoSided = (t: number, df: number): number => incbet(df / 2, 0.5, df / (df + t * t));

/** The t that |T| exceeds with probability `p`. */
export function tCritical(p: number, df: number): number {
  const x = incbi(df / 2, 0.5, p);
  return Math.sqrt((df * (1 - x)) / x);
}

/** P(X ≤ k). */
export function binomialCdf(k: number, n: number, p: number): number {
  if (k < 0) return 0;
  return k >= n ? 1 : bdtr(k, n, p);
}

/** P(X > k). */
export function binomialUpper(k: number, n: number, p: number): number {
  if (k < 0) return 1;
  return k >= n ? 0 : bdtrc(k, n, p);
}

/** For 0 < p < 1. */
export function binomialPmf(k: number, n: number, p: number): number {
  return Math.exp(logChoose(n, k) + k * Math.log(p) + (n - k) * Math.log1p(-p));
}

/** P(X ≤ k). */
export function poissonCdf(k: number, mean: number): number {
  if (k < 0) return 0;
  return mean === 0 ? 1 : orLimit(() => pdtr(k, mean), mean < k ? 1 : 0);
}

/** P(X > k). */
export function poissonUpper(k: number, mean: number): number {
  if (k < 0) return 1;
  return mean === 0 ? 0 : orLimit(() => pdtrc(k, mean), mean < k ? 0 : 1);
}

export function poissonPmf(k: number, mean: number): number {
  if (mean === 0) return k === 0 ? 1 : 0;
  return Math.exp(k * Math.log(mean) - mean - lgam(k + 1));
}

/** The smallest k with P(X ≤ k) ≥ p. */
export function poissonQuantile(p: number, mean: number): number {
  const enough = p * (1 - 64 * Number.EPSILON);
  let k = Math.floor(mean);
  while (poissonCdf(k, mean) < enough) k++;
  while (k > 0 && poissonCdf(k - 1, mean) >= enough) k--;
  return k;
}

/** ln of n over k. */
export const logChoose = (n: number, k: number): number => lgam(n + 1) - lgam(k + 1) - lgam(n - k + 1);
