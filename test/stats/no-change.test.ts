import { describe, expect, test } from 'vitest';
import { compareDurations } from '../../src/stats/compare.ts';
import { rateRatioInterval } from '../../src/stats/rate-ratio.ts';
import { type Verdict, verdictOf } from '../../src/stats/verdict.ts';
import { generator, normal, poisson } from './random.ts';

const PAIRS = 10_000;
/** Five per cent, and three standard errors of a share of 10,000. */
const ALLOWED = 0.057;

describe.each([2, 5, 10, 20, 50])('nothing changed, %i incidents a window', (mean) => {
  test('counts rarely say it did', () => {
    const random = generator(mean);
    const known = new Map<string, Verdict>();
    const verdicts = Array.from({ length: PAIRS }, () => {
      const [now, before] = [poisson(mean, random), poisson(mean, random)];
      const key = `${now} ${before}`;
      const verdict = known.get(key) ?? verdictOf(rateRatioInterval(now, before));
      known.set(key, verdict);
      return verdict;
    });
    expect(shareOfChanges(verdicts)).toBeLessThanOrEqual(ALLOWED);
  });

  test('durations rarely say it did', () => {
    const random = generator(1000 + mean);
    const lognormal = () => Math.exp(3.7 + 1.25 * normal(random));
    const window = () => Array.from({ length: poisson(mean, random) }, lognormal);
    const verdicts = Array.from({ length: PAIRS }, () => compareDurations(window(), window()).verdict);
    expect(shareOfChanges(verdicts)).toBeLessThanOrEqual(ALLOWED);
  });
});

test('a change of four times is seen', () => {
  const random = generator(7);
  const verdicts = Array.from({ length: 1000 }, () =>
    verdictOf(rateRatioInterval(poisson(5, random), poisson(20, random))),
  );
  expect(verdicts.filter((verdict) => verdict === 'improving').length).toBeGreaterThan(800);
});

function shareOfChanges(verdicts: Verdict[]): number {
  const changes = verdicts.filter((verdict) => verdict === 'improving' || verdict === 'regressing');
  return changes.length / verdicts.length;
}
