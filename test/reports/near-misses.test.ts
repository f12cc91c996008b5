import { describe, expect, it } from 'vitest';
import type { NearMissesData } from '../../src/reports/near-misses/data.ts';
import { nearMissesSchema } from '../../src/reports/near-misses/schema.ts';
import { runIn } from '../cli/fake-host.ts';
import { tempTree } from '../temp-tree.ts';

interface Near {
  readonly day: string;
  readonly services?: string;
  readonly mode?: string;
  readonly more?: string;
  readonly text?: string;
}

/** Near-misses n1, n2, … and, where named, a postmortem p for some of them. */
function folder(nears: readonly Near[], named = '', config = ''): string {
  const files = nears.map(({ day, services = 'checkout', mode = 'pool', more = '', text = '' }, i) => {
    const head = `kind: near-miss\ntitle: Near ${i + 1}\ndate: ${day}\nservices: [${services}]\nfailure_mode: ${mode}\n${more}`;
    return [`near-misses/n${i + 1}.md`, `---\n${head}---\n${text}`] as const;
  });
  const postmortem = `---\ntitle: P\ndate: 2026-09-20\nnear_misses: [${named}]\n---\n`;
  return tempTree({
    ...Object.fromEntries(files),
    ...(named ? { 'postmortems/p.md': postmortem } : {}),
    ...(config ? { 'lfi.config.yaml': config } : {}),
  });
}

async function report(cwd: string, ...argv: string[]): Promise<NearMissesData> {
  const all = ['near-misses', '--json', '--as-of', '2026-09-30', ...argv];
  const { out, err, exitCode } = await runIn({ cwd }, ...all);
  expect({ exitCode, bug: err.includes('bug') }).toEqual({ exitCode: 0, bug: false });
  const { data } = JSON.parse(out);
  expect(nearMissesSchema.parse(data)).toEqual(data);
  return data;
}

const found = ({ escalations }: NearMissesData) =>
  escalations.map(({ why, open, ids, since, until }) => `${why} ${open} ${ids.join(',')} ${since}..${until}`);

describe('escalations', () => {
  it('day 1 and day 90 are within 90 days, day 91 is not', async () => {
    // July has 31 days and August 31: 3 July + 89 days is 30 September.
    const three = (first: string) => folder([{ day: first }, { day: '2026-08-01' }, { day: '2026-09-30' }]);
    expect(found(await report(three('2026-07-03')))).toEqual([
      'threshold pool@checkout n1,n2,n3 2026-07-03..2026-09-30',
    ]);
    expect(found(await report(three('2026-07-02')))).toEqual([]);
  });

  it('is not over because nobody looked in time', async () => {
    const old = folder([{ day: '2025-01-01' }, { day: '2025-01-02' }, { day: '2025-01-03' }]);
    const data = await report(old);
    expect(found(data)).toEqual(['threshold pool@checkout n1,n2,n3 2025-01-01..2025-01-03']);
    expect(data.nearMisses).toEqual([]);
    expect(data.insight).toBe(
      'No near-miss was logged in 90 days to 2026-09-30; one escalation is worth a look: pool@checkout. The newest is n3; --as-of 2025-01-03 would show it.',
    );
  });

  it('counts for each service, and tells of the same near-misses once', async () => {
    const both = { services: 'payments, checkout' };
    const days = ['2026-09-01', '2026-09-02', '2026-09-03'].map((day) => ({ day, ...both }));
    const { escalations } = await report(folder(days));
    expect(escalations).toMatchObject([
      { service: 'checkout', services: ['checkout', 'payments'], ids: ['n1', 'n2', 'n3'] },
    ]);
    const more = await report(folder([...days, { day: '2026-09-04', services: 'payments' }]));
    expect(found(more)).toEqual([
      'threshold pool@payments n1,n2,n3,n4 2026-09-01..2026-09-04',
      'threshold pool@checkout n1,n2,n3 2026-09-01..2026-09-03',
    ]);
  });

  it('two services or two failure modes do not add up', async () => {
    const apart = folder([
      { day: '2026-09-01' },
      { day: '2026-09-02', services: 'payments' },
      { day: '2026-09-03', mode: 'dns' },
      { day: '2026-09-04' },
    ]);
    expect(found(await report(apart))).toEqual([]);
  });

  it('ends when a postmortem names enough of them, and as of a day before that it has not', async () => {
    const three = [{ day: '2026-09-01' }, { day: '2026-09-02' }, { day: '2026-09-03' }];
    const cwd = folder(three, 'n2');
    const data = await report(cwd);
    expect(found(data)).toEqual([]);
    expect(data.nearMisses.map(({ id, postmortem }) => [id, postmortem])).toEqual([
      ['n3', null],
      ['n2', 'p'],
      ['n1', null],
    ]);
    expect(found(await report(cwd, '--as-of', '2026-09-19'))).toHaveLength(1);
    // Two are left and one is new.
    expect(found(await report(folder([...three, { day: '2026-09-21' }], 'n2')))).toEqual([
      'threshold pool@checkout n1,n3,n4 2026-09-01..2026-09-21',
    ]);
  });

  it('a critical one alone', async () => {
    const more = 'potential_severity: sev1\n';
    expect(found(await report(folder([{ day: '2026-09-01', more }])))).toEqual([
      'critical pool@checkout n1 2026-09-01..2026-09-01',
    ]);
    expect(found(await report(folder([{ day: '2026-09-01', more }], 'n1')))).toEqual([]);
    expect(
      found(
        await report(folder([{ day: '2026-09-01', mode: 'unknown', more: 'potential_severity: sev2\n' }])),
      ),
    ).toEqual([]);
  });

  it('threshold and window come from the config, and flags stand over it', async () => {
    const two = [{ day: '2026-09-01' }, { day: '2026-09-08' }];
    const config = 'near_misses: { threshold: 2, window_days: 8 }\n';
    expect(found(await report(folder(two, '', config)))).toHaveLength(1);
    expect(found(await report(folder(two, '', config), '--window-days', '7'))).toEqual([]);
    expect(found(await report(folder(two), '--threshold', '2'))).toHaveLength(1);
  });

  it('a filter narrows what is shown, not what counts', async () => {
    const days = ['2026-09-01', '2026-09-02', '2026-09-03'].map((day, i) => ({
      day,
      services: 'checkout, payments',
      more: i === 0 ? 'tags: [peak]\n' : '',
    }));
    const cwd = folder(days);
    expect(found(await report(cwd, '--service', 'payments'))).toHaveLength(1);
    expect(found(await report(cwd, '--tag', 'peak'))).toHaveLength(1);
    expect(found(await report(cwd, '--service', 'search'))).toEqual([]);
  });

  it('--fail-on-escalation', async () => {
    const worth = folder([{ day: '2026-09-01', more: 'potential_severity: sev1\n' }]);
    const argv = ['near-misses', '--fail-on-escalation', '--as-of', '2026-09-30'];
    expect(await runIn({ cwd: worth }, ...argv)).toMatchObject({ exitCode: 1 });
    expect(await runIn({ cwd: folder([{ day: '2026-09-01' }]) }, ...argv)).toMatchObject({ exitCode: 0 });
  });
});

describe('the log', () => {
  it('holds the window, newest first, with what stopped each', async () => {
    const data = await report(
      folder([
        { day: '2026-06-30', more: 'defence: designed\n' },
        { day: '2026-07-03', more: 'defence: luck\ncaught_by: a lull\ncorrective_action: Raise it\n' },
        { day: '2026-09-30', more: 'defence: designed\n' },
        { day: '2026-09-29' },
        { day: '2026-10-01' },
      ]),
    );
    expect(data.nearMisses.map(({ id }) => id)).toEqual(['n3', 'n4', 'n2']);
    expect(data.nearMisses[2]).toEqual({
      id: 'n2',
      path: 'near-misses/n2.md',
      title: 'Near 2',
      date: '2026-07-03',
      services: ['checkout'],
      failureMode: 'pool',
      caughtBy: 'a lull',
      defence: 'luck',
      correctiveAction: 'Raise it',
      potentialSeverity: null,
      postmortem: null,
    });
    expect(data.logged).toEqual({ now: 3, before: 1 });
    expect(data.stoppedBy).toEqual({ designed: 1, luck: 1, unknown: 1 });
  });

  it('more of them is reporting, never regressing', async () => {
    const days = Array.from({ length: 20 }, (_, i) => ({ day: `2026-09-${String(i + 1).padStart(2, '0')}` }));
    const { out } = await runIn({ cwd: folder(days) }, 'near-misses', '--as-of', '2026-09-30');
    expect(out).not.toMatch(/regress|worse|improv/i);
    expect(out).toContain('20 logged, 0 in');
    // Poisson: three or more with 8 % at a mean of one, 32 % at two.
    expect(out.replace(/\s+/g, ' ')).toContain(
      'in 8 % of such stretches where one is usual, in 32 % where two are. Worth a look',
    );
  });
});

describe('look-alikes', () => {
  const disk = (text: string, more: string, mode: string) => ({ day: '2026-09-01', mode, more, text });
  const logs = 'Write-ahead logs filled the volume of the replica within an hour.\n';

  it('two shared factors and similar text, as a suggestion that counts nothing', async () => {
    const factors = 'factors: [capacity-limit, monitoring-gap]\n';
    const data = await report(
      folder([
        disk(logs, factors, 'disk-full'),
        disk('The volume of the replica filled up with write-ahead logs.\n', factors, 'replica-lag'),
        disk('A certificate was renewed a day before its end.\n', factors, 'expiry'),
        disk(logs, 'factors: [capacity-limit]\n', 'slow'),
      ]),
    );
    expect(data.lookAlikes.map(({ ids }) => ids)).toEqual([['n1', 'n2']]);
    expect(data.lookAlikes[0]?.factors).toEqual(['capacity-limit', 'monitoring-gap']);
    expect(data.escalations).toEqual([]);
  });

  it('what counts together already is none', async () => {
    const factors = 'factors: [capacity-limit, monitoring-gap]\n';
    const same = folder([disk(logs, factors, 'disk-full'), disk(logs, factors, 'disk-full')]);
    expect((await report(same)).lookAlikes).toEqual([]);
  });
});

describe('formats', () => {
  it('CSV has a line a near-miss', async () => {
    const argv = ['near-misses', '--format', 'csv', '--as-of', '2026-09-30'];
    const { out } = await runIn({ cwd: folder([{ day: '2026-09-01', more: 'defence: luck\n' }]) }, ...argv);
    expect(out.split('\r\n')[1]).toBe('n1,2026-09-01,Near 1,checkout,pool,,luck,,,,near-misses/n1.md');
  });

  it('an empty window is no error', async () => {
    const { out, exitCode } = await runIn({ cwd: folder([{ day: '2020-01-01' }]) }, 'near-misses');
    expect(exitCode).toBe(0);
    expect(out).toMatch(/nothing is worth a postmortem\s+yet/);
  });
});
