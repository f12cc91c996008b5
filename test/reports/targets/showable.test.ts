import { describe, expect, it } from 'vitest';
import { showableOf } from '../../../src/reports/targets/showable.ts';

const of = (baseline: number, goal = 0, from?: string) =>
  showableOf({ baseline, goal, per: 'quarter', ...(from === undefined ? {} : { from }) });

/** None in n periods against b in one: shown where (0.025^(−1/b) − 1) ÷ n is below 1. */
const periodsByHand = (b: number) => Math.floor(0.025 ** (-1 / b) - 1) + 1;

describe('whether a goal of none could be told from chance', () => {
  it.each([1, 2, 3, 4, 5])('not from a baseline of %i, in equal windows', (baseline) => {
    expect(of(baseline)).toEqual({ atGoal: false, periods: periodsByHand(baseline), baseline: 6 });
  });

  it.each([6, 7, 20])('from a baseline of %i', (baseline) => {
    expect(of(baseline)).toEqual({ atGoal: true, periods: 1, baseline: 6 });
  });

  it('not where there was none to begin with', () => {
    expect(of(0)).toEqual({ atGoal: false, periods: null, baseline: 6 });
  });
});

it('a goal above none needs more before: 14 to 4, as R says', () => {
  // poisson.test(c(4, 14)): 0.0686 to 0.911; c(5, 14): 0.1008 to 1.0457.
  expect([of(14, 4).atGoal, of(14, 5).atGoal]).toEqual([true, false]);
});

it('a baseline counted over a year is one of a longer time', () => {
  // Twelve in four quarters, none in one: (0.025^(−1/12) − 1) × 4 = 1.44; 15: 1.12; 17: 0.97.
  expect(of(3, 0, '2025').atGoal).toBe(false);
  expect(of(4.25, 0, '2025').atGoal).toBe(true);
  expect(of(3, 0, '2025')).toMatchObject({ periods: 2, baseline: 17 });
});

it('never says that fewer periods would do, or that a smaller baseline would', () => {
  for (let baseline = 0; baseline < 30; baseline++) {
    const [here, next] = [of(baseline), of(baseline + 1)];
    expect(next.periods ?? Infinity).toBeLessThanOrEqual(here.periods ?? Infinity);
    if (here.atGoal) expect(next.atGoal).toBe(true);
  }
});
