import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lifeOf } from '../../src/model/action-history.ts';
import type { ActionsData } from '../../src/reports/actions/data.ts';
import { actionsSchema } from '../../src/reports/actions/schema.ts';
import { runIn } from '../cli/fake-host.ts';
import { read } from '../document/edit-world.ts';
import { incidentFolder } from './documents.ts';

const POOL = { failure_mode: 'pool', services: ['checkout'] };

const FOLDER = {
  '2026-01-10-first': {
    ...POOL,
    severity: 'sev2',
    started: '2026-01-10T10:00:00Z',
    resolved: '2026-01-11T10:00:00Z',
    published: '2026-01-15',
    body: `## Action items

| What | Type | Owner | Due | Status | Ticket | Closed | Reason |
|---|---|---|---|---|---|---|---|
| Quota | prevent | dana | 2026-02-10 | open | OPS-1 | | |
| Raise the pool | repair | mei | 2026-01-20 | done | OPS-2 | 2026-01-25 | |
| Alert | detect-future | dana | 2026-02-01 | done | | 2026-01-13 | |
| Rewrite | prevent | | 2026-03-01 | wont-do | OPS-3 | 2026-02-14 | too dear |
| Lever | mitigate-future | dana | | done | | | |
`,
  },
  '2026-05-20-second': {
    ...POOL,
    services: ['checkout', 'orders'],
    severity: 'sev1',
    started: '2026-05-20T10:00:00Z',
    body: `## Action items

- [ ] Page on wait (owner: Zoe; due: 2026-07-15; type: detect-future; created: 2026-05-21)
- [ ] Look at retries (type: investigate)
- [ ] Of tomorrow (created: 2026-07-01)
`,
  },
  '2026-05-20-twice': {
    ...POOL,
    started: '2026-05-20T10:05:00Z',
    duplicate_of: '2026-05-20-second',
    body: '## Action items\n\n- [ ] Told twice (owner: dana)\n',
  },
  '2026-06-25-third': { ...POOL, started: '2026-06-25T10:00:00Z' },
};

const AS_OF = ['--as-of', '2026-06-30'];

async function actions(...argv: string[]): Promise<ActionsData> {
  const { out, err, exitCode } = await runIn({ cwd: folder() }, 'actions', '--json', ...AS_OF, ...argv);
  expect([exitCode, err]).toEqual([0, 'lfi: 4 documents read\n']);
  const { data } = JSON.parse(out);
  actionsSchema.parse(data);
  return data;
}

const TICKETS = `Issue key,Status,Resolution,Created
OPS-1,Done,Won't Do,2026-01-15T09:00:00.000+0000
OPS-2,In Progress,,2026-01-12T09:00:00.000+0000
OPS-3,Closed,Fixed,2026-01-15T09:00:00.000+0000
OPS-9,Open,,2026-01-15T09:00:00.000+0000
`;

function folder(): string {
  const cwd = incidentFolder(FOLDER);
  writeFileSync(
    join(cwd, 'lfi.config.yaml'),
    'actions: { trackers: { OPS: "https://tracker.example/browse/{id}" } }\n',
  );
  writeFileSync(join(cwd, 'tickets.csv'), TICKETS);
  return cwd;
}

function expectClose(actual: unknown, expected: readonly number[], digits: number): void {
  expected.forEach((value, i) => {
    expect((actual as readonly number[])[i]).toBeCloseTo(value, digits);
  });
}

describe('the table', () => {
  it('has every item known as of a day, what is to be done first, by due date', async () => {
    const { items } = await actions();
    expect(items.map(({ id, status, ageDays, overdueDays }) => [id, status, ageDays, overdueDays])).toEqual([
      // 15 January to 30 June: 16 + 28 + 31 + 30 + 31 + 30; due 10 February: 18 + 31 + 30 + 31 + 30.
      ['2026-01-10-first#a1', 'open', 166, 140],
      ['2026-05-20-second#a1', 'open', 40, null],
      ['2026-05-20-second#a2', 'open', 41, null],
      ['2026-01-10-first#a4', 'wont-do', 30, null],
      ['2026-01-10-first#a2', 'done', 10, null],
      // Closed before it was published: from its resolution.
      ['2026-01-10-first#a3', 'done', 2, null],
      ['2026-01-10-first#a5', 'done', null, null],
    ]);
    expect(items[0]).toMatchObject({
      document: '2026-01-10-first',
      line: 14,
      text: 'Quota',
      type: 'prevent',
      owner: 'dana',
      due: '2026-02-10',
      overdue: true,
      ticket: 'OPS-1',
      ticketUrl: 'https://tracker.example/browse/OPS-1',
      created: '2026-01-15',
      createdFrom: 'incident',
    });
  });

  it('knows nothing of later closings', async () => {
    const { items } = await actions('--as-of', '2026-01-20');
    expect(items.map(({ id, status }) => [id.slice(-2), status])).toEqual([
      ['a2', 'open'],
      ['a1', 'open'],
      ['a4', 'open'],
      ['a3', 'done'],
      ['a5', 'done'],
    ]);
  });

  it.each([
    [['--overdue'], ['first#a1']],
    [['--owner', 'zoe'], ['second#a1']],
    [['--owner', 'none', '--status', 'open'], ['second#a2']],
    [
      ['--type', 'investigate', '--type', 'repair'],
      ['second#a2', 'first#a2'],
    ],
    [['--status', 'wont-do'], ['first#a4']],
    [
      ['--service', 'orders'],
      ['second#a1', 'second#a2'],
    ],
    [
      ['--since', '2026-05-01'],
      ['second#a1', 'second#a2'],
    ],
  ])('%j', async (argv, ids) => {
    const { items } = await actions(...argv);
    expect(items.map(({ id }) => id.slice(11))).toEqual(ids);
  });

  it('groups by name, worst severity first, with those without at the end', async () => {
    const keys = async (by: string) =>
      (await actions('--group-by', by)).groups.map(({ key, items }) => [key, items.length]);
    expect(await keys('owner')).toEqual([
      ['Zoe', 1],
      ['dana', 3],
      ['mei', 1],
      [null, 2],
    ]);
    // The two items of the second stand under both of its services.
    expect(await keys('service')).toEqual([
      ['checkout', 7],
      ['orders', 2],
    ]);
    expect(await keys('severity')).toEqual([
      ['sev1', 2],
      ['sev2', 5],
    ]);
    expect(await keys('incident')).toEqual([
      ['2026-05-20-second', 2],
      ['2026-01-10-first', 5],
    ]);
  });

  it('leaves duplicates out, and says so', async () => {
    const { out } = await runIn({ cwd: folder() }, 'actions', ...AS_OF);
    expect(out).toContain('3 action items are open, 1 of them overdue,');
    expect(out).toContain('4 documents read, 2 counted; left out: 1 duplicate.');
  });
});

describe('the figures', () => {
  it('count, with intervals, what the filters leave, whatever its status', async () => {
    for (const argv of [[], ['--overdue'], ['--status', 'done']]) {
      const { headline } = await actions(...argv);
      expect(headline).toMatchObject({ total: 7, open: 3, inProgress: 0, overdue: 1, done: 3, wontDo: 1 });
      expect(headline.completion).toMatchObject({ hits: 3, total: 7 });
      // Wilson's formula by hand for 3 of 7 and 5 of 6.
      expectClose(headline.completion.interval, [0.158219, 0.749543], 4);
      expect(headline.balance).toMatchObject({
        prevention: 5,
        patching: 1,
        investigation: 1,
        unknown: 0,
        dominates: 'cannot-tell',
      });
      expectClose(headline.balance.interval, [0.436496, 0.969949], 4);
      expect(headline.dates).toEqual({
        created: { document: 1, git: 0, incident: 6, unknown: 0 },
        closed: { document: 3, git: 0, unknown: 1 },
      });
    }
  });

  it('give the median life with what is open counted as still open', async () => {
    // Ended after 2, 10 and 30 days, open for 40, 41 and 166: 5/6, 4/6, 3/6.
    expect((await actions()).headline.life).toEqual({
      median: 30,
      observed: 6,
      ended: 3,
      censored: 3,
      leftOut: 1,
    });
  });

  it('say of the example company what a count by another program says', async () => {
    const { out } = await runIn({ cwd: 'examples' }, 'actions', '--json', '--as-of', '2026-09-30');
    const { headline } = JSON.parse(out).data as ActionsData;
    expect(headline).toMatchObject({
      total: 263,
      open: 46,
      inProgress: 21,
      overdue: 61,
      done: 183,
      wontDo: 13,
    });
    expect(headline.life).toMatchObject({ median: 20, observed: 250, ended: 183, leftOut: 13 });
    expect(headline.balance).toMatchObject({ prevention: 245, patching: 15, investigation: 3, unknown: 0 });
  });
});

describe('--effect', () => {
  it('holds the days since a closing against those before, and says what would settle it', async () => {
    const { effect } = await actions('--effect');
    const [row] = effect?.effects ?? [];
    expect(effect?.effects).toHaveLength(1);
    expect(row).toMatchObject({
      id: '2026-01-10-first#a3',
      failureMode: 'pool',
      closed: '2026-01-13',
      // From the corpus's first day on: 10 to 13 January.
      before: { incidents: ['2026-01-10-first'], days: 4 },
      after: { incidents: ['2026-05-20-second', '2026-06-25-third'], days: 168 },
      verdict: 'cannot-tell',
      // The upper limit of 2 in n days against 1 in 4 comes below 1 at n = 472 (Clopper–Pearson: 117.9947 × 4).
      settledBy: '2027-04-30',
    });
    expect(row?.ratio).toBeCloseTo(2 / 168 / (1 / 4), 9);
    // R: poisson.test(c(2, 1), c(168, 4)).
    expectClose(row?.interval, [0.002479, 2.809398], 3);
    expect(effect?.leftOut).toEqual({ noFailureMode: 0, noClosingDay: 0 });
  });

  it('puts on top what was closed and struck again', async () => {
    const { effect } = await actions('--effect');
    expect(effect?.regressions).toMatchObject([
      {
        id: '2026-01-10-first#a3',
        struck: [
          { incident: '2026-05-20-second', day: '2026-05-20', days: 127 },
          { incident: '2026-06-25-third', day: '2026-06-25', days: 163 },
        ],
      },
    ]);
    const { out } = await runIn({ cwd: folder() }, 'actions', '--effect', ...AS_OF);
    expect(out.indexOf('CLOSED, THEN STRUCK AGAIN')).toBeLessThan(out.indexOf("CAN'T TELL"));
    expect(out).toContain('no more until 2027-04-30');
  });

  it('sees what worked at the example company', async () => {
    const { out } = await runIn(
      { cwd: 'examples' },
      'actions',
      '--effect',
      '--json',
      '--as-of',
      '2026-09-30',
    );
    const { effects } = (JSON.parse(out).data as ActionsData).effect ?? { effects: [] };
    const staged = effects.find(({ id }) => id === '2025-03-20-checkout-rate-limit#a1');
    expect(staged).toMatchObject({ failureMode: 'bad-config-push', verdict: 'improving' });
    expect(effects.filter(({ verdict }) => verdict === 'regressing')).toEqual([]);
  });
});

describe('--reconcile', () => {
  it('lists what tracker and documents say differently, and how much is open for how long', async () => {
    const { reconciliation } = await actions('--reconcile', 'tickets.csv');
    expect(
      reconciliation?.contradictions.map(({ id, contradiction }) => [id.slice(-2), contradiction]),
    ).toEqual([
      ['a2', 'done-but-ticket-open'],
      ['a4', 'declined-but-ticket-done'],
      ['a1', 'ticket-not-planned'],
    ]);
    expect(reconciliation).toMatchObject({
      tickets: 4,
      matched: 3,
      missing: [],
      withoutTicket: 4,
      // 12 January to 30 June: 19 + 28 + 31 + 30 + 31 + 30.
      open: { count: 1, medianDays: 169, oldestDays: 169, ids: ['2026-01-10-first#a2'] },
    });
  });

  it('says which file is not there, or says nothing of tickets', async () => {
    for (const [file, message] of [
      ['none.csv', 'none.csv: there is no such file'],
      ['lfi.config.yaml', 'no ticket with a status is in it'],
    ] as const) {
      const { exitCode, err } = await runIn({ cwd: folder() }, 'actions', '--reconcile', file);
      expect(exitCode).toBe(2);
      expect(err).toContain(message);
    }
  });
});

describe('lifeOf', () => {
  it("takes the document's own dates first, then the history's, then the incident's", () => {
    const postmortem = read(
      '---\nid: x\nstarted: 2026-01-10T10:00:00Z\n---\n\n## Action items\n\n- [x] Alert\n- [x] Quota (created: 2026-01-12; closed: 2026-01-20)\n',
    );
    const [first, second] = postmortem.body.actionItems;
    if (!first || !second) throw new Error('two items');
    const git = (day: string) => ({ day, source: 'git' as const });
    const past = { created: git('2026-01-11'), closed: git('2026-01-25'), reopened: [], dueMoves: [] };
    const history = { 'x#a1': past, 'x#a2': past };
    const life = (item: typeof first, today = '2026-06-30', known = {}) =>
      lifeOf(postmortem, item, today, 'UTC', known);
    expect(life(first, undefined, history)).toMatchObject({
      created: '2026-01-11',
      closed: '2026-01-25',
      closedFrom: 'git',
    });
    expect(life(second, undefined, history)).toMatchObject({
      created: '2026-01-12',
      closed: '2026-01-20',
      closedFrom: 'document',
    });
    expect(life(first)).toMatchObject({
      created: '2026-01-10',
      createdFrom: 'incident',
      closed: null,
      closedFrom: null,
    });
    expect(life(first, '2026-01-24', history)).toMatchObject({ status: 'open', closed: null });
  });
});

it('one item that is closed is one', async () => {
  const { insight } = await actions('--status', 'done', '--owner', 'mei');
  expect(insight).toBe('The one action item is closed.');
});

it('a folder that is not there is said before the export in it is looked for', async () => {
  const { err, exitCode } = await runIn({}, 'actions', '-C', 'nowhere', '--reconcile', 'tickets.csv');
  expect(exitCode).toBe(2);
  expect(err).toContain('-C: there is no folder nowhere');
});
