import { describe, expect, test } from 'vitest';
import { fisherExact } from '../../src/stats/fisher.ts';
import { benjaminiHochberg } from '../../src/stats/multiple.ts';
import { binomialTest, clopperPearson, wilsonInterval } from '../../src/stats/proportions.ts';
import { expectClose } from './close.ts';

describe('figures of R and SciPy', () => {
  test('prop.cfr', () => {
    expectClose(wilsonInterval(3, 40), [0.02583602577459, 0.1986423352431]);
    expectClose(clopperPearson(3, 40), [0.01574217985104, 0.2038647487329]);
  });

  test('x.wilson', () => {
    expectClose(wilsonInterval(3, 40), [0.025836025774588198, 0.19864233524310543]);
    expectClose(clopperPearson(3, 40), [0.015742179851041527, 0.20386474873289898]);
  });

  test('prop.fisher', () => {
    const { p, oddsRatio, interval } = fisherExact(3, 60, 8, 50);
    expectClose(
      [p, oddsRatio, interval],
      [0.107148792636, 0.2795037548601, [0.04508114917743, 1.253022160314]],
    );
  });

  test('prop.bench', () => {
    expectClose(binomialTest(12, 30, 0.31), 0.3237695173387);
    expectClose(clopperPearson(12, 30), [0.2265576488286, 0.5939650699482]);
  });
});

describe('shares at the edge', () => {
  test('none and all have an end at 0 and 1', () => {
    expect(wilsonInterval(0, 12)?.[0]).toBe(0);
    expect(wilsonInterval(12, 12)?.[1]).toBe(1);
    expectClose(clopperPearson(0, 12), [0, 1 - 0.025 ** (1 / 12)]);
    expectClose(clopperPearson(12, 12), [0.025 ** (1 / 12), 1]);
  });

  test('of nothing there is no share', () => {
    expect(wilsonInterval(0, 0)).toBeNull();
    expect(clopperPearson(0, 0)).toBeNull();
    expect(binomialTest(0, 0, 0.3)).toBe(1);
  });

  test('a share of 0 or 1 is either so or not', () => {
    expect([
      binomialTest(0, 5, 0),
      binomialTest(1, 5, 0),
      binomialTest(5, 5, 1),
      binomialTest(4, 5, 1),
    ]).toEqual([1, 0, 1, 0]);
  });

  test('ties of the two tails count', () => expectClose(binomialTest(2, 10, 0.5), 2 * (56 / 1024)));

  test('what is not a share is refused', () => {
    expect(() => wilsonInterval(5, 4)).toThrow(RangeError);
    expect(() => binomialTest(1, 4, 1.2)).toThrow(RangeError);
    expect(() => clopperPearson(1, 4, 95)).toThrow(RangeError);
  });
});

describe('fisherExact', () => {
  test('is turned round by swapping the two', () => {
    const [there, back] = [fisherExact(3, 60, 8, 50), fisherExact(8, 50, 3, 60)];
    expectClose(there.p, back.p);
    expect((there.oddsRatio ?? 0) * (back.oddsRatio ?? 0)).toBeCloseTo(1, 3);
    expect(there.interval[0] * back.interval[1]).toBeCloseTo(1, 2);
  });

  test('none against some, and some against none', () => {
    expect(fisherExact(0, 20, 5, 20)).toMatchObject({ oddsRatio: 0, interval: [0, expect.any(Number)] });
    expect(fisherExact(5, 20, 0, 20)).toMatchObject({
      oddsRatio: Infinity,
      interval: [expect.any(Number), Infinity],
    });
  });

  test('equal shares have a ratio of 1', () => {
    const { p, oddsRatio } = fisherExact(4, 20, 4, 20);
    expectClose([p, oddsRatio], [1, 1]);
  });

  test('margins that leave no choice tell nothing', () => {
    expect(fisherExact(0, 5, 0, 9)).toEqual({ p: 1, oddsRatio: null, interval: [0, Infinity] });
    expect(fisherExact(0, 0, 3, 9)).toEqual({ p: 1, oddsRatio: null, interval: [0, Infinity] });
  });

  test('thousands of deployments are not too many', () => {
    const { p, oddsRatio } = fisherExact(400, 9000, 500, 9000);
    expect(p).toBeGreaterThan(0);
    expect(p).toBeLessThan(0.001);
    expect(oddsRatio).toBeCloseTo(400 / 8600 / (500 / 8500), 3);
  });
});

describe('benjaminiHochberg', () => {
  test('adjusts from the largest down and keeps the order', () => {
    expectClose(benjaminiHochberg([0.01, 0.04, 0.03, 0.005]), [0.02, 0.04, 0.04, 0.02]);
    expectClose(benjaminiHochberg([0.9, 0.8]), [0.9, 0.9]);
  });

  test('does not count what was not tested', () => {
    expect(benjaminiHochberg([null, 0.04, null])).toEqual([null, 0.04, null]);
    expect(benjaminiHochberg([])).toEqual([]);
  });

  test('refuses what is not a p', () =>
    expect(() => benjaminiHochberg([0.1, Number.NaN])).toThrow(RangeError));
});
