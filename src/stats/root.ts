/** How near R's `uniroot` comes by default, on the scale of the argument. */
export const UNIROOT_TOLERANCE = Number.EPSILON ** 0.25;

/**
 * A root of `f` between two points where it differs in sign, by Brent's method (Brent 1973, ch. 4; the same
 * steps as netlib's zeroin and R's `uniroot`, so that a loose tolerance stops where R stops). Throws a
 * RangeError where the signs agree.
 */
export function findRoot(f: (x: number) => number, from: number, to: number, tolerance: number): number {
  let [a, b] = [from, to];
  let [fa, fb] = [f(a), f(b)];
  if (fa === 0) return a;
  if (fb === 0) return b;
  if (!(fa < 0 ? fb > 0 : fb < 0)) throw new RangeError(`no change of sign between ${from} and ${to}`);
  let [c, fc] = [a, fa];
  for (let i = 0; i < 1000; i++) {
    const previous = b - a;
    if (Math.abs(fc) < Math.abs(fb)) {
      [a, b, c] = [b, c, b];
      [fa, fb, fc] = [fb, fc, fb];
    }
    const enough = 2 * Number.EPSILON * Math.abs(b) + tolerance / 2;
    const half = (c - b) / 2;
    if (Math.abs(half) <= enough || fb === 0) break;
    let step = half;
    if (Math.abs(previous) >= enough && Math.abs(fa) > Math.abs(fb)) {
      const [p, q] = interpolate(a, b, c, fa, fb, fc);
      if (p < 0.75 * (c - b) * q - Math.abs(enough * q) / 2 && p < Math.abs((previous * q) / 2)) step = p / q;
    }
    if (Math.abs(step) < enough) step = step > 0 ? enough : -enough;
    [a, fa] = [b, fb];
    b += step;
    fb = f(b);
    if (fb > 0 === fc > 0 && fb !== 0) [c, fc] = [a, fa];
  }
  return b;
}

/** The step p/q, p not negative: secant where only two points are known, else inverse quadratic. */
function interpolate(a: number, b: number, c: number, fa: number, fb: number, fc: number): [number, number] {
  let p: number;
  let q: number;
  if (a === c) {
    const s = fb / fa;
    p = (c - b) * s;
    q = 1 - s;
  } else {
    const [r, t, s] = [fa / fc, fb / fc, fb / fa];
    p = s * ((c - b) * r * (r - t) - (b - a) * (t - 1));
    q = (r - 1) * (t - 1) * (s - 1);
  }
  return p > 0 ? [p, -q] : [-p, q];
}
