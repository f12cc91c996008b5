import { expect, it } from 'vitest';
import type { PrioritiesData } from '../../../src/reports/priorities/data.ts';
import { runIn } from '../../cli/fake-host.ts';
import { incidentFolder } from '../documents.ts';

/** 18 years: the shortest time of which 15, 30, 90, 365 and 1095 days are a whole part. */
const DAYS = 6570;
const END = Date.parse('2026-10-01T00:00:00Z');
const DAY = 86_400_000;

/** Google CRE's five risks: minutes to detection, from there to restoration, share affected, days between failures. */
const RISKS = {
  'pool-exhaustion': [30, 45, 0.3, 15],
  'bad-config': [10, 20, 0.8, 30],
  'database-failover': [5, 55, 1, 90],
  'certificate-expiry': [60, 90, 1, 365],
  'region-loss': [5, 240, 1, 1095],
} as const;

/** One incident in every so many days, over all of them. */
const everyFewDays = Object.entries(RISKS).flatMap(([failureMode, [detect, restore, fraction, between]]) =>
  Array.from({ length: DAYS / between }, (_, n) => {
    const started = END - (n + 0.5) * between * DAY;
    const at = (minutes: number) => new Date(started + minutes * 60_000).toISOString();
    const fields = {
      failure_mode: failureMode,
      services: ['shop'],
      started: at(0),
      detected: at(detect),
      mitigated: at(detect + restore),
      impact: { fraction },
    };
    return [`${failureMode}-${n}`, fields] as const;
  }),
);

it('the worked example comes out to the decimal, from documents', async () => {
  const cwd = incidentFolder(Object.fromEntries(everyFewDays));
  const { out, exitCode } = await runIn(
    { cwd },
    ...['priorities', '--days', String(DAYS), '--slo', '99.9', '--as-of', '2026-09-30', '--json'],
  );
  expect(exitCode).toBe(0);
  const data: PrioritiesData = JSON.parse(out).data;
  const rows = data.priorities.map((one) => [
    one.rank,
    one.failureMode,
    one.count,
    Number(one.expectedBadMinutes.toFixed(9)),
    Number((one.detectionShare ?? 0).toFixed(9)),
    one.instrumentFirst,
    one.overCap,
    one.basis,
  ]);
  // From R; five minutes to detection are soon enough, and region loss may be accepted.
  expect(rows).toEqual([
    [1, 'pool-exhaustion', 438, 547.875, 0.4, true, true, 'incidents'],
    [2, 'bad-config', 219, 292.2, 0.333333333, true, true, 'incidents'],
    [3, 'database-failover', 73, 243.5, 0.083333333, false, true, 'incidents'],
    [4, 'certificate-expiry', 18, 150.102739726, 0.4, true, true, 'incidents'],
    [5, 'region-loss', 6, 81.72260274, 0.020408163, false, false, 'incidents'],
  ]);
  for (const { budget, incidents, count } of data.priorities) {
    expect(budget.minutes).toBeCloseTo(525.96, 9);
    expect(budget.cap).toBeCloseTo(131.49, 9);
    expect(incidents).toHaveLength(count);
  }
  // Garwood's interval of 18 is 10.66817 to 28.44788, of 6 it is 2.201894 to 13.05948 (R, poisson.test).
  const [, , , certificate, region] = data.priorities;
  expect(certificate?.interval[0]).toBeCloseTo((150.102739726 * 10.66817) / 18, 2);
  expect(certificate?.interval[1]).toBeCloseTo((150.102739726 * 28.44788) / 18, 2);
  expect(region?.interval[0]).toBeCloseTo((81.72260274 * 2.201894) / 6, 2);
  expect(region?.interval[1]).toBeCloseTo((81.72260274 * 13.05948) / 6, 2);
});
