import { describe, expect, test } from 'vitest';
import { chanceOfAtLeast } from '../../src/stats/chance.ts';
import { garwoodInterval, poissonTest, rateInterval } from '../../src/stats/counts.ts';
import { clusteringFactor, dispersionTest, isClustered } from '../../src/stats/dispersion.ts';
import { expectClose } from './close.ts';

const monthly = [4, 2, 7, 3, 5, 1, 9, 4, 3, 6, 2, 8];

describe('figures of R and SciPy', () => {
  test.each([
    [0, 0, 3.688879454114],
    [1, 0.02531780798429, 5.571643390939],
    [2, 0.242209278544, 7.224687667724],
    [3, 0.6186721228956, 8.767273069742],
    [5, 1.623486390118, 11.668332079323],
    [6, 2.201894253491, 13.059474022519],
    [10, 4.795388696132, 18.390356042018],
    [14, 7.653930276301, 23.489621121836],
    [20, 12.216519585404, 30.888377902675],
    [42, 30.269905732478, 56.771798778491],
  ])('cnt.garwood: %i', (count, lower, upper) => expectClose(garwoodInterval(count), [lower, upper]));

  test.each([
    [0, 0, 3.6888794541139354],
    [1, 0.025317807984289876, 5.571643390938898],
    [2, 0.24220927854396496, 7.22468766772396],
    [3, 0.6186721228956014, 8.767273069742323],
    [5, 1.6234863901184207, 11.66833207932267],
    [6, 2.2018942534908508, 13.059474022518685],
    [10, 4.7953886961324335, 18.39035604201778],
    [14, 7.653930276300595, 23.489621121835576],
    [20, 12.216519585403944, 30.8883779026746],
    [42, 30.2699057324777, 56.77179877849065],
  ])('x.garwood: %i', (count, lower, upper) => expectClose(garwoodInterval(count), [lower, upper]));

  test('cnt.rate90', () => {
    const { rate, interval } = rateInterval(14, 3);
    expectClose([rate, ...interval], [4.666666666667, 2.5513100921, 7.829873707279]);
  });

  test('cmp.rdoc1', () => {
    const { rate, interval } = rateInterval(137, 24.19893);
    expectClose([rate, ...interval], [5.661407343217, 4.753124804849, 6.692709334176]);
    expectClose(poissonTest(137, 24.19893) / 2.845227264114e-56, 1);
  });

  test('cnt.dispersion', () => {
    const found = dispersionTest(monthly);
    expectClose(
      [found?.mean ?? null, found?.variance ?? null, found?.ratio ?? null, found?.chiSquare ?? null],
      [4.5, 6.454545454545, 1.434343434343, 15.777777777778],
    );
    expect(found?.df).toBe(11);
    expectClose(found?.p, 0.1495833631363);
    expect(isClustered(found)).toBe(false);
    expect(clusteringFactor(found)).toBe(1);
  });

  test('nm.prob', () => {
    expectClose(
      [0.5, 1, 1.5, 2, 3].map((rate) => chanceOfAtLeast(3, rate)),
      [0.01438767796697, 0.08030139707139, 0.1911531694619, 0.3233235838169, 0.5768099188732],
    );
  });
});

describe('large counts', () => {
  test('Garwood holds on both sides of 1000 and far beyond', () => {
    expectClose(garwoodInterval(999), [938.0040185617676, 1062.9211512248878]);
    expectClose(garwoodInterval(1000), [938.9730184076952, 1063.952136016302]);
    const [lower, upper] = garwoodInterval(50_000);
    expectClose([lower / 49562.686650323674, upper / 50440.212035431294], [1, 1]);
  });

  test('a hopeless p is 0, not an error', () => {
    expect(poissonTest(20_000, 10)).toBe(0);
    expect(chanceOfAtLeast(5000, 1)).toBe(0);
    expect(chanceOfAtLeast(3, 5000)).toBe(1);
  });
});

describe('poissonTest', () => {
  test('is 1 where the count is what was expected', () => {
    expect(poissonTest(6, 3, 2)).toBe(1);
    expect(poissonTest(0, 3, 0)).toBe(1);
  });

  test('is 0 where nothing could happen and something did', () => expect(poissonTest(1, 3, 0)).toBe(0));

  test('adds the tail on the other side that is no likelier', () => {
    expectClose(poissonTest(0, 10), Math.exp(-10) + chanceOfAtLeast(25, 10));
    expectClose(poissonTest(6, 2), chanceOfAtLeast(6, 2));
  });
});

describe('dispersionTest', () => {
  test('finds incidents that come in heaps, from 8 periods on', () => {
    const heaps = [0, 9, 0, 1, 12, 0, 0, 10];
    expect(isClustered(dispersionTest(heaps))).toBe(true);
    expect(clusteringFactor(dispersionTest(heaps))).toBeGreaterThan(4);
    expect(isClustered(dispersionTest(heaps.slice(0, 7)))).toBe(false);
  });

  test('allows for unequal exposures', () => {
    const found = dispersionTest([10, 20, 30], [1, 2, 3]);
    expectClose([found?.ratio ?? null, found?.p ?? null], [0, 1]);
    expectClose(dispersionTest(monthly, Array(12).fill(30))?.ratio, 1.434343434343);
  });

  test('has nothing to say of one period or of no events', () => {
    expect([dispersionTest([]), dispersionTest([3]), dispersionTest([0, 0, 0])]).toEqual([null, null, null]);
    expect(clusteringFactor(null)).toBe(1);
  });
});

test('what is not a count or an exposure is refused', () => {
  expect(() => garwoodInterval(-1)).toThrow(RangeError);
  expect(() => garwoodInterval(2.5)).toThrow(RangeError);
  expect(() => rateInterval(3, 0)).toThrow(RangeError);
  expect(() => dispersionTest([1, 2], [1])).toThrow(RangeError);
  expect(() => chanceOfAtLeast(3, Number.NaN)).toThrow(RangeError);
});
