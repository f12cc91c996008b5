import { describe, expect, test } from 'vitest';
import { cChart, driftChart, laneyUChart, poissonLimits, uChart } from '../../src/stats/control-chart.ts';
import { expectClose } from './close.ts';

const monthly = [4, 2, 7, 3, 5, 1, 9, 4, 3, 6, 2, 8];
const days = monthly.map(() => 30);

describe('figures of R', () => {
  test('ctl.c', () => {
    const chart = cChart(monthly);
    expectClose(
      [chart?.center ?? null, chart?.points[0]?.lower ?? null, chart?.points[0]?.upper ?? null],
      [4.5, 0, 10.863961030679],
    );
    expect(poissonLimits(4.5)).toEqual([0, 12]);
  });

  test('ctl.u', () => {
    const chart = uChart([5, 3, 8, 2, 6, 4], [1.2, 0.8, 1.5, 0.6, 1.1, 1]);
    const column = (key: 'value' | 'lower' | 'upper') => chart?.points.map((point) => point[key]) ?? null;
    expectClose(column('value'), [4.166666666667, 3.75, 5.333333333333, 3.333333333333, 5.454545454545, 4]);
    expectClose(chart?.center, 4.516129032258);
    expectClose(
      column('upper'),
      [10.336005984732, 11.64399348193, 9.721585226824, 12.746677949789, 10.594792259281, 10.891484809807],
    );
    expectClose(column('lower'), [0, 0, 0, 0, 0, 0]);
  });
});

describe('signals', () => {
  test('later periods are held against the baseline alone', () => {
    const chart = cChart([...monthly, 11, 10, 30], 12);
    expectClose(chart?.center, 4.5);
    expect(chart?.points.slice(12).map(({ signal }) => signal)).toEqual(['above', null, 'above']);
  });

  test('too few is a signal as well', () => {
    expect(cChart([20, 22, 18, 21, 19, 20, 23, 17, 2], 8)?.points[8]?.signal).toBe('below');
  });

  test('any event is one after a baseline without', () => {
    expect(cChart([0, 0, 0, 1], 3)?.points.map(({ signal }) => signal)).toEqual([null, null, null, 'above']);
  });
});

describe('laneyUChart', () => {
  test('widens by the mean moving range of z over 1.128', () => {
    const counts = [10, 30, 10, 30, 10, 30, 10, 30];
    const chart = laneyUChart(
      counts,
      counts.map(() => 1),
    );
    const sigmaZ = 20 / Math.sqrt(20) / 1.128;
    expectClose(
      [chart?.sigmaZ ?? null, chart?.points[0]?.upper ?? null],
      [sigmaZ, 20 + 3 * sigmaZ * Math.sqrt(20)],
    );
  });

  test('is never narrower than u', () => {
    const even = [5, 5, 5, 5, 5, 5, 5, 5];
    const [laney, plain] = [laneyUChart(even, days.slice(0, 8)), uChart(even, days.slice(0, 8))];
    expect(laney).toEqual({ ...plain, kind: "u'" });
  });
});

describe('driftChart', () => {
  test('needs eight periods', () => {
    expect(driftChart(monthly.slice(0, 7), days.slice(0, 7))).toBeNull();
    expect(driftChart(monthly, days, 7)).toBeNull();
  });

  test('picks c, u or u′', () => {
    expect(driftChart(monthly, days)?.kind).toBe('c');
    expect(driftChart(monthly, [31, ...days.slice(1)])?.kind).toBe('u');
    expect(driftChart([0, 9, 0, 1, 12, 0, 0, 10, 3], days.slice(0, 9), 8)?.kind).toBe("u'");
  });
});

test('nothing to chart, and what is refused', () => {
  expect([cChart([]), uChart([], []), cChart([3, 4], 0)]).toEqual([null, null, null]);
  expect(() => uChart([1, 2], [1])).toThrow(RangeError);
  expect(() => uChart([1, 2], [1, 0])).toThrow(RangeError);
  expect(() => cChart([1.5])).toThrow(RangeError);
  expect(() => poissonLimits(0)).toThrow(RangeError);
});
