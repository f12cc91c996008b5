import { describe, expect, test } from 'vitest';
import { compareDurations, whatWouldSettle } from '../../src/stats/compare.ts';
import { laneyUChart, uChart } from '../../src/stats/control-chart.ts';
import { garwoodInterval, poissonTest } from '../../src/stats/counts.ts';
import { dispersionTest } from '../../src/stats/dispersion.ts';
import { summarizeDurations } from '../../src/stats/durations.ts';
import { fisherExact } from '../../src/stats/fisher.ts';
import type { Interval } from '../../src/stats/interval.ts';
import { benjaminiHochberg } from '../../src/stats/multiple.ts';
import { binomialTest, clopperPearson, wilsonInterval } from '../../src/stats/proportions.ts';
import { rateRatio } from '../../src/stats/rate-ratio.ts';
import { kaplanMeier, medianSurvival } from '../../src/stats/survival.ts';
import { verdictOf } from '../../src/stats/verdict.ts';
import { generator } from './random.ts';

const random = generator(20260914);
const whole = (to: number) => Math.floor(random() * (to + 1));
const pick = <T>(...values: T[]) => values[whole(values.length - 1)] as T;
const count = () => pick(0, 1, whole(5), whole(40), whole(2000), whole(30_000));
const level = () => pick(0.5, 0.8, 0.9, 0.95, 0.99, 0.999);
const list = (n: number, of: () => number) => Array.from({ length: n }, of);
const repeat = (name: string, check: () => void) =>
  test(name, () => {
    for (let i = 0; i < 400; i++) check();
  });

function expectAround(interval: Interval | null, point: number | null): void {
  if (interval === null || point === null) return;
  const slack = 1e-9 * Math.min(point, 1e9);
  expect(interval[0]).toBeLessThanOrEqual(point + slack);
  expect(interval[1]).toBeGreaterThanOrEqual(point - slack);
}

function expectProbability(p: number | null): void {
  if (p === null) return;
  expect(p).toBeGreaterThanOrEqual(0);
  expect(p).toBeLessThanOrEqual(1 + 1e-12);
}

describe('whatever goes in', () => {
  repeat('a count lies in its interval', () => {
    const k = count();
    expectAround(garwoodInterval(k, level()), k);
    expectProbability(poissonTest(k, 1, count()));
  });

  repeat('a share lies in its intervals', () => {
    const total = count();
    const hits = whole(total);
    const share = total === 0 ? null : hits / total;
    expectAround(wilsonInterval(hits, total, level()), share);
    expectAround(clopperPearson(hits, total, level()), share);
    expectProbability(binomialTest(hits, total, pick(0, 0.001, 0.31, 0.5, 0.99, 1)));
  });

  repeat('a rate ratio lies in its interval, and turns round with now and before', () => {
    const [now, before, days] = [count(), count(), { now: 1 + whole(400), before: 1 + whole(400) }];
    const [dispersion, confidence] = [pick(0.5, 1, 1.7, 6), level()];
    const found = rateRatio(now, before, { exposure: days, dispersion, confidence });
    expectAround(found.interval, found.ratio);
    expectProbability(found.p);
    const turned = { now: days.before, before: days.now };
    const back = rateRatio(before, now, { exposure: turned, dispersion, confidence });
    expect(back.interval === null).toBe(found.interval === null);
    if (found.interval === null || back.interval === null) return;
    const [product, other] = [found.interval[0] * back.interval[1], found.interval[1] * back.interval[0]];
    if (now > 0) expect(product).toBeCloseTo(1, 6);
    if (before > 0) expect(other).toBeCloseTo(1, 6);
  });

  repeat('clustering never narrows, and never tells more', () => {
    const [now, before, dispersion] = [whole(60), whole(60), 1 + 4 * random()];
    const [plain, wide] = [rateRatio(now, before), rateRatio(now, before, { dispersion })];
    if (wide.interval === null || plain.interval === null) return;
    expect(wide.interval[0]).toBeLessThanOrEqual(plain.interval[0]);
    expect(wide.interval[1]).toBeGreaterThanOrEqual(plain.interval[1]);
    if (verdictOf(plain.interval) === 'cannot-tell') expect(verdictOf(wide.interval)).toBe('cannot-tell');
  });

  repeat('an odds ratio lies in its interval', () => {
    const [a, b] = [whole(60), whole(60)];
    const { p, oddsRatio, interval } = fisherExact(whole(a), a, whole(b), b, pick(0.9, 0.95));
    expectProbability(p);
    expectAround(interval, oddsRatio);
  });

  repeat('a summary of durations has its parts in order', () => {
    const values = list(whole(30), () => pick(0, 1, whole(100), random() * 1e5));
    const summary = summarizeDurations(values, pick(0.9, 0.95));
    expectAround(summary.interval, summary.median);
    expectAround(summary.geometricInterval, summary.geometricMean);
    for (const value of Object.values(summary).flat()) expect(value).not.toBeNaN();
    const compared = compareDurations(
      values,
      list(whole(30), () => whole(500)),
    );
    expectAround(compared.interval, compared.ratio);
    expectProbability(compared.p);
  });

  repeat('a survival curve only falls, and its median is a time within', () => {
    const watched = list(whole(20), () => whole(12)).map((time) => ({ time, event: random() < 0.6 }));
    const curve = kaplanMeier(watched).map(({ survival }) => survival);
    for (const [i, survival] of curve.entries()) {
      expectProbability(survival);
      expect(survival).toBeLessThanOrEqual(curve[i - 1] ?? 1);
    }
    const middle = medianSurvival(watched);
    if (middle !== null) expect(middle).toBeLessThanOrEqual(12);
  });

  repeat('an adjusted p is no smaller, and keeps the order', () => {
    const ps = list(whole(12), random);
    const adjusted = benjaminiHochberg(ps);
    for (const [i, p] of ps.entries()) {
      expect(adjusted[i]).toBeGreaterThanOrEqual(p);
      for (const [j, q] of ps.entries())
        if (p <= q) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j] ?? 0);
    }
  });

  repeat('u′ is never narrower than u', () => {
    const counts = list(1 + whole(15), () => whole(20));
    const exposures = counts.map(() => 1 + whole(30));
    const [laney, plain] = [laneyUChart(counts, exposures), uChart(counts, exposures)];
    for (const [i, point] of (laney?.points ?? []).entries()) {
      expect(point.lower).toBeLessThanOrEqual(plain?.points[i]?.lower ?? 0);
      expect(point.upper).toBeGreaterThanOrEqual(plain?.points[i]?.upper ?? Infinity);
    }
    expectProbability(dispersionTest(counts, exposures)?.p ?? null);
  });
});

test('what would settle it turns the verdict, and one less or more does not', () => {
  for (let i = 0; i < 60; i++) {
    const before = whole(80);
    const options = { exposure: { now: 30 + whole(90), before: 90 }, dispersion: pick(1, 1, 1.8, 12) };
    const verdict = (now: number) => verdictOf(rateRatio(now, before, options).interval);
    const { improving, regressing } = whatWouldSettle(before, options);
    if (improving !== null)
      expect([verdict(improving), verdict(improving + 1)]).toEqual(['improving', 'cannot-tell']);
    if (regressing !== null)
      expect([verdict(regressing), verdict(regressing - 1)]).toEqual(['regressing', 'cannot-tell']);
  }
});
