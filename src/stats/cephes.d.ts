/** The package has types but does not export them to `NodeNext`; these are the functions we call. */
declare module 'cephes' {
  /** Regularised incomplete beta function I_x(a, b), and its inverse in x. */
  export function incbet(a: number, b: number, x: number): number;
  export function incbi(a: number, b: number, y: number): number;
  /** Regularised lower incomplete gamma function P(a, x); x with upper tail `q`. */
  export function igam(a: number, x: number): number;
  export function igami(a: number, q: number): number;
  export function lgam(x: number): number;
  /** Binomial P(X ≤ k) and P(X > k). */
  export function bdtr(k: number, n: number, p: number): number;
  export function bdtrc(k: number, n: number, p: number): number;
  /** Poisson P(X ≤ k) and P(X > k). */
  export function pdtr(k: number, mean: number): number;
  export function pdtrc(k: number, mean: number): number;
  /** Chi-square P(X > x). */
  export function chdtrc(df: number, x: number): number;
  /** Standard normal P(Z ≤ z), and its inverse. */
  export function ndtr(z: number): number;
  export function ndtri(p: number): number;
}
