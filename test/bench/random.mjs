/** Numbers that look random and are the same for the same seed (mulberry32). */
export function randomFrom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n) => Math.floor(next() * n);
  const pick = (list) => list[below(list.length)];
  return {
    below,
    pick,
    between: (low, high) => low + below(high - low + 1),
    chance: (p) => next() < p,
    /** `n` different ones, in the order of the list. */
    some: (list, n) => {
      const left = new Set(list);
      while (left.size > n) left.delete(pick([...left]));
      return [...left];
    },
  };
}
