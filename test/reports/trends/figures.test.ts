import { describe, expect, it } from 'vitest';
import { areaReader } from '../../../src/reports/trends/areas.ts';
import { burst, daily, document, trendsOf } from './corpus.ts';

describe('the verdict', () => {
  it('says what would have settled 14 → 7', () => {
    const weekly = (name: string, day: string, count: number) =>
      daily(name, day, count * 6).filter((_, i) => i % 6 === 0);
    const data = trendsOf([...weekly('a', '2026-04-06', 14), ...weekly('b', '2026-07-10', 7)]);
    expect(data.insight).toBe(
      "7 incidents, fewer than the 14 before, but one can't tell whether it changed: ratio 0.50 (0.17 to 1.32); 4 or fewer would have shown it.",
    );
  });

  it('is told where it can be', () => {
    const data = trendsOf([...daily('a', '2026-04-10', 40), ...daily('b', '2026-07-10', 10)]);
    expect(data.incidents.verdict).toBe('improving');
    expect(data.insight).toMatch(/^Incidents are improving: 40 → 10, ratio 0\.25 /);
    const worse = trendsOf([...daily('a', '2026-04-10', 10), ...daily('b', '2026-07-10', 40)]);
    expect(worse.insight).toMatch(/^Incidents are regressing: 10 → 40, ratio 4\.00 /);
  });

  it('is of rates where the windows are not equally long', () => {
    const documents = [...daily('a', '2025-10-01', 120), ...daily('b', '2026-09-01', 10)];
    const data = trendsOf(documents, { period: '2026-09', against: '2025-10-01..2026-01-28' });
    expect(data.days).toEqual({ now: 30, before: 120 });
    expect(data.incidents.ratio).toBeCloseTo(10 / 30 / (120 / 120), 10);
    expect(data.remarks.join()).toContain('rates a day');
  });

  it('counts only the days that are over', () => {
    const documents = [...daily('a', '2026-06-01', 30), ...daily('b', '2026-07-01', 30)];
    const data = trendsOf(documents, { asOf: '2026-07-30', period: '2026-Q3' });
    expect(data.days).toEqual({ now: 30, before: 91 });
    expect(data.incidents.verdict).toBe('regressing');
    expect(data.remarks).toContain('2026-Q3 is not over: 30 days of it');
  });

  it('is widened where months cluster, and not given where one count is 0 then', () => {
    const year = { since: '2025-10-01', until: '2026-09-30' };
    const bursts = [...burst('a', '2025-01-10', 20), ...burst('b', '2025-06-11', 20)];
    const data = trendsOf([...bursts, ...daily('c', '2026-02-01', 16)], year);
    expect(data.clustering).toMatchObject({ clustered: true, periodDays: 30, periods: 12 });
    expect(data.incidents.verdict).toBe('cannot-tell');
    expect(data.incidents.ratio).toBeCloseTo(0.4, 10);
    const even = daily('a', '2024-10-10', 350).filter((_, i) => i % 9 === 0);
    expect(trendsOf([...even, ...daily('c', '2026-02-01', 16)], year).incidents.verdict).toBe('improving');
    expect(trendsOf(bursts, year).incidents).toMatchObject({
      now: 0,
      before: 40,
      interval: null,
      verdict: 'cannot-tell',
    });
  });

  it('is said to be less certain where weeks cluster', () => {
    const data = trendsOf([...burst('a', '2026-05-02', 20), ...daily('c', '2026-08-01', 16)]);
    expect(data.clustering).toMatchObject({ clustered: true, periodDays: 7, widenedBy: 1 });
  });

  it('of durations stays within one severity', () => {
    const of = (name: string, day: string, severity: string, minutes: readonly number[]) =>
      minutes.map((after, i) => {
        const started = Date.parse(`${day}T10:00:00Z`) + i * 86_400_000;
        const mitigated = new Date(started + after * 60_000).toISOString();
        return document(`${name}-${i}`, { started: new Date(started).toISOString(), mitigated, severity });
      });
    const data = trendsOf([
      ...of('a', '2026-04-10', 'sev1', [60, 70, 80, 65, 75]),
      ...of('b', '2026-04-20', 'sev2', [300, 310, 290, 305, 295]),
      ...of('c', '2026-07-10', 'sev1', [60, 72, 80, 64, 75]),
      ...of('d', '2026-07-20', 'sev2', [30, 31, 29, 28, 32]),
    ]);
    const restore = data.durations.find(({ figure }) => figure === 'time-to-restore');
    expect(restore?.bySeverity.map(({ severity, verdict }) => [severity, verdict])).toEqual([
      ['sev1', 'steady'],
      ['sev2', 'improving'],
    ]);
    expect(restore).not.toHaveProperty('ratio');
    expect(data.insight).toMatch(
      /^Time to restore of sev2 is improving: typically 5 h 00 → 30 min, ratio 0\.10/,
    );
  });
});

describe('windows', () => {
  it('that end after winter time has come are whole', () => {
    const lastHour = document('a', {
      started: '2026-12-31T23:10:00+01:00',
      mitigated: '2026-12-31T23:50:00+01:00',
      services: ['checkout'],
    });
    const question = { asOf: '2027-01-31', period: '2026-Q4', config: { timezone: 'Europe/Berlin' } };
    const [checkout] = trendsOf([lastHour], question).reliability.services;
    expect(checkout).toMatchObject({ failures: 1, downMinutes: 40 });
    // 92 days and the hour that October has more.
    expect(checkout?.availability).toBeCloseTo(1 - 40 / (92 * 1440 + 60), 12);
  });

  it('of other lengths are held against each other as rates, in words too', () => {
    const { insight, incidents } = trendsOf(
      [...burst('a', '2026-09-10', 4), ...burst('b', '2025-03-10', 35)],
      {
        days: '30',
        against: '2025',
      },
    );
    expect(incidents.ratio).toBeCloseTo(4 / 30 / (35 / 365), 10);
    expect(insight).toMatch(
      /^4 incidents in 30 days, more often than the 35 in 365 before, but one can't tell .*; \d+ or more would have shown it\.$/,
    );
  });
});

describe('areas of the code', () => {
  const read = areaReader({ money: ['svc/payments/**', 'lib/ledger/*.ts'], web: ['apps/web/**'] });

  it('take paths, globs, and what is wider than they are', () => {
    expect(read(['svc/payments/client.ts'])).toEqual(['money']);
    expect(read(['./svc/payments/client/**'])).toEqual(['money']);
    expect(read(['svc/payments/'])).toEqual(['money']);
    expect(read(['lib/ledger/sum.ts', 'apps/web/**'])).toEqual(['money', 'web']);
    expect(read(['svc/**'])).toEqual(['money']);
    expect(read(['docs/a.md'])).toEqual(['elsewhere']);
    expect(read([])).toEqual([]);
  });

  it('are the folders themselves where none is configured', () => {
    expect(areaReader({})(['svc/a/**', 'svc/a/*.ts', 'README.md'])).toEqual(['svc/a', 'README.md']);
  });
});

describe('the change failure rate', () => {
  const failed = [
    ...daily('a', '2026-07-10', 2, { trigger: 'deploy', deployment: 'web-1' }),
    ...daily('b', '2026-07-20', 2, { trigger: 'config' }),
    ...daily('c', '2026-07-25', 3, { trigger: 'capacity', deployment: 'web-2' }),
  ];

  it('counts distinct deployments, and an incident without one for itself', () => {
    const { changeFailureRate } = trendsOf(failed, { options: { deployments: '40' } });
    expect(changeFailureRate).toMatchObject({
      failed: { now: 3, before: 0 },
      now: { hits: 3, total: 40 },
      before: null,
      notCompared: '--deployments-before was not given',
    });
    // Wilson: 2.6 to 19.9 %.
    expect(changeFailureRate.bands).toEqual(['under 5 %', '5 to 15 %', '15 to 30 %']);
  });

  it('is not available where nobody counted, or not over the whole window', () => {
    const why = (deployments: Parameters<typeof trendsOf>[1] & object) =>
      trendsOf(failed, deployments).changeFailureRate.notAvailable;
    expect(why({})).toMatch(/^no deployment count: name a file/);
    expect(why({ options: { deployments: '2' } })).toMatch(/3 failed deployments of 2/);
    expect(why({ options: { deployments: '0' } })).toBe('no deployment was counted');
    expect(why({ deployments: { path: 'd.csv', counts: null } })).toMatch(/d\.csv.* is not there/);
    const row = (day: string) => ({ day, service: 'web', count: 5 });
    expect(why({ deployments: { path: 'd.csv', counts: [row('2026-08-01'), row('2026-09-30')] } })).toBe(
      'd.csv begins 2026-08-01, after the window does',
    );
    expect(why({ deployments: { path: 'd.csv', counts: [row('2026-07-01'), row('2026-07-08')] } })).toBe(
      'd.csv ends 2026-07-08, before the window does',
    );
  });
});

describe('hours', () => {
  it('cluster or not, from 24 incidents on', () => {
    const at = (hour: (i: number) => number, n: number) =>
      Array.from({ length: n }, (_, i) =>
        document(`h-${i}`, {
          started: new Date(
            Date.parse('2026-07-10T00:00:00Z') + i * 86_400_000 + hour(i) * 3_600_000,
          ).toISOString(),
        }),
      );
    const clustered = (documents: ReturnType<typeof at>) => trendsOf(documents).calendar.byHour.clustered;
    expect(clustered(at(() => 18, 30))).toBe(true);
    expect(clustered(at((i) => i % 24, 48))).toBe(false);
    expect(clustered(at(() => 18, 23))).toBeNull();
  });

  it('are those of the zone, and a day alone has none', () => {
    const data = trendsOf(
      [document('a', { started: '2026-09-25T21:30:00Z' }), document('b', { date: '2026-09-26' })],
      { config: { timezone: 'Europe/Berlin' } },
    );
    // A Friday, half past eleven at night in Berlin.
    expect(data.calendar.heatmap[4]?.[23]).toBe(1);
    expect(data.calendar).toMatchObject({ n: 1, leftOut: 1 });
  });

  it('of holidays are compared with all other days', () => {
    const documents = [...burst('a', '2026-08-15', 8), ...daily('b', '2026-09-01', 10)];
    const { holidays } = trendsOf(documents, { config: { holidays: ['2026-08-15..2026-08-16'] } }).calendar;
    expect(holidays).toMatchObject({ holidays: 2, otherDays: 88, incidents: 8, otherIncidents: 10 });
    expect(holidays.ratio).toBeCloseTo(8 / 2 / (10 / 88), 10);
    expect(holidays.differs).toBe('more');
  });
});

describe('the control chart', () => {
  it('holds this window against the limits of the one before', () => {
    const documents = [
      ...daily('a', '2026-04-10', 80),
      ...daily('b', '2026-07-05', 60),
      ...burst('c', '2026-09-20', 24),
    ];
    const { drift } = trendsOf(documents);
    expect(drift).toMatchObject({ period: 'week', notAvailable: null });
    expect(drift.points.filter(({ baseline }) => baseline)).toHaveLength(12);
    expect(drift.points.filter(({ signal }) => signal === 'above').map(({ since }) => since)).toEqual([
      '2026-09-17',
    ]);
  });

  it('takes months of a year, and nothing of a week', () => {
    const documents = [...daily('a', '2024-10-10', 350), ...daily('b', '2025-10-10', 350)];
    expect(trendsOf(documents, { days: '365' }).drift.period).toBe('month');
    expect(trendsOf(documents, { days: '7' }).drift.notAvailable).toMatch(/--days 56/);
  });

  it('makes no signal of one incident after next to none', () => {
    const { drift } = trendsOf([...daily('a', '2026-04-10', 1), ...daily('b', '2026-07-10', 1)]);
    expect(drift.points.filter(({ signal }) => signal !== null)).toEqual([]);
  });
});

describe('people and teams', () => {
  it('are told apart in order of name, never ranked', () => {
    const documents = [
      ...daily('a', '2026-07-10', 9, { owner: 'zoe' }),
      ...daily('b', '2026-08-10', 1, { owner: 'ann' }),
    ];
    const [owner] = trendsOf(documents, { options: { by: ['owner'] } }).breakdowns;
    expect(owner).toMatchObject({ ranked: false });
    expect(owner?.rows.map(({ value, ratio }) => [value, ratio])).toEqual([
      ['ann', null],
      ['zoe', null],
    ]);
  });
});
