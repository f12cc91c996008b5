import { describe, expect, it } from 'vitest';
import { burntMinutes, shareAffected } from '../../src/model/budget.ts';
import { document } from '../reports/trends/corpus.ts';

const TIMES = { started: '2026-09-14T10:00:00Z', mitigated: '2026-09-14T12:00:00Z' };
const incident = (impact: object, times: object = TIMES) => document('one', { ...times, impact });

describe('burntMinutes', () => {
  it('is what was recorded, else the share of the outage', () => {
    expect(burntMinutes(incident({ error_budget_minutes: 14.1, fraction: 0.3 }))).toBe(14.1);
    expect(burntMinutes(incident({ fraction: 0.3 }))).toBeCloseTo(36, 10);
    expect(burntMinutes(incident({ fraction: 0 }))).toBe(0);
  });

  it('def.one, a figure of R: 0.3 of 47 minutes', () => {
    const times = { started: '2024-03-05T14:00:00Z', mitigated: '2024-03-05T14:47:00Z' };
    expect(burntMinutes(incident({ fraction: 0.3 }, times))).toBeCloseTo(14.1, 10);
  });

  it.each([
    ['a negative record', { error_budget_minutes: -50 }, TIMES],
    ['thirty, meant as per cent', { fraction: 30 }, TIMES],
    ['days without a time of day', { fraction: 0.5 }, { started: '2026-09-01', mitigated: '2026-09-03' }],
    [
      'an end before the beginning',
      { fraction: 0.5 },
      { started: TIMES.mitigated, mitigated: TIMES.started },
    ],
    ['no share', {}, TIMES],
  ])('is unknown: %s', (_, impact, times) => expect(burntMinutes(incident(impact, times))).toBeNull());

  it('takes no share that is none', () => {
    expect([0, 1, 1.01, -0.1].map((fraction) => shareAffected(incident({ fraction })))).toEqual([
      0,
      1,
      null,
      null,
    ]);
  });
});
