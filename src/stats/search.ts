/**
 * The smallest whole number from `low` to `high` for which `holds`, high + 1 where none; `holds` must be false
 * up to some point and true from there on.
 */
export function firstWhere(low: number, high: number, holds: (k: number) => boolean): number {
  let [from, to] = [low, high + 1];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}
