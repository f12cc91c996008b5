import type { Interval } from './interval.ts';
import { benjaminiHochberg } from './multiple.ts';

/** What an interval of the ratio now ÷ before allows to be said, where less is better. */
export type Verdict = 'improving' | 'regressing' | 'steady' | 'cannot-tell';

/** A ratio within these makes no difference worth a meeting. */
export const STEADY: Interval = [0.8, 1.25];

/** A limit is found numerically: what is this near to 1 is 1, and not below or above it. */
const ROUNDING = 1e-9;

/**
 * Inside [0.8, 1.25] steady, even where that leaves out 1; else all below 1 improving, all above 1 regressing;
 * else, and without an interval, cannot-tell.
 */
export function verdictOf(interval: Interval | null): Verdict {
  if (interval === null) return 'cannot-tell';
  const [lower, upper] = interval;
  if (lower >= STEADY[0] && upper <= STEADY[1]) return 'steady';
  if (upper < 1 - ROUNDING) return 'improving';
  return lower > 1 + ROUNDING ? 'regressing' : 'cannot-tell';
}

/**
 * The verdicts of one table of comparisons: improving and regressing stay only where Benjamini–Hochberg at
 * `level` over the table agrees (adjusted p ≤ level), else they turn into cannot-tell.
 */
export function verdictsOfTable(
  rows: readonly { verdict: Verdict; p: number | null }[],
  level = 0.05,
): Verdict[] {
  const adjusted = benjaminiHochberg(rows.map(({ p }) => p));
  return rows.map(({ verdict }, i) => {
    if (verdict === 'steady') return verdict;
    return (adjusted[i] ?? 1) <= level ? verdict : 'cannot-tell';
  });
}
