import { describe, expect, it } from 'vitest';
import { LfiError } from '../../src/model/error.ts';
import { parseAsOf, resolveWindows, type WindowOptions } from '../../src/model/window.ts';

const iso = (epochMs: number) => new Date(epochMs).toISOString();

function windows(options: WindowOptions, asOf = '2026-09-30', timezone = 'UTC') {
  const found = resolveWindows(options, parseAsOf(asOf, timezone), timezone);
  return [found.now.since, found.now.until, found.before.since, found.before.until].map(iso);
}

describe('--as-of', () => {
  it('takes a day as its end in the configured zone', () => {
    expect(iso(parseAsOf('2026-09-30', 'Europe/Berlin'))).toBe('2026-09-30T22:00:00.000Z');
  });

  it('takes an instant as it is', () => {
    expect(iso(parseAsOf('2026-09-30T18:00:00+02:00', 'UTC'))).toBe('2026-09-30T16:00:00.000Z');
  });

  it.each(['yesterday', '2026-02-30', '2026-09-30T18:00', '30.09.2026'])('refuses %s', (text) => {
    expect(() => parseAsOf(text, 'UTC')).toThrow(LfiError);
  });
});

describe('windows', () => {
  it('is 90 whole days that end with the day of as-of, and the 90 before', () => {
    expect(windows({})).toEqual([
      '2026-07-03T00:00:00.000Z',
      '2026-10-01T00:00:00.000Z',
      '2026-04-04T00:00:00.000Z',
      '2026-07-03T00:00:00.000Z',
    ]);
  });

  it('keeps whole days over a change of the clock', () => {
    expect(windows({ days: '2' }, '2026-03-29', 'Europe/Berlin')).toEqual([
      '2026-03-27T23:00:00.000Z',
      '2026-03-29T22:00:00.000Z',
      '2026-03-25T23:00:00.000Z',
      '2026-03-27T23:00:00.000Z',
    ]);
  });

  it('includes the last day of --until', () => {
    expect(windows({ since: '2026-07-01', until: '2026-09-30' }).slice(0, 2)).toEqual([
      '2026-07-01T00:00:00.000Z',
      '2026-10-01T00:00:00.000Z',
    ]);
  });

  it.each([
    ['2026-Q3', '2026-07-01', '2026-10-01', '2026-04-01'],
    ['2026-Q1', '2026-01-01', '2026-04-01', '2025-10-01'],
    ['2026-H1', '2026-01-01', '2026-07-01', '2025-07-01'],
    ['2026-09', '2026-09-01', '2026-10-01', '2026-08-01'],
    ['2026-W37', '2026-09-07', '2026-09-14', '2026-08-31'],
    // 2020 has a week 53: it begins on Monday 28 December.
    ['2020-W53', '2020-12-28', '2021-01-04', '2020-12-21'],
    ['2025', '2025-01-01', '2026-01-01', '2024-01-01'],
    ['this-quarter', '2026-07-01', '2026-10-01', '2026-04-01'],
    ['last-month', '2026-08-01', '2026-09-01', '2026-07-01'],
    // 30 September 2026 is a Wednesday.
    ['this-week', '2026-09-28', '2026-10-05', '2026-09-21'],
    ['last-year', '2025-01-01', '2026-01-01', '2024-01-01'],
  ])('knows the period %s and the one before it', (period, since, until, beforeSince) => {
    expect(windows({ period }).map((one) => one.slice(0, 10))).toEqual([since, until, beforeSince, since]);
  });

  it('compares with another stretch of any length', () => {
    expect(windows({ period: '2026-Q3', against: '2025-01-01..2025-01-31' }).slice(2)).toEqual([
      '2025-01-01T00:00:00.000Z',
      '2025-02-01T00:00:00.000Z',
    ]);
  });

  it.each<[string, WindowOptions]>([
    ['two windows at once', { days: '30', period: '2026-Q3' }],
    ['a window that ends before it begins', { since: '2026-09-02', until: '2026-09-01' }],
    ['no days', { days: '0' }],
    ['half a day', { days: '1.5' }],
    ['days in hexadecimal', { days: '0x10' }],
    ['days with an exponent', { days: '1e3' }],
    ['more than a hundred years', { days: '36501' }],
    ['more days than a date can go back', { days: '100000000' }],
    ['a day that does not exist', { since: '2026-02-30' }],
    ['a quarter that does not exist', { period: '2026-Q5' }],
    ['a week that does not exist', { period: '2026-W54' }],
    ['a month that does not exist', { period: '2026-13' }],
    ['an empty stretch to compare with', { against: '2026-02-01..2026-01-01' }],
  ])('refuses %s', (_, options) => {
    expect(() => windows(options)).toThrow(LfiError);
  });
});
