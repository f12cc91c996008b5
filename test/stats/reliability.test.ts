import { describe, expect, test } from 'vitest';
import {
  detectionShare,
  errorBudgetMinutes,
  expectedBadMinutes,
  reliability,
} from '../../src/stats/reliability.ts';
import { elapsedMinutes, timesTo } from '../../src/stats/time-to.ts';
import { expectClose } from './close.ts';

describe('figures of R', () => {
  test.each([
    [99.9, 30, 43.199999999995],
    [99.9, 28, 40.319999999996],
    [99.95, 30, 21.599999999998],
    [99.5, 30, 216],
    [99, 30, 432],
    [99.99, 30, 4.320000000004],
    [99.9, 365.25, 525.959999999942],
    [99.95, 90, 64.799999999993],
    [99.9, 90, 129.599999999986],
  ])('slo.budget: %f %% over %f days', (slo, days, minutes) => {
    expectClose(errorBudgetMinutes(slo, days), minutes);
  });

  test.each([
    ['pool exhaustion', 30, 45, 0.3, 15, 547.875, 0.4],
    ['bad config', 10, 20, 0.8, 30, 292.2, 0.3333333333333],
    ['database failover', 5, 55, 1, 90, 243.5, 0.08333333333333],
    ['certificate expiry', 60, 90, 1, 365, 150.102739726027, 0.4],
    ['region loss', 5, 240, 1, 1095, 81.722602739726, 0.02040816326531],
  ])('slo.risk: %s', (_, detect, restore, impact, daysBetween, minutes, share) => {
    expectClose(expectedBadMinutes({ detect, restore, impact, daysBetween }), minutes);
    expectClose(detectionShare(detect, restore), share);
  });

  test('slo.risk: the cap is a quarter of the budget', () => {
    expectClose(errorBudgetMinutes(99.9, 365.25) * 0.25, 131.49);
  });

  test('mtbf', () => {
    const found = reliability(90 * 1440, 540, 6);
    expect(found).toMatchObject({ mttf: 358.5 * 60, mtbf: 360 * 60, downPerFailure: 90 });
    expectClose(found.availability, 0.9958333333333);
    expectClose((found.mttf ?? 0) / ((found.mttf ?? 0) + (found.downPerFailure ?? 0)), 0.9958333333333);
  });

  test('def.one', () => {
    const at = (time: string) => Date.parse(`2024-03-05T${time}:00Z`);
    const times = timesTo({
      started: at('14:00'),
      detected: at('14:12'),
      acknowledged: at('14:15'),
      repairStarted: at('14:25'),
      mitigated: at('14:47'),
      resolved: at('16:30'),
    });
    expect(times).toEqual({
      detect: 12,
      acknowledge: 3,
      repair: 22,
      restore: 47,
      resolve: 150,
      restoreAfterDetection: 35,
    });
    expect(elapsedMinutes(at('14:00'), at('14:15'))).toBe(15);
  });
});

describe('timesTo', () => {
  test('what is missing or runs backwards is null, never 0', () => {
    expect(Object.values(timesTo({ started: 0, resolved: null }))).toEqual(
      [null, null, null, null, null, 0].fill(null),
    );
    expect(timesTo({ started: 60_000, detected: 0 }).detect).toBeNull();
    expect(timesTo({ started: 0, detected: 0 }).detect).toBe(0);
  });

  test('what recovered before anybody knew took no time after detection', () => {
    expect(timesTo({ started: 0, detected: 600_000, mitigated: 300_000 })).toMatchObject({
      detect: 10,
      restore: 5,
      restoreAfterDetection: 0,
    });
  });
});

describe('at the edge', () => {
  test('without a failure there is no time between failures', () => {
    expect(reliability(1440, 0, 0)).toEqual({
      mtbf: null,
      mttf: null,
      downPerFailure: null,
      availability: 1,
    });
  });

  test('an SLO of 100 % leaves no budget', () => expect(errorBudgetMinutes(100, 30)).toBe(0));

  test('no minutes have no detection share', () => expect(detectionShare(0, 0)).toBeNull());

  test('what cannot be is refused', () => {
    expect(() => reliability(100, 101, 1)).toThrow(RangeError);
    expect(() => errorBudgetMinutes(0, 30)).toThrow(RangeError);
    expect(() => errorBudgetMinutes(101, 30)).toThrow(RangeError);
    expect(() => expectedBadMinutes({ detect: 1, restore: 1, impact: 30, daysBetween: 3 })).toThrow(
      RangeError,
    );
    expect(() => expectedBadMinutes({ detect: 1, restore: 1, impact: 1, daysBetween: 0 })).toThrow(
      RangeError,
    );
  });
});
