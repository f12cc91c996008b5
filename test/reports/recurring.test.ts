import { describe, expect, it } from 'vitest';
import type { RecurringData } from '../../src/reports/recurring/data.ts';
import { runIn } from '../cli/fake-host.ts';
import { incidentFolder } from './documents.ts';

const actions = (...rows: string[]) => `## Action items

| What | Type | Owner | Due | Status | Closed |
| --- | --- | --- | --- | --- | --- |
${rows.map((row) => `| ${row} |`).join('\n')}
`;

const POOL = {
  title: 'Pool ran dry',
  services: ['checkout'],
  failure_mode: 'pool',
  impact: { fraction: 0.5 },
};

const FOLDER = {
  '2026-01-10-first': {
    ...POOL,
    started: '2026-01-10T10:00:00Z',
    mitigated: '2026-01-10T11:00:00Z',
    body: actions(
      'Quota for each service | prevent | dana | 2026-02-10 | open | ',
      'Raise the pool to 200 | prevent | dana | 2026-01-20 | done | 2026-01-15',
      'Alert on pool wait | detect-future | dana | 2026-02-01 | done | 2026-01-30',
      'Ask the vendor | prevent | dana | 2026-12-01 | open | ',
      'Rewrite it | prevent | dana | 2026-03-01 | wont-do | ',
    ),
  },
  '2026-05-20-second': {
    ...POOL,
    services: ['orders'],
    impact: { error_budget_minutes: 7 },
    started: '2026-05-20T10:00:00Z',
    mitigated: '2026-05-20T10:30:00Z',
    body: actions('Later promise | prevent | dana | 2026-06-30 | done | 2026-06-28'),
  },
  '2026-06-10-third': { ...POOL, started: '2026-06-10T10:00:00Z', mitigated: '2026-06-10T10:20:00Z' },
  '2026-06-12-other': { services: ['search'], failure_mode: 'dns', started: '2026-06-12T10:00:00Z' },
};

async function recurring(
  folder: Parameters<typeof incidentFolder>[0],
  ...argv: string[]
): Promise<RecurringData> {
  const cwd = incidentFolder(folder);
  const { out, err, exitCode } = await runIn(
    { cwd },
    'recurring',
    '--json',
    '--as-of',
    '2026-06-30',
    ...argv,
  );
  expect(err).not.toContain('bug');
  expect(exitCode).toBe(0);
  return JSON.parse(out).data;
}

it('names the newest incident where the window has none', async () => {
  const { insight } = await recurring(FOLDER, '--as-of', '2027-06-15');
  expect(insight).toBe(
    'No incident in 90 days to 2027-06-15. The newest incident is 2026-06-12-other; --as-of 2026-06-12 would show it.',
  );
});

describe('lfi recurring', () => {
  it('ranks classes by count, with what they are known by', async () => {
    const { failureModes } = await recurring(FOLDER, '--days', '90');
    expect(failureModes.map(({ failureMode, now, before }) => [failureMode, now, before])).toEqual([
      ['pool', 2, 1],
      ['dns', 1, 0],
    ]);
    expect(failureModes[0]).toMatchObject({
      incidents: ['2026-06-10-third', '2026-05-20-second', '2026-01-10-first'],
      services: ['checkout', 'orders'],
      firstSeen: '2026-01-10',
      lastSeen: '2026-06-10',
      daysSincePrevious: 21,
      // 7 as recorded, and half of 20 minutes.
      errorBudgetMinutes: 17,
      errorBudgetUnknown: 0,
    });
  });

  it('names what was open, overdue or declined when it struck again', async () => {
    const { failureModes } = await recurring(FOLDER, '--days', '30');
    const open = failureModes[0]?.openThen ?? [];
    expect(open.map(({ action, state, days }) => [action, state, days])).toEqual([
      // Same service first; 2026-02-10 is 120 days before 2026-06-10.
      ['2026-01-10-first#a1', 'overdue', 120],
      ['2026-01-10-first#a4', 'open', null],
      ['2026-01-10-first#a5', 'wont-do', null],
      // Done only on 28 June: open when the third struck.
      ['2026-05-20-second#a1', 'open', null],
    ]);
    expect(open.every(({ incident }) => incident === '2026-06-10-third')).toBe(true);
  });

  it('names what had been done and did not keep it away, detection apart', async () => {
    const { failureModes } = await recurring(FOLDER, '--days', '30');
    expect(failureModes[0]?.doneThen.map(({ action, closed, days }) => [action, closed, days])).toEqual([
      ['2026-01-10-first#a2', '2026-01-15', 146],
    ]);
  });

  it('counts a promise once, however often it struck meanwhile, and tells the newest ten strikes', async () => {
    const { '2026-01-10-first': first } = FOLDER;
    const strikes = Array.from({ length: 12 }, (_, index) => String(index + 10));
    const { failureModes, insight } = await recurring({
      '2026-01-10-first': first,
      ...Object.fromEntries(
        strikes.map((day) => [`2026-06-${day}-strike`, { ...POOL, started: `2026-06-${day}T10:00:00Z` }]),
      ),
    });
    // Of the five promises of January one has a due date that is over.
    expect(insight).toContain('struck again with 1 action item overdue');
    const struck = [...new Set(failureModes[0]?.openThen.map(({ incident }) => incident))];
    expect(struck).toEqual(
      strikes
        .toReversed()
        .slice(0, 10)
        .map((day) => `2026-06-${day}-strike`),
    );
  });

  it('says that nothing came back rather than nothing at all', async () => {
    const { insight } = await recurring({ 'only-one': { ...POOL, started: '2026-06-10T10:00:00Z' } });
    expect(insight).toBe('No failure came back in 90 days to 2026-06-30.');
  });

  it('reads an alias as its word', async () => {
    const cwd = incidentFolder({
      a: { failure_mode: 'pool', started: '2026-06-01T00:00:00Z' },
      b: { failure_mode: 'Pool_Exhaustion', started: '2026-06-02T00:00:00Z' },
    });
    const { writeFileSync } = await import('node:fs');
    writeFileSync(
      `${cwd}/lfi.config.yaml`,
      'taxonomy: { failure_mode: { pool-exhaustion: { aliases: [pool] } } }\n',
    );
    const { out } = await runIn({ cwd }, 'recurring', '--json', '--as-of', '2026-06-30');
    expect(JSON.parse(out).data.failureModes).toMatchObject([{ failureMode: 'pool-exhaustion', now: 2 }]);
  });

  it('suggests a class for an incident without one, with the evidence', async () => {
    const about = (text: string) => `## Summary\n\n${text}\n`;
    const others = Object.fromEntries(
      [
        'disk filled by write-ahead logs',
        'certificate of the gateway ran out',
        'queue consumers lagged behind',
      ].map((text, n) => [
        `2026-02-0${n + 1}-other`,
        {
          failure_mode: `class-${n}`,
          started: `2026-02-0${n + 1}T00:00:00Z`,
          services: ['search'],
          body: about(text),
        },
      ]),
    );
    const { suggestions, unclassified } = await recurring({
      ...others,
      '2026-03-01-pool': {
        ...POOL,
        started: '2026-03-01T00:00:00Z',
        body: about('Postgres refused clients: pgbouncer had given every backend slot away.'),
      },
      '2026-06-05-nameless': {
        services: ['checkout'],
        started: '2026-06-05T00:00:00Z',
        body: about('Every backend slot was taken and pgbouncer refused new clients.'),
      },
    });
    expect(unclassified).toEqual(['2026-06-05-nameless']);
    expect(suggestions).toMatchObject([{ incidents: ['2026-06-05-nameless'], failureMode: 'pool' }]);
    expect(suggestions[0]?.why.join('; ')).toMatch(
      /like 2026-03-01-pool; service checkout; words .*(pgbouncer|slot|backend)/,
    );
  });
});
