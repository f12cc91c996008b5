import { describe, expect, it } from 'vitest';
import { levelsFor } from '../../src/render/levels.ts';
import { niceStep, scaleFor, ticksThatFit } from '../../src/render/scale.ts';

const minutes = { unit: 'minutes', scale: 'log' } as const;
const size = (label: string) => label.length;
const labels = (values: readonly number[], width: number, chart: Parameters<typeof scaleFor>[0] = minutes) =>
  ticksThatFit(scaleFor(chart, values), width, size, 2).map(({ label }) => label);

describe('durations on a log scale', () => {
  it('have ticks that people count in, as many as fit', () => {
    expect(labels([1, 1000], 100)).toEqual([
      '1 min',
      '3 min',
      '10 min',
      '30 min',
      '1 h',
      '2 h',
      '4 h',
      '12 h',
      '1 d',
    ]);
    expect(labels([1, 1000], 60)).toEqual(['1 min', '10 min', '1 h', '4 h', '1 d']);
    expect(labels([1, 1000], 25)).toEqual(['1 min', '1 h', '1 d']);
    expect(labels([1, 1000], 12)).toEqual(['1 min', '1 d']);
    expect(labels([1, 1000], 6)).toEqual(['1 min']);
  });

  it('go from seconds to years', () => {
    expect(labels([0.2, 300_000], 200).at(0)).toBe('10 s');
    expect(labels([0.2, 300_000], 200).at(-1)).toBe('1 y');
  });

  it('stand where their logarithm says, between the round numbers around them', () => {
    const scale = scaleFor(minutes, [11, 90]);
    expect([scale.lower, scale.upper]).toEqual([10, 120]);
    expect(scale.at(10)).toBe(0);
    expect(scale.at(Math.sqrt(10 * 120))).toBeCloseTo(0.5, 12);
    expect(scale.at(120)).toBe(1);
  });

  it('put 0 at the lower end and have an extent for one value or none', () => {
    expect(scaleFor(minutes, [0, 600]).at(0)).toBe(0);
    for (const values of [[], [60], [0], [1e9, 1e9]]) {
      const scale = scaleFor(minutes, values);
      expect(scale.upper).toBeGreaterThan(scale.lower);
      expect(scale.at(values.at(0) ?? 1)).toBeGreaterThanOrEqual(0);
    }
  });
});

describe('a linear scale', () => {
  it('begins at 0 and ends at a round number', () => {
    expect(labels([3, 17], 60, { unit: 'count', scale: 'linear' })).toEqual([
      '0',
      '2',
      '4',
      '6',
      '8',
      '10',
      '12',
      '14',
      '16',
      '18',
      '20',
    ]);
    expect(labels([30, 170], 50, { unit: 'minutes', scale: 'linear' })).toEqual([
      '0 min',
      '1 h',
      '2 h',
      '3 h',
    ]);
  });
});

it('counts on in steps of 1, 2 and 5, or of round times', () => {
  expect([0.3, 1, 1.1, 3, 7, 20, 21].map((least) => niceStep(least))).toEqual([0.5, 1, 2, 5, 10, 20, 50]);
  expect([3, 16, 61, 3000].map((least) => niceStep(least, true))).toEqual([5, 30, 120, 7 * 24 * 60]);
});

describe('shades', () => {
  it('stand for one number each up to four, else for equal ranges', () => {
    expect(levelsFor([0, 1, 3]).legend.map(({ label }) => label)).toEqual(['1', '2', '3']);
    const { of, legend } = levelsFor([0, 1, 7]);
    expect(legend.map(({ label }) => label)).toEqual(['1', '2 to 3', '4 to 5', '6 to 7']);
    expect([0, 1, 2, 3, 4, 5, 6, 7].map(of)).toEqual([0, 1, 2, 2, 3, 3, 4, 4]);
  });

  it('take the darkest for the most, and none for nothing', () => {
    expect(levelsFor([2]).of(2)).toBe(4);
    expect(levelsFor([0, Number.NaN]).of(0)).toBe(0);
    expect(levelsFor([0.5, 1]).legend.map(({ label }) => label)).toEqual([
      'to 0.25',
      'to 0.5',
      'to 0.75',
      'to 1',
    ]);
  });
});
