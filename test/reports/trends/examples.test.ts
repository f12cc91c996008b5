import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { TrendsData } from '../../../src/reports/trends/data.ts';
import { trendsSchema } from '../../../src/reports/trends/schema.ts';
import { runIn } from '../../cli/fake-host.ts';

const cwd = fileURLToPath(new URL('../../../examples', import.meta.url));

async function trends(...argv: string[]): Promise<TrendsData> {
  const { out, exitCode } = await runIn({ cwd }, 'trends', '--json', '--as-of', '2026-09-30', ...argv);
  expect(exitCode).toBe(0);
  return JSON.parse(out).data;
}

/** `value: now (before)` of one classification, as counted from the frontmatter by hand. */
const counts = ({ breakdowns }: TrendsData, by: string) =>
  Object.fromEntries(
    (breakdowns.find((one) => one.by === by)?.rows ?? []).map(({ value, now, before }) => [
      value,
      [now, before],
    ]),
  );

// 90 days: 3 July to 30 September 2026, against 4 April to 2 July. Worked out from the frontmatter by hand; the
// statistics of those numbers with R and SciPy.
describe('the example company, 90 days to 2026-09-30', () => {
  it('counts incidents, critical ones, near-misses and pages', async () => {
    const data = await trends();
    expect(data.incidents).toMatchObject({ now: 11, before: 8, ratio: 1.375, verdict: 'cannot-tell' });
    expect(data.incidents.nowInterval[0]).toBeCloseTo(5.4912, 3);
    expect(data.incidents.nowInterval[1]).toBeCloseTo(19.682, 3);
    expect(data.incidents.interval?.[0]).toBeCloseTo(0.50375, 4);
    expect(data.incidents.interval?.[1]).toBeCloseTo(3.93775, 4);
    expect(data.incidents.settles).toEqual({ improving: 1, regressing: 20 });
    expect(data.critical).toMatchObject({ now: 0, before: 1 });
    expect(data.critical.ids.before).toEqual(['2026-04-15-orders-pool-migration']);
    expect(data.nearMisses).toMatchObject({ now: 6, before: 5, note: 'reporting activity' });
    expect(data.nearMisses).not.toHaveProperty('verdict');
    // 2 + 3 + 2 on three incidents, 5 + 1 on two; Σx² ÷ Σx = (4 + 9 + 4 + 25 + 1) ÷ 13.
    expect(data.pages).toMatchObject({ n: { now: 3, before: 2 }, leftOut: { now: 8, before: 6 } });
    expect(data.pages.comparison).toMatchObject({ now: 7, before: 6 });
    expect(data.pages.dispersion).toBeCloseTo(43 / 13, 10);
    expect(data.insight).toBe(
      "11 incidents, more than the 8 before, but one can't tell whether it changed: ratio 1.38 (0.50 to 3.94); 20 or more would have shown it.",
    );
  });

  it('counts by every classification, the unknown apart', async () => {
    const data = await trends();
    expect(counts(data, 'severity')).toEqual({ sev1: [0, 1], sev2: [5, 3], sev3: [5, 3], sev4: [0, 1] });
    expect(counts(data, 'service')).toEqual({
      checkout: [3, 2],
      'warehouse-sync': [3, 0],
      dispatch: [2, 0],
      payments: [2, 0],
      storefront: [2, 0],
      orders: [1, 2],
      search: [1, 2],
      identity: [1, 1],
      'back-office': [1, 0],
      catalogue: [0, 1],
      'data-pipeline': [0, 1],
      notifications: [0, 1],
    });
    expect(counts(data, 'trigger')).toEqual({
      'dependency-failure': [2, 0],
      'load-change': [2, 0],
      deploy: [1, 4],
      config: [1, 1],
      hardware: [1, 1],
      pipeline: [0, 2],
    });
    expect(counts(data, 'detected_by')).toEqual({
      monitor: [5, 4],
      staff: [2, 2],
      customer: [1, 1],
      chance: [0, 1],
    });
    expect(counts(data, 'mitigated_by')).toEqual({
      'config-fix': [4, 2],
      'infra-change': [2, 4],
      rollback: [2, 2],
    });
    expect(counts(data, 'area')).toEqual({
      stock: [3, 3],
      buying: [2, 1],
      delivery: [2, 0],
      money: [2, 0],
      platform: [1, 3],
      data: [0, 2],
      elsewhere: [0, 2],
    });
    const unknown = Object.fromEntries(
      data.breakdowns.map(({ by, unknown: { now, before } }) => [by, [now, before]]),
    );
    expect(unknown).toMatchObject({
      severity: [1, 0],
      service: [0, 0],
      trigger: [4, 0],
      failure_mode: [4, 0],
      factor: [3, 0],
      detected_by: [3, 0],
    });
  });

  it('measures durations, with what was left out', async () => {
    const { durations } = await trends();
    const said = durations.map(({ figure, now, before }) => [
      figure,
      now.n,
      now.leftOut,
      now.median,
      now.interval,
      before.n,
      before.median,
    ]);
    expect(said).toEqual([
      ['time-to-detect', 11, 0, 22, [6, 205], 8, 9],
      ['time-to-acknowledge', 8, 3, 4, [2, 7], 8, 2],
      ['time-to-repair', 4, 7, 17, null, 2, 18],
      ['time-to-restore', 10, 1, 85.5, [44, 238], 8, 65],
      ['time-to-resolve', 10, 1, 672.5, [273, 1228], 8, 592.5],
      ['failed-deployment-recovery', 2, 0, 80.5, null, 5, 44],
    ]);
    const restore = durations.find(({ figure }) => figure === 'time-to-restore');
    expect(restore?.now.geometricMean).toBeCloseTo(87.75396, 4);
    expect(restore?.now.mean).toBeCloseTo(109.2, 10);
    expect(restore?.now.p90).toBeNull();
    expect(restore?.now.leftOutIds).toEqual(['2026-09-27-identity-login-loop']);
  });

  it('adds up error budget, cost, availability and time between failures', async () => {
    const { errorBudget, cost, reliability } = await trends();
    expect(errorBudget.now).toMatchObject({ n: 6, unknown: 5 });
    expect(errorBudget.now.minutes).toBeCloseTo(102.1, 10);
    expect(errorBudget.before.minutes).toBeCloseTo(258.6, 10);
    // 0.05 % of 90 days; 14.1 + 21.1 minutes, and one voucher incident that nobody measured.
    const checkout = errorBudget.services.find(({ service }) => service === 'checkout');
    expect(checkout?.budget).toBeCloseTo(64.8, 10);
    expect(checkout?.now).toMatchObject({ unknown: 1 });
    expect(checkout?.now.minutes).toBeCloseTo(35.2, 10);
    const totals = cost.map(({ figure, now, before }) => [
      figure,
      [now.total, now.n, now.leftOut],
      [before.total, before.n, before.leftOut],
    ]);
    expect(totals).toEqual([
      ['cost', [141500, 5, 6], [326200, 4, 4]],
      ['responder-hours', [41, 3, 8], [72, 2, 6]],
      ['customer-contacts', [1895, 5, 6], [4730, 4, 4]],
    ]);
    expect(reliability.any?.mtbf).toBeCloseTo(90 / 11, 10);
    // One outage has no end: the time up is not known.
    expect(reliability.any).toMatchObject({ failures: 11, unknown: 1, mttf: null });
    const warehouse = reliability.services.find(({ service }) => service === 'warehouse-sync');
    // 05:12 to 09:10, with 05:35 to 07:40 inside of it, and 10:40 to 12:35.
    expect(warehouse).toMatchObject({ downMinutes: 353, failures: 3, unknown: 0 });
    expect(warehouse?.availability).toBeCloseTo(1 - 353 / 129600, 12);
  });

  it('divides failed deployments by the deployments of the configured file', async () => {
    const { changeFailureRate: found } = await trends();
    expect(found).toMatchObject({
      notAvailable: null,
      source: 'deployments.csv',
      deployments: { now: 1079, before: 1106 },
      failed: { now: 2, before: 5 },
      bands: ['under 5 %'],
      verdict: 'cannot-tell',
    });
    expect(found.now?.interval?.[0]).toBeCloseTo(0.00050846, 7);
    expect(found.now?.interval?.[1]).toBeCloseTo(0.0067331, 6);
    expect(found.p).toBeCloseTo(0.452624, 5);
  });

  it('knows what is not finished', async () => {
    const { resolution, repairItems } = await trends();
    expect(resolution.now).toMatchObject({
      hits: 10,
      total: 11,
      open: 1,
      medianLeftOut: 0,
      oldest: { id: '2026-08-27-back-office-export', days: 34 },
    });
    expect(repairItems).toMatchObject({ total: 61, open: 27, overdue: 21, oldestDays: 168 });
  });

  it('sees when incidents begin, in the zone of the config', async () => {
    const { calendar } = await trends();
    expect(calendar.timezone).toBe('Europe/Berlin');
    const shares = calendar.shares.map(({ hours, hits, total, expected }) => [hours, hits, total, expected]);
    // 22:00 to 07:00; 26 of 90 days; 64 working days of nine hours.
    expect(shares).toEqual([
      ['night', 3, 11, 9 / 24],
      ['weekend', 1, 11, 26 / 90],
      ['working-hours', 5, 11, (64 * 9) / (90 * 24)],
    ]);
    expect(calendar.heatmap.flat().reduce((a, b) => a + b, 0)).toBe(11);
    expect(calendar.byHour).toMatchObject({ clustered: null });
    expect(calendar.holidays).toMatchObject({ notAvailable: 'no holiday in the window', holidays: 0 });
  });

  it('has the shape that it says', async () => {
    for (const argv of [[], ['--by', 'hour'], ['--period', '2020-Q1'], ['--deployments', '0']]) {
      const data = await trends(...argv);
      expect(trendsSchema.parse(data)).toEqual(data);
    }
  });

  it('counts the incident that is written up twice once', async () => {
    const { out } = await runIn({ cwd }, 'trends', '--json', '--as-of', '2026-09-30');
    const { leftOut } = JSON.parse(out);
    expect(leftOut.map(({ id }: { id: string }) => id)).toEqual(['2025-03-04-storefront-images-broken']);
  });

  it('fits 80 columns, and says the same twice', async () => {
    for (const more of [[], ['--all'], ['--all', '--explain', '--mean', '--benchmark', 'teams']]) {
      const argv = ['trends', '--as-of', '2026-09-30', ...more];
      const [first, second] = [
        await runIn({ cwd, columns: 80 }, ...argv),
        await runIn({ cwd, columns: 80 }, ...argv),
      ];
      expect(first.out).toBe(second.out);
      expect(first.out.split('\n').filter((line) => [...line].length > 80)).toEqual([]);
      expect(first.out).not.toMatch(/NaN|undefined|Infinity|\[object/);
    }
  });
});
