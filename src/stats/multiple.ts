/**
 * Benjamini and Hochberg's adjusted p values (1995), in the order given: min over j ≥ i of p₍ⱼ₎ m ÷ j, at
 * most 1. A null was not tested: it stays null and does not count in m. Throws a RangeError outside [0, 1].
 */
export function benjaminiHochberg(pValues: readonly (number | null)[]): (number | null)[] {
  const tested: { p: number; at: number }[] = [];
  for (const [at, p] of pValues.entries()) {
    if (p === null) continue;
    if (!(p >= 0 && p <= 1)) throw new RangeError(`p ${p} is not in [0, 1]`);
    tested.push({ p, at });
  }
  tested.sort((a, b) => b.p - a.p);
  const adjusted: (number | null)[] = pValues.map(() => null);
  let smallest = 1;
  for (const [i, { p, at }] of tested.entries()) {
    smallest = Math.min(smallest, (p * tested.length) / (tested.length - i));
    adjusted[at] = smallest;
  }
  return adjusted;
}
