import { describe, expect, test } from 'vitest';
import { kaplanMeier, medianSurvival } from '../../src/stats/survival.ts';
import { expectClose } from './close.ts';

const observe = (times: number[], open: number[] = []) =>
  times.map((time, i) => ({ time, event: !open.includes(i) }));

describe('kaplanMeier', () => {
  test('dur.km', () => {
    const aml = observe([9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161], [2, 5, 8, 10]);
    const steps = kaplanMeier(aml);
    expect(medianSurvival(aml)).toBe(31);
    expect(steps.map(({ time }) => time)).toEqual([9, 13, 18, 23, 28, 31, 34, 45, 48, 161]);
    expectClose(
      steps.map(({ survival }) => survival),
      [
        0.9090909090909, 0.8181818181818, 0.7159090909091, 0.6136363636364, 0.6136363636364, 0.4909090909091,
        0.3681818181818, 0.3681818181818, 0.1840909090909, 0.1840909090909,
      ],
    );
  });

  test('nothing has no curve', () => expect(kaplanMeier([])).toEqual([]));

  test('a negative time is refused', () => expect(() => kaplanMeier(observe([-1]))).toThrow(RangeError));
});

describe('medianSurvival', () => {
  test('is the plain median where nothing is open', () => {
    expect(medianSurvival(observe([4, 1, 3, 2]))).toBe(2.5);
    expect(medianSurvival(observe([5, 1, 3]))).toBe(3);
  });

  test('is not reached while more than half are open', () => {
    expect(medianSurvival(observe([1, 5, 5], [1, 2]))).toBeNull();
    expect(medianSurvival(observe([1, 2, 3], [0, 1, 2]))).toBeNull();
    expect(medianSurvival([])).toBeNull();
  });

  test('is where the curve comes to one half and stays there', () => {
    expect(medianSurvival(observe([1, 5], [1]))).toBe(1);
  });
});
