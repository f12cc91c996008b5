import { baselineCount, baselineDays, type Target } from '../../model/target.ts';
import { compareCounts } from '../../stats/compare.ts';
import type { Showable } from './data.ts';

/** Nobody waits for more periods, and no class has a larger baseline. */
const MOST_PERIODS = 40;
const LARGEST_BASELINE = 10_000;

/** Whether a target could ever be told from chance by the test that judges it, and what would make it so. */
export function showableOf(target: Pick<Target, 'baseline' | 'from' | 'per' | 'goal'>): Showable {
  const before = baselineCount(target);
  const { periods } = baselineDays(target);
  const goal = Math.floor(target.goal);
  const shows = (now: number, count: number, lasting: number) =>
    compareCounts(now, count, { exposure: { now: lasting, before: periods } }).verdict === 'improving';
  return {
    atGoal: before === null ? null : shows(goal, before, 1),
    periods: before === null ? null : first(1, MOST_PERIODS, (n) => shows(goal * n, before, n)),
    baseline: first(goal + 1, LARGEST_BASELINE, (count) => shows(goal, count, 1)),
  };
}

/** The smallest whole number for which it holds; it holds for all above. */
function first(from: number, to: number, holds: (n: number) => boolean): number | null {
  let [low, high] = [from, from];
  while (!holds(high)) {
    if (high >= to) return null;
    [low, high] = [high + 1, Math.min(to, high * 2)];
  }
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return high;
}
