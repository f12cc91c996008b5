import { describe, expect, it } from 'vitest';
import type { MonthlyData } from '../../../src/reports/review/monthly/data.ts';
import { monthlySchema } from '../../../src/reports/review/monthly/schema.ts';
import type { QuarterlyData } from '../../../src/reports/review/quarterly/data.ts';
import { quarterlySchema } from '../../../src/reports/review/quarterly/schema.ts';
import { runIn } from '../../cli/fake-host.ts';
import { incidentFolder } from '../documents.ts';

async function review(name: string, cwd: string, ...argv: string[]) {
  const asOf = ['--as-of', '2026-09-30', '--json'];
  const { exitCode, out, err } = await runIn({ cwd }, 'review', name, ...asOf, ...argv);
  expect(err).not.toContain('bug');
  expect(exitCode).toBe(0);
  return JSON.parse(out).data;
}

const monthly = async (cwd: string): Promise<MonthlyData> =>
  monthlySchema.parse(await review('monthly', cwd)) as MonthlyData;
const quarterly = async (cwd: string, ...argv: string[]): Promise<QuarterlyData> =>
  quarterlySchema.parse(await review('quarterly', cwd, ...argv)) as QuarterlyData;

const at = (day: string, from: string, to: string, until: string) => ({
  started: `${day}T${from}:00Z`,
  detected: `${day}T${to}:00Z`,
  mitigated: `${day}T${until}:00Z`,
});

describe('monthly', () => {
  const FOLDER = {
    a: {
      ...at('2026-09-01', '10:00', '10:04', '10:30'),
      failure_mode: 'pool',
      services: ['checkout', 'payments'],
      pages: 2,
      detected_by: 'monitor',
      severity: 'sev2',
    },
    b: {
      ...at('2026-08-01', '10:00', '10:10', '11:00'),
      failure_mode: 'pool',
      services: ['checkout'],
      pages: 1,
      detected_by: 'customer',
      severity: 'sev2',
    },
    // In the year, not in the 90 days.
    c: {
      ...at('2026-01-15', '10:00', '10:30', '12:00'),
      failure_mode: 'pool',
      services: ['checkout'],
      detected_by: 'monitor',
      severity: 'sev2',
      body: '## Action items\n\n- [ ] Quota (owner: dana; due: 2026-02-01; created: 2026-01-20)\n',
    },
    d: { started: '2026-09-02T10:00:00Z', services: ['search'] },
  };

  it('ranks services by pages, an incident on two counting for both', async () => {
    const { pagesByService } = await monthly(incidentFolder(FOLDER));
    expect(pagesByService).toEqual([
      { service: 'checkout', pages: 3, ids: ['a', 'b'], leftOut: 0 },
      { service: 'payments', pages: 2, ids: ['a'], leftOut: 0 },
    ]);
  });

  it('tells by what and how soon each class was noticed, over a year', async () => {
    const { detection } = await monthly(incidentFolder(FOLDER));
    expect(detection).toMatchObject({ since: '2025-10-01', until: '2026-09-30' });
    expect(detection.classes).toEqual([
      {
        failureMode: 'pool',
        incidents: ['a', 'b', 'c'],
        by: [
          { word: 'monitor', n: 2 },
          { word: 'customer', n: 1 },
        ],
        unknown: 0,
        minutes: { n: 3, leftOut: 0, median: 10, least: 4, most: 30 },
      },
    ]);
  });

  it('puts open items into bands of their age', async () => {
    const { ageing } = await monthly(incidentFolder(FOLDER));
    // 253 days from 20 January to 30 September.
    expect(ageing.bands.filter(({ open }) => open > 0)).toEqual([
      { from: 181, until: 365, open: 1, overdue: 1, ids: ['c#a1'] },
    ]);
    expect(ageing.oldest[0]).toMatchObject({ id: 'c#a1', ageDays: 253 });
  });

  it('counts what the incidents of the window do not say', async () => {
    const { unknown } = await monthly(incidentFolder(FOLDER));
    const of = (field: string) => unknown.find((one) => one.field === field);
    expect(of('failure_mode')).toMatchObject({ hits: 1, total: 3, ids: ['d'] });
    expect(of('impact.cost')).toMatchObject({ hits: 3, total: 3 });
    expect(of('started')).toBeUndefined();
  });

  it('gives the time to restore only in its context', async () => {
    const { out } = await runIn(
      { cwd: incidentFolder(FOLDER) },
      ...['review', 'monthly', '--as-of', '2026-09-30'],
    );
    const text = out.replace(/\s+/g, ' ');
    expect(text).toContain(
      'Time to restore, of 2 incidents: median 45 min, from 30 min to 60 min; 1 left out',
    );
    expect(text).toContain('It is no target');
  });
});

describe('quarterly', () => {
  const FOLDER = {
    a: {
      ...at('2026-09-01', '10:00', '10:04', '10:30'),
      failure_mode: 'pool',
      services: ['checkout', 'payments'],
      impact: { error_budget_minutes: 100, cost: 500 },
    },
    b: {
      ...at('2026-08-01', '10:00', '10:10', '11:00'),
      failure_mode: 'pool',
      services: ['checkout'],
      impact: { fraction: 0.5 },
    },
    c: { started: '2026-09-02T10:00:00Z', services: ['search'] },
    e: {
      started: '2026-05-01T10:00:00Z',
      failure_mode: 'pool',
      services: ['checkout'],
      body: `## Action items

- [x] First day (type: prevent; closed: 2026-04-04)
- [x] Last day (type: prevent; closed: 2026-07-02)
- [x] A day too early (type: prevent; closed: 2026-04-03)
- [x] A day too late (type: prevent; closed: 2026-07-03)
- [x] No prevention (type: repair; closed: 2026-06-01)
- [ ] Open (type: prevent; due: 2026-06-01)
`,
    },
  };

  it('adds up what was burned by service and class, and counts what is not said', async () => {
    const { byService, byClass, total } = await quarterly(incidentFolder(FOLDER));
    const short = (rows: QuarterlyData['byService']) =>
      rows.map(({ key, budget, cost }) => [key, budget.minutes, budget.unknown, cost.total, cost.leftOut]);
    // b: 0.5 × 60 minutes.
    expect(short(byService)).toEqual([
      ['checkout', 130, 0, 500, 1],
      ['payments', 100, 0, 500, 0],
      ['search', null, 1, null, 1],
    ]);
    expect(short(byClass)).toEqual([
      ['pool', 130, 0, 500, 1],
      [null, null, 1, null, 1],
    ]);
    expect(total.budget).toMatchObject({ minutes: 130, n: 2, unknown: 1, unknownIds: ['c'] });
    // 99.9 % of 90 days leave 129.6 minutes.
    expect(byService[0]?.used).toBeCloseTo(130 / 129.6, 10);
  });

  it('takes a second look at prevention whose 90 days ended in the window', async () => {
    const { secondLooks } = await quarterly(incidentFolder(FOLDER));
    expect(secondLooks).toMatchObject({ closedSince: '2026-04-04', closedUntil: '2026-07-02' });
    expect(secondLooks.effects.map(({ id }) => id).sort()).toEqual(['e#a1', 'e#a2']);
    const last = secondLooks.effects.find(({ id }) => id === 'e#a2');
    expect(last?.after.incidents).toEqual(['b', 'a']);
  });

  it('asks one thing a line, with the incidents and items behind it', async () => {
    const { asks, insight } = await quarterly(incidentFolder(FOLDER));
    expect(asks[0]).toEqual({
      text: 'Decide for checkout: slow its changes down, or promise less. It burned 100 % of its error budget.',
      ids: ['a', 'b'],
    });
    expect(insight).toEqual(asks[0]);
    const all = asks.map(({ text }) => text).join('\n');
    expect(all).toContain('Have the open action item against pool finished or declined');
    expect(all).toContain('Ask why pool struck 3 times since the first of 2 items was done against it.');
    expect(all).toContain('what 1 of 3 incidents burned is unknown');
    for (const { ids } of asks) expect(ids.length).toBeGreaterThan(0);
  });

  it('an empty quarter names the newest incident and asks for nothing', async () => {
    const { insight, asks } = await quarterly(incidentFolder({ old: { started: '2024-01-10T10:00:00Z' } }));
    expect(asks).toEqual([]);
    expect(insight.text).toContain('nothing to ask for. The newest incident is old, of 2024-01-10.');
  });
});

it('people are in no ranking of any review', async () => {
  const owners = (name: string) => ({
    started: '2026-09-29T10:00:00Z',
    owner: name,
    services: ['checkout'],
    failure_mode: 'pool',
  });
  const cwd = incidentFolder({ a: owners('zora'), b: owners('zora'), c: owners('yannick') });
  for (const name of ['monthly', 'quarterly']) {
    expect(JSON.stringify(await review(name, cwd))).not.toMatch(/zora|yannick/);
  }
});

it('says where the window before begins before anything was written down', async () => {
  const cwd = `${process.cwd()}/examples`;
  const { out } = await runIn({ cwd }, 'review', 'monthly', '--as-of', '2025-01-10');
  expect(out.replace(/\s+/g, ' ')).toContain(
    'The first document is of 2024-10-09, after 2024-07-15, where the window before begins',
  );
});
