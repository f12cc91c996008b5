import { mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { WeeklyData } from '../../../src/reports/review/weekly/data.ts';
import { weeklySchema } from '../../../src/reports/review/weekly/schema.ts';
import { runIn } from '../../cli/fake-host.ts';
import { incidentFolder } from '../documents.ts';

const AS_OF = '2026-09-20';

async function weekly(cwd: string, ...argv: string[]) {
  const { exitCode, out } = await runIn({ cwd }, 'review', 'weekly', '--as-of', AS_OF, '--json', ...argv);
  expect(exitCode).toBe(0);
  const report = JSON.parse(out);
  return { report, data: weeklySchema.parse(report.data) as WeeklyData };
}

const POOL = { title: 'Pool ran dry', severity: 'sev2', services: ['checkout'], failure_mode: 'pool' };

const FOLDER = {
  '2026-07-01-first': {
    ...POOL,
    status: 'published',
    started: '2026-07-01T10:00:00Z',
    body: '## Action items\n\n| What | Type |\n| --- | --- |\n| Quota for each service | prevent |\n',
  },
  '2026-09-01-late': {
    title: 'Left lying',
    status: 'draft',
    started: '2026-08-31T10:00:00Z',
    resolved: '2026-09-01T10:00:00Z',
    owner: 'dana',
    body: '## Action items\n\n- [ ] Cap the hold time (owner: dana)\n',
  },
  '2026-09-17-again': {
    ...POOL,
    status: 'published',
    published: '2026-09-18',
    owner: 'jonas',
    pages: 3,
    started: '2026-09-17T23:30:00Z',
    mitigated: '2026-09-18T00:00:00Z',
    body: '## Key takeaways\n\n- Hold no connection while you wait for others.\n',
  },
  '2026-09-17-beside': {
    title: 'Orders were slow',
    status: 'in-review',
    severity: 'sev3',
    services: ['checkout', 'orders'],
    started: '2026-09-17T23:50:00Z',
    resolved: '2026-09-18T01:00:00Z',
  },
};

describe('the week', () => {
  it('shows its incidents one by one, with what was promised the times before', async () => {
    const { data, report } = await weekly(incidentFolder(FOLDER));
    expect(report.counted).toEqual(['2026-09-17-beside', '2026-09-17-again']);
    expect(data.incidents[1]).toMatchObject({
      id: '2026-09-17-again',
      status: 'published',
      owner: 'jonas',
      takeaway: 'Hold no connection while you wait for others.',
      restoreMinutes: 30,
      timesSeen: 2,
      openThen: ['2026-07-01-first#a1'],
      night: true,
      pages: 3,
    });
    expect(data.insight).toEqual({
      text: 'pool struck again, for the 2nd time, while 1 action item from the times before was not done.',
      ids: ['2026-09-17-again', '2026-07-01-first#a1'],
    });
  });

  it('counts the days to publish from the resolution, whatever week it was', async () => {
    const { data } = await weekly(incidentFolder(FOLDER));
    expect(data.pending.map(({ id, due, overdueDays, missing }) => [id, due, overdueDays, missing])).toEqual([
      ['2026-09-01-late', '2026-09-08', 12, ['takeaways', 'timeline']],
      // Light: no timeline is asked for.
      ['2026-09-17-beside', '2026-09-25', null, ['takeaways', 'action items']],
    ]);
  });

  it('takes what was published later for not published yet', async () => {
    const folder = incidentFolder({
      '2026-09-15-x': { status: 'published', published: '2026-09-25', started: '2026-09-15T10:00:00Z' },
    });
    const { data } = await weekly(folder);
    expect(data.incidents[0]?.status).toBe('in-review');
    expect(data.pending.map(({ id }) => id)).toEqual(['2026-09-15-x']);
  });

  it('names nights and pages', async () => {
    const { data } = await weekly(incidentFolder(FOLDER));
    expect(data.pages).toMatchObject({
      total: 3,
      before: null,
      ids: ['2026-09-17-again'],
      leftOut: 1,
      nights: ['2026-09-17-again', '2026-09-17-beside'],
    });
  });
});

describe('printed commands', () => {
  it('set what is missing, in a table without such columns and in a task list', async () => {
    const cwd = incidentFolder(FOLDER);
    const { data } = await weekly(cwd);
    expect(data.actions.incomplete.map(({ command }) => command)).toEqual([
      'lfi actions set 2026-09-01-late#a1 due=2026-10-04',
      'lfi actions set 2026-07-01-first#a1 owner=NAME due=2026-10-04 --add-column',
    ]);
    for (const { command } of data.actions.incomplete) {
      const { exitCode, err } = await runIn({ cwd }, ...command.split(' ').slice(1));
      expect(err).toBe('');
      expect(exitCode).toBe(0);
    }
    expect((await weekly(cwd)).data.actions.incomplete).toEqual([]);
  });

  it.each(['duplicate', 'related'] as const)('link two that are likely one: %s', async (how) => {
    const cwd = incidentFolder(FOLDER);
    const [pair] = (await weekly(cwd)).data.duplicates;
    expect(pair).toMatchObject({
      ids: ['2026-09-17-beside', '2026-09-17-again'],
      minutes: 20,
      services: ['checkout'],
    });
    const { exitCode } = await runIn({ cwd }, ...(pair?.commands[how] ?? '').split(' ').slice(1));
    expect(exitCode).toBe(0);
    expect((await weekly(cwd)).data.duplicates).toEqual([]);
  });

  it('open a postmortem from near-misses', async () => {
    const nearMiss = (day: string) => ({
      kind: 'near-miss',
      title: 'Nearly',
      date: day,
      services: ['checkout'],
      failure_mode: 'pool',
    });
    const cwd = incidentFolder({
      a: nearMiss('2026-09-01'),
      b: nearMiss('2026-09-10'),
      c: nearMiss('2026-09-18'),
    });
    const { data } = await weekly(cwd);
    expect(data.escalations).toMatchObject([{ open: 'pool@checkout', ids: ['a', 'b', 'c'], fresh: true }]);
    const { out } = await runIn({ cwd }, 'review', 'weekly', '--as-of', AS_OF);
    expect(out).toContain('\n  lfi near-misses --open pool@checkout\n');
    const opened = await runIn(
      { cwd, now: '2026-09-20T12:00:00Z' },
      'near-misses',
      '--open',
      'pool@checkout',
    );
    expect(opened.exitCode).toBe(0);
  });
});

describe('the agenda', () => {
  it.each(['2026-09-30', '2026-09-20', '2025-12-28', '2026-06-22', '2025-03-10'])(
    'adds up to 30, 60 and 240 minutes as of %s',
    async (asOf) => {
      for (const [review, total] of [
        ['weekly', 30],
        ['monthly', 60],
        ['quarterly', 240],
      ] as const) {
        const where = ['-C', `${process.cwd()}/examples`, 'review', review, '--as-of', asOf, '--json'];
        const { agenda } = JSON.parse((await runIn({}, ...where)).out).data;
        expect(agenda.reduce((sum: number, { minutes }: { minutes: number }) => sum + minutes, 0)).toBe(
          total,
        );
        let from = 0;
        for (const point of agenda) {
          expect(point.from).toBe(from);
          from += point.minutes;
        }
      }
    },
  );
});

it.each([
  [[], '3 pages, unknown the week before.'],
  [['--days', '10'], '3 pages, unknown before.'],
])('%j: pages beside those of the time before, by its name', async (argv, said) => {
  const { out } = await runIn({ cwd: incidentFolder(FOLDER) }, 'review', 'weekly', '--as-of', AS_OF, ...argv);
  expect(out.replace(/\s+/g, ' ')).toContain(said);
});

describe('a document that nobody can place', () => {
  const OLD = { '2026-01-01-old': { status: 'published', started: '2026-01-01T10:00:00Z' } };
  const broken = (cwd: string) => {
    const folder = `${cwd}/postmortems`;
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${folder}/pool again.md`, '---\ntitle: "Pool again\nseverity: sev1\n---\n\nText.\n');
    writeFileSync(`${folder}/torn.md`, Buffer.from([0xff, 0x00, 0xfe]));
    return cwd;
  };

  it.each([
    ['quiet', OLD],
    ['busy', { ...OLD, ...FOLDER }],
  ])('is named in a %s week, with the command that says why', async (_, documents) => {
    const cwd = broken(incidentFolder(documents));
    const { out } = await runIn({ cwd }, 'review', 'weekly', '--as-of', AS_OF, '--format', 'markdown');
    const said = out.replaceAll('\\', '');
    expect(said).toMatch(/2 documents tell no date and may be of this week: (\S+)torn\.md, \1pool again\.md/);
    const command = /lfi lint (.+)/.exec(out)?.[1] ?? '';
    const paths = [...command.matchAll(/'([^']+)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
    const linted = await runIn({ cwd }, 'lint', ...paths, '--format', 'concise');
    expect(linted.out).toContain('no valid YAML');
    expect(linted.out).toContain('it is a binary file');
    expect(out).not.toContain('Nothing is waiting');
  });
});

describe('a quiet week', () => {
  it('is a short page that names the newest incident and what is open', async () => {
    const { '2026-09-01-late': late } = FOLDER;
    const cwd = incidentFolder({ '2026-09-01-late': late });
    const { out, exitCode } = await runIn({ cwd }, 'review', 'weekly', '--as-of', AS_OF);
    expect(exitCode).toBe(0);
    expect(out).toContain('A quiet week: no incident and no near-miss was written down in 7 days');
    expect(out).toContain('The newest incident is 2026-09-01-late, of 2026-08-31.');
    expect(out).toContain('1 postmortem is not published, all of them late: 2026-09-01-late');
    expect(out.split('\n').length).toBeLessThan(25);
  });

  it('gives the time back where nothing waits', async () => {
    const cwd = incidentFolder({
      '2026-01-01-old': { status: 'published', started: '2026-01-01T10:00:00Z' },
    });
    const { out } = await runIn({ cwd }, 'review', 'weekly', '--as-of', AS_OF);
    expect(out).toContain('Nothing is waiting either. Give the half-hour back.');
  });
});

it('lfi review alone says which there are; another word is refused', async () => {
  const { out, exitCode } = await runIn({}, 'review');
  expect(exitCode).toBe(0);
  for (const name of ['weekly', 'monthly', 'quarterly']) expect(out).toContain(`lfi review ${name}`);
  const wrong = await runIn({}, 'review', 'montly');
  expect(wrong.exitCode).toBe(2);
  expect(wrong.err).toContain('did you mean');
});
