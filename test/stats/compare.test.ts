import { describe, expect, test } from 'vitest';
import { compareCounts, compareDurations, whatWouldSettle } from '../../src/stats/compare.ts';
import { rateRatio, rateRatioInterval } from '../../src/stats/rate-ratio.ts';
import { verdictOf, verdictsOfTable } from '../../src/stats/verdict.ts';
import { expectClose } from './close.ts';

describe('figures of R', () => {
  test.each([
    [6, 0, 0.03125, 0, 0, 0.8493111942973],
    [5, 0, 0.0625, 0, 0, 1.091279105183],
    [6, 1, 0.125, 0.1666666666667, 0.003623378333327, 1.373736206174],
    [6, 2, 0.2890625, 0.3333333333333, 0.03290209029797, 1.864146057696],
    [10, 5, 0.3017578125, 0.5, 0.1340968645946, 1.605498371209],
    [12, 4, 0.07681274414063, 0.3333333333333, 0.07835550926437, 1.099829329614],
    [14, 7, 0.1892471313477, 0.5, 0.1707914814328, 1.32382762374],
    [14, 6, 0.1153182983398, 0.4285714285714, 0.1349856482319, 1.18717484634],
    [20, 10, 0.09873714670539, 0.5, 0.2090059650238, 1.119183044244],
    [7, 14, 0.1892471313477, 2, 0.7553853553643, 5.855092956693],
    [3, 7, 0.34375, 2.333333333333, 0.5326778017876, 13.983627874302],
    [2, 9, 0.0654296875, 4.5, 0.9314122581938, 42.799715935268],
  ])('cmp.table: %i → %i', (before, now, p, ratio, lower, upper) => {
    const found = rateRatio(now, before);
    expectClose([found.p, found.ratio, found.interval], [p, ratio, [lower, upper]]);
  });

  test.each([
    [3, null],
    [4, null],
    [5, null],
    [6, 0],
    [7, 0],
    [8, 1],
    [9, 1],
    [10, 2],
    [11, 2],
    [12, 3],
    [13, 4],
    [14, 4],
    [15, 5],
    [16, 5],
    [20, 8],
    [25, 12],
    [30, 15],
  ])('cmp.detectable: from %i', (before, most) => expect(whatWouldSettle(before).improving).toBe(most));

  test.each([
    [0, 6],
    [1, 8],
    [2, 10],
    [3, 12],
    [4, 13],
    [5, 15],
    [6, 17],
    [7, 18],
    [8, 20],
    [9, 21],
    [10, 23],
    [11, 24],
    [12, 25],
  ])('cmp.fewestWorse: from %i', (before, fewest) => expect(whatWouldSettle(before).regressing).toBe(fewest));

  test.each([
    [6, 0, 1, 1, 'improving'],
    [5, 0, 1, 1, 'cannot-tell'],
    [14, 7, 1, 1, 'cannot-tell'],
    [14, 4, 1, 1, 'improving'],
    [3, 12, 1, 1, 'regressing'],
    [3, 11, 1, 1, 'cannot-tell'],
    [10, 10, 1, 1, 'cannot-tell'],
    [400, 410, 1, 1, 'steady'],
    [9, 6, 60, 90, 'cannot-tell'],
  ])('cmp.verdict: %i → %i in %i and %i days', (before, now, daysBefore, daysNow, verdict) => {
    const exposure = { now: daysNow, before: daysBefore };
    expect(compareCounts(now, before, { exposure }).verdict).toBe(verdict);
  });
});

test('14 → 7: ratio 0.50 (0.17 to 1.32), cannot tell; 4 or fewer would have shown it', () => {
  const found = compareCounts(7, 14);
  expect(found).toMatchObject({ now: 7, before: 14, ratio: 0.5, verdict: 'cannot-tell' });
  expect(found.interval?.map((end) => end.toFixed(2))).toEqual(['0.17', '1.32']);
  expect(found.settles).toEqual({ improving: 4, regressing: 28 });
});

describe('counts of 0', () => {
  test('0 → 0', () => {
    expect(compareCounts(0, 0)).toMatchObject({
      ratio: null,
      interval: [0, Infinity],
      p: 1,
      verdict: 'cannot-tell',
    });
  });

  test('0 → 6', () => {
    const found = compareCounts(6, 0);
    expect(found).toMatchObject({ ratio: Infinity, verdict: 'regressing', settles: null });
    expectClose(found.interval, [1 / 0.8493111942973, Infinity]);
  });
});

describe('unequal exposures', () => {
  test('the same rate over half the time has a ratio of 1', () => {
    expect(rateRatio(5, 10, { exposure: { now: 45, before: 90 } }).ratio).toBe(1);
  });

  test('the unit does not matter', () => {
    const days = rateRatio(6, 9, { exposure: { now: 90, before: 60 } });
    const months = rateRatio(6, 9, { exposure: { now: 3, before: 2 } });
    expectClose([days.ratio, days.interval, days.p], [months.ratio, months.interval, months.p]);
  });

  test('what would settle it is where the verdict turns', () => {
    const options = { exposure: { now: 30, before: 90 } };
    const { improving, regressing } = whatWouldSettle(40, options);
    const verdicts = [0, 1].map((more) => [
      compareCounts((improving ?? 0) + more, 40, options).verdict,
      compareCounts((regressing ?? 0) - more, 40, options).verdict,
    ]);
    expect(verdicts).toEqual([
      ['improving', 'regressing'],
      ['cannot-tell', 'cannot-tell'],
    ]);
  });

  // Given one event in all, that it fell into the one period and not into the n has the chance 1 ÷ (n + 1), and the upper
  // limit is 0.975 ÷ 0.025 ÷ n.
  test.each([
    [38, 'cannot-tell'],
    [39, 'cannot-tell'],
    [40, 'improving'],
  ])('one, then none in %i times as long: the upper limit is 39 ÷ n, and 1 is not below 1', (n, verdict) => {
    expect(compareCounts(0, 1, { exposure: { now: n, before: 1 } }).verdict).toBe(verdict);
  });

  test.each([0, -1, Number.NaN, Infinity])('%d is not an exposure', (days) => {
    expect(() => rateRatio(1, 2, { exposure: { now: days, before: 90 } })).toThrow(RangeError);
  });
});

describe('events that cluster', () => {
  test('the interval is widened about the ratio on the log scale, the p with it', () => {
    const [plain, wide] = [rateRatio(4, 14), rateRatio(4, 14, { dispersion: 2.25 })];
    const [lower, upper] = plain.interval ?? [0, 0];
    const ratio = 4 / 14;
    expectClose(wide.interval, [ratio * (lower / ratio) ** 1.5, ratio * (upper / ratio) ** 1.5]);
    expect(wide.p).toBeGreaterThan(plain.p ?? 1);
    expect(verdictOf(wide.interval)).toBe('cannot-tell');
  });

  test('a dispersion of 1 or less narrows nothing', () => {
    expect(rateRatio(4, 14, { dispersion: 0.4 })).toEqual(rateRatio(4, 14));
  });

  test('with a count of 0 one cannot tell', () => {
    for (const [now, before] of [
      [0, 40],
      [40, 0],
      [0, 0],
    ] as const) {
      const found = compareCounts(now, before, { dispersion: 2 });
      expect(found).toMatchObject({ interval: null, p: null, verdict: 'cannot-tell' });
    }
    expect(whatWouldSettle(0, { dispersion: 2 })).toEqual({ improving: null, regressing: null });
  });

  test.each([
    [1, 3],
    [1, 8],
    [5, 1.5],
    [12, 3],
    [30, 6],
  ])('the count up that shows is the first: from %i, dispersion %d', (before, dispersion) => {
    let first = before;
    while (compareCounts(first, before, { dispersion }).verdict !== 'regressing') first++;
    expect(whatWouldSettle(before, { dispersion }).regressing).toBe(first);
  });

  test('a count that nobody will see settles nothing', () => {
    expect(whatWouldSettle(1, { dispersion: 400 })).toEqual({ improving: null, regressing: null });
  });

  test('more is needed to settle it', () => {
    const [plain, wide] = [whatWouldSettle(40), whatWouldSettle(40, { dispersion: 2 })];
    expect(wide.improving).toBeLessThan(plain.improving ?? 0);
    expect(wide.regressing).toBeGreaterThan(plain.regressing ?? Infinity);
  });
});

describe('verdictOf', () => {
  test.each([
    [[0.8, 1.25], 'steady'],
    [[0.85, 0.95], 'steady'],
    [[1.05, 1.2], 'steady'],
    [[0.79, 0.95], 'improving'],
    [[0, 0.5], 'improving'],
    [[1.05, 1.3], 'regressing'],
    [[0.79, 1], 'cannot-tell'],
    [[1, 1.3], 'cannot-tell'],
    [[0, Infinity], 'cannot-tell'],
    [null, 'cannot-tell'],
  ] as const)('%j is %s', (interval, verdict) => expect(verdictOf(interval)).toBe(verdict));

  test('a large enough change within 25 % is steady', () => {
    expect(compareCounts(9100, 10_000)).toMatchObject({ verdict: 'steady', settles: null });
  });
});

test('verdictsOfTable: one small p among many is not enough', () => {
  const quiet = Array.from({ length: 9 }, () => ({ verdict: 'cannot-tell' as const, p: 0.5 }));
  const seen = { verdict: 'improving' as const, p: 0.03 };
  expect(verdictsOfTable([seen])).toEqual(['improving']);
  expect(verdictsOfTable([seen, ...quiet])[0]).toBe('cannot-tell');
  expect(verdictsOfTable([{ verdict: 'regressing', p: 0.001 }, ...quiet])[0]).toBe('regressing');
  expect(verdictsOfTable([{ verdict: 'steady', p: 0.9 }])).toEqual(['steady']);
});

describe('compareDurations', () => {
  test('says where the ratio of geometric means lies', () => {
    const found = compareDurations([10, 12, 15, 9, 11], [60, 75, 48, 90, 66]);
    expect(found).toMatchObject({ verdict: 'improving', settles: null, zeros: 0 });
    expectClose(found.ratio, (found.now ?? 0) / (found.before ?? 1));
  });

  test('cannot tell of too few', () => {
    expect(compareDurations([10], [60, 75])).toMatchObject({ interval: null, verdict: 'cannot-tell' });
    expect(compareDurations([], [0, 75])).toMatchObject({
      now: null,
      ratio: null,
      verdict: 'cannot-tell',
      zeros: 1,
    });
  });
});

test('intervals widen with confidence', () => {
  const widths = [0.5, 0.8, 0.95, 0.99].map((confidence) => rateRatioInterval(7, 14, { confidence }));
  for (const [i, interval] of widths.slice(1).entries()) {
    expect(interval?.[0]).toBeLessThan(widths[i]?.[0] ?? 0);
    expect(interval?.[1]).toBeGreaterThan(widths[i]?.[1] ?? Infinity);
  }
});
