import { describe, expect, test } from 'vitest';
import { summarizeDurations } from '../../src/stats/durations.ts';
import { geometricMean, geometricMeanRatio } from '../../src/stats/geometric.ts';
import { mean, standardDeviation, variance } from '../../src/stats/moments.ts';
import { median, medianInterval, p90, quantile7 } from '../../src/stats/quantiles.ts';
import { expectClose } from './close.ts';

const skewed = [7, 12, 15, 22, 31, 45, 58, 90, 140, 610];
const before = [62, 35, 120, 48, 210, 95, 33, 400, 75, 58];
const now = [40, 22, 71, 30, 150, 18, 260, 44, 37, 29];

describe('figures of R and NumPy', () => {
  test('dur.summary', () => {
    expectClose(
      [mean(skewed), standardDeviation(skewed), median(skewed), geometricMean(skewed)?.mean ?? null],
      [103, 182.866678818811, 38, 42.038729352321],
    );
    expectClose(mean(skewed.slice(0, -1)), 420 / 9);
  });

  test('dur.quantile7', () => {
    expectClose(
      [0.5, 0.75, 0.9, 0.95].map((p) => quantile7(skewed, p)),
      [38, 82, 187, 398.5],
    );
  });

  test('x.q7', () => {
    expectClose(
      [0.5, 0.75, 0.9, 0.95].map((p) => quantile7(skewed, p)),
      [38, 82, 186.99999999999983, 398.4999999999995],
    );
  });

  test('dur.median.ci', () => {
    const found = medianInterval(skewed);
    expect(found?.interval).toEqual([12, 140]);
    expect(found?.ranks).toEqual([2, 9]);
    expectClose(found?.coverage, 0.978515625);
  });

  const ranks: [n: number, rank: number, coverage: number | null][] = [
    [5, 0, null],
    [6, 1, 0.96875],
    [7, 1, 0.984375],
    [8, 1, 0.9921875],
    [9, 2, 0.9609375],
    [10, 2, 0.978515625],
    [11, 2, 0.98828125],
    [12, 3, 0.96142578125],
    [13, 3, 0.9775390625],
    [14, 3, 0.987060546875],
    [15, 4, 0.96484375],
    [16, 4, 0.9787292480469],
    [17, 5, 0.9509582519531],
    [18, 5, 0.9691162109375],
    [19, 5, 0.9807891845703],
    [20, 6, 0.958610534668],
    [21, 6, 0.9733963012695],
    [22, 6, 0.9830994606018],
    [23, 7, 0.9653103351593],
    [24, 7, 0.9773441553116],
    [25, 8, 0.9567147493362],
    [26, 8, 0.971040725708],
    [27, 8, 0.9808427095413],
    [28, 9, 0.9643018618226],
    [29, 9, 0.9758804552257],
    [30, 10, 0.9572260547429],
  ];
  test.each(ranks)('dur.median.ci.table: n = %i', (n, rank, coverage) => {
    const found = medianInterval(Array.from({ length: n }, (_, i) => n - i));
    expect(found?.interval ?? null).toEqual(rank === 0 ? null : [rank, n + 1 - rank]);
    expectClose(found?.coverage ?? null, coverage);
  });

  test('dur.gmean.ci', () => {
    const found = geometricMean(skewed);
    expectClose(found?.mean, 42.038729352321);
    expectClose(found?.interval ?? null, [16.367341034115, 107.974457297259]);
  });

  test('dur.welch.log', () => {
    const found = geometricMeanRatio(now, before);
    expectClose(
      [found?.ratio ?? null, found?.interval ?? null, found?.p ?? null, found?.df ?? null],
      [0.5804119534758, [0.2688464947871, 1.25304975988], 0.1547634997172, 17.910850741838],
    );
  });
});

describe('other confidence levels', () => {
  test('a median interval needs fewer values at a lower level', () => {
    expect(medianInterval([1, 2, 3, 4, 5], 0.9)).toEqual({
      interval: [1, 5],
      ranks: [1, 5],
      coverage: 0.9375,
    });
    expect(medianInterval([1, 2, 3, 4], 0.875)?.ranks).toEqual([1, 4]);
    expect(medianInterval([1, 2, 3, 4, 5, 6, 7], 0.99)).toBeNull();
  });

  test.each([0, 1, -0.5, Number.NaN])('%d is not one', (confidence) => {
    expect(() => medianInterval(skewed, confidence)).toThrow(RangeError);
    expect(() => geometricMean(skewed, confidence)).toThrow(RangeError);
  });
});

describe('little or odd input', () => {
  test('nothing gives null', () => {
    expect([mean([]), variance([1]), median([]), quantile7([], 0.9), medianInterval([])]).toEqual(
      Array(5).fill(null),
    );
    expect([geometricMean([]), geometricMeanRatio([], [1]), geometricMeanRatio([1], [])]).toEqual(
      Array(3).fill(null),
    );
    expect(summarizeDurations([])).toMatchObject({
      n: 0,
      median: null,
      interval: null,
      p90: null,
      mean: null,
    });
  });

  test('one value, or values all equal, have a mean and no interval', () => {
    expect(geometricMean([31])).toMatchObject({ n: 1, interval: null });
    expect(geometricMean([31, 31, 31])?.interval).toBeNull();
    expect(geometricMeanRatio([10], [20, 30])).toMatchObject({ interval: null, p: null, df: null });
    expect(geometricMeanRatio([30, 30], [60, 60])).toMatchObject({ interval: null, p: null });
    expectClose(geometricMeanRatio([30, 30], [60, 60])?.ratio, 0.5);
  });

  test('spread on one side is enough', () => {
    expect(geometricMeanRatio([30, 30, 30], [40, 60, 90])?.df).toBe(2);
  });

  test('a duration of 0 enters the logarithm as 1, and is counted', () => {
    expect(geometricMean([0, 10, 100])).toMatchObject({ n: 3, zeros: 1 });
    expectClose(geometricMean([0, 10, 100])?.mean, 10);
    expect(geometricMeanRatio([0, 2], [0, 0, 5])?.zeros).toBe(3);
  });

  test('the 90th percentile needs twenty values', () => {
    expect(p90(Array(19).fill(1))).toBeNull();
    expectClose(p90(Array.from({ length: 21 }, (_, i) => i)), 18);
  });

  test('what is not a duration is refused', () => {
    expect(() => summarizeDurations([5, -1])).toThrow(RangeError);
    expect(() => median([5, Number.NaN])).toThrow(RangeError);
    expect(() => quantile7(skewed, 1.5)).toThrow(RangeError);
  });

  test('input is left in its order', () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });
});
