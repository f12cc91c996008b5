import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { tempTree } from '../temp-tree.ts';
import { runIn } from './fake-host.ts';

const CONFIG = `timezone: Europe/Berlin
severities: [{ name: sev1, aliases: [P1] }, sev2, sev3, sev4]
services: [checkout, payments, search]
`;
const world = (files: Record<string, string> = {}) => ({
  cwd: tempTree({ 'lfi.config.yaml': CONFIG, ...files }),
});
const read = (cwd: string, path: string) => readFileSync(join(cwd, path.trim()), 'utf8');
const everything = (cwd: string) => readdirSync(cwd, { recursive: true }).sort();

const ONE = [
  ...['near-miss', 'pool at 95 %, autoscaler caught it', '--service', 'checkout'],
  ...['--failure-mode', 'connection-pool-exhaustion', '--caught-by', 'autoscaler', '--defence', 'luck'],
  ...['--action', 'raise the pool'],
];

describe('lfi near-miss', () => {
  test('logs one in a file of its own, and lint is content', async () => {
    const { cwd } = world();
    const { exitCode, out, err } = await runIn(
      { cwd },
      ...ONE,
      '--date',
      '2026-09-13',
      '--potential-severity',
      'P1',
    );
    expect({ exitCode, out, err }).toEqual({
      exitCode: 0,
      out: 'near-misses/2026-09-13-pool-at-95-autoscaler-caught-it.md\n',
      err: '',
    });
    const text = read(cwd, out);
    for (const line of [
      'title: pool at 95 %, autoscaler caught it',
      'kind: near-miss',
      'date: 2026-09-13',
      String.raw`services: \[checkout\]`,
      'failure_mode: connection-pool-exhaustion',
      'caught_by: autoscaler',
      'defence: luck',
      'corrective_action: raise the pool',
      'potential_severity: sev1',
    ]) {
      expect(text).toMatch(new RegExp(`^${line}( #.*)?$`, 'm'));
    }
    expect(await runIn({ cwd }, 'lint')).toMatchObject({ exitCode: 0 });
  });

  test('today, in the configured zone, where no day is given; never overwrites', async () => {
    const { cwd } = world();
    const late = { cwd, now: '2026-12-31T23:40:00Z' };
    expect((await runIn(late, 'near-miss', 'x', '--service', 'search')).out).toBe(
      'near-misses/2027-01-01-x.md\n',
    );
    expect((await runIn(late, 'near-miss', 'x', '--service', 'search')).out).toBe(
      'near-misses/2027-01-01-x-2.md\n',
    );
  });

  test('says when it will count with nothing', async () => {
    const { cwd } = world();
    await runIn({ cwd }, ...ONE);
    const { err, exitCode } = await runIn(
      { cwd },
      'near-miss',
      'again',
      '--failure-mode',
      'connection-pool-exaustion',
    );
    expect(exitCode).toBe(0);
    expect(err).toContain('"connection-pool-exhaustion" is in use: only the same word counts together');
    expect(err).toContain('it names no service');
  });

  test('asks on a terminal for what was not given', async () => {
    const { cwd } = world();
    const answers = ['Replica lagged', ['search'], 'replica-lag', 'a reviewer', 'luck', ''];
    const { out, asked } = await runIn({ cwd, answers }, 'near-miss');
    expect(asked).toHaveLength(6);
    const text = read(cwd, out);
    expect(text).toMatch(/^services: \[search\]$/m);
    expect(text).toMatch(/^defence: luck #/m);
    expect(text).toMatch(/^corrective_action: #/m);
    const none = await runIn({ cwd, answers: [] }, ...ONE);
    expect(none).toMatchObject({ exitCode: 0, asked: [] });
  });

  test.each([
    [['near-miss'], /what failed\?.*\n.*lfi near-miss "/],
    [['near-miss', 'x', '--service', 'chekout'], /did you mean "checkout"/],
    [['near-miss', 'x', '--defence', 'lucky'], /--defence: "lucky".*did you mean "luck"/],
    [['near-miss', 'x', '--factor', 'fatige'], /--factor: "fatige".*did you mean "fatigue"/],
    [['near-miss', 'x', '--potential-severity', 'sev9'], /--potential-severity: "sev9"/],
    [['near-miss', 'x', '--date', 'soon'], /--date: "soon" is no point in time/],
    [['near-miss', 'x', '--from', 'a.csv'], /a title besides it/],
    [['near-miss', '--from', 'a.csv'], /a\.csv: there is no such file/],
  ])('%j is refused, and writes nothing', async (argv, message) => {
    const { cwd } = world();
    const { exitCode, out, err } = await runIn({ cwd }, ...argv);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(err).toMatch(message);
    expect(everything(cwd)).toEqual(['lfi.config.yaml']);
  });
});

describe('--from', () => {
  const CSV = `Title,Day,Services,Failure mode,Defence,What happened
"Pool at 95 %, caught",2026-09-12,"checkout, payments",pool,designed,"Two lines,
of text."
Queue behind,,search,queue-backlog,luck,
`;

  test('CSV by the names of its columns', async () => {
    const { cwd } = world({ 'day.csv': CSV });
    const { out, exitCode } = await runIn({ cwd }, 'near-miss', '--from', 'day.csv', '--date', '2026-09-11');
    expect({ out, exitCode }).toEqual({
      out: 'near-misses/2026-09-12-pool-at-95-caught.md\nnear-misses/2026-09-11-queue-behind.md\n',
      exitCode: 0,
    });
    const text = read(cwd, 'near-misses/2026-09-12-pool-at-95-caught.md');
    expect(text).toContain('services: [checkout, payments]');
    expect(text).toMatch(/## What happened\n\nTwo lines,\nof text\.\n/);
    expect(await runIn({ cwd }, 'lint')).toMatchObject({ exitCode: 0 });
    const again = await runIn({ cwd }, 'near-miss', '--from', 'day.csv', '--date', '2026-09-11');
    expect(again).toMatchObject({ exitCode: 0, out: '' });
    expect(again.err).toContain('line 2 is logged already: 2026-09-12-pool-at-95-caught');
  });

  test('one alone is told in JSON as those of a file are', async () => {
    const { cwd } = world();
    const { out } = await runIn({ cwd }, 'near-miss', 'a', '--service', 'checkout', '--json');
    expect(JSON.parse(out).data).toEqual({
      written: [{ id: '2026-09-14-a', path: 'near-misses/2026-09-14-a.md' }],
      skipped: [],
    });
  });

  test('JSON lines, from standard input', async () => {
    const { cwd } = world();
    const stdin =
      '{"title":"a","date":"2026-09-01","services":["checkout"],"external_id":"T-1"}\n\n{"title":"b","services":"search"}\n';
    const { out } = await runIn({ cwd, stdin }, 'near-miss', '--from', '-', '--json');
    expect(JSON.parse(out).data).toEqual({
      written: [
        { id: '2026-09-01-a', path: 'near-misses/2026-09-01-a.md' },
        { id: '2026-09-14-b', path: 'near-misses/2026-09-14-b.md' },
      ],
      skipped: [],
    });
    const renamed = stdin.replace('"a"', '"told in other words"');
    const again = await runIn({ cwd, stdin: renamed }, 'near-miss', '--from', '-', '--json');
    expect(JSON.parse(again.out).data).toEqual({
      written: [],
      skipped: [
        { line: 1, id: '2026-09-01-a' },
        { line: 3, id: '2026-09-14-b' },
      ],
    });
  });

  test.each([
    [
      'a wrong day in the second row',
      'title,date\na,2026-09-01\nb,2026-09-31\n',
      /in\.csv:3:3: date: "2026-09-31" is no point/,
    ],
    [
      'a word off its list',
      'title,defence\na,"lucky"\n',
      /in\.csv:2:3: defence: "lucky".*did you mean "luck"/,
    ],
    ['no title', 'title,services\n,search\n', /in\.csv:2:1: the title is empty/],
    [
      'all of them are told',
      'title,defence,services\n,lucky,serch\n',
      /:2:1: [\s\S]*:2:2: [^\n]*"lucky"[\s\S]*:2:8: [^\n]*"search"|:2:1: [\s\S]*:2:8: [\s\S]*:2:2: /,
    ],
    [
      'an unknown column',
      'title,servises\na,b\n',
      /in\.csv:1:7: "servises" is no column.*did you mean "services"/,
    ],
    [
      'a comma without quotes',
      'title,services\na, b, c\n',
      /in\.csv:2:6: the row has 3 cells, and the first line names 2/,
    ],
    [
      'a quote left open',
      'title,services\n"a,search\n',
      /in\.csv:2:1: a quote is opened here and never closed/,
    ],
    ['nothing but a head', 'title\n', /in\.csv: no near-miss is in it/],
    ['nothing', '', /in\.csv: no near-miss is in it/],
    ['broken JSON', '{"title":"a"}\n{"title":"b",}\n', /in\.csv:2:1\d: this line is no JSON/],
    ['a JSON line that is a list', '{"title":"a"}\n["b"]\n', /in\.csv:2:1: this line is no JSON object/],
    [
      'a value of a wrong shape',
      '{"title":"a","services":{"x":1}}\n',
      /in\.csv:1:14: "services" is neither a text nor a list/,
    ],
  ])('%s: its place and a way out, and nothing is written', async (_name, text, message) => {
    const { cwd } = world({ 'in.csv': text });
    const { exitCode, out, err } = await runIn({ cwd }, 'near-miss', '--from', 'in.csv');
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(err).toMatch(message);
    expect(err).toContain('Nothing was written.');
    expect(everything(cwd)).toEqual(['in.csv', 'lfi.config.yaml']);
  });
});

describe('near-misses --open', () => {
  const near = (day: string, services: string, more = '', text = '') =>
    `---\nkind: near-miss\ntitle: Pool | full\ndate: ${day}\nservices: [${services}]\nfailure_mode: pool\n${more}---\n${text}`;
  const tree = () =>
    world({
      'near-misses/a.md': near(
        '2026-08-01',
        'search',
        'defence: luck\ncaught_by: a lull\n',
        '\n## What happened\n\n<!-- lfi: hint -->\n\nIt filled up.\n',
      ),
      'near-misses/b.md': near('2026-08-20', 'search'),
      'near-misses/c.md': near('2026-09-02', 'search', '', '\nAgain.\n\nAnd longer.\n'),
      'near-misses/d.md': near('2026-09-03', 'payments'),
    });

  test.each(['pool@search', 'pool', 'Pool'])(
    '%s: linked, their days, their words; then it is none any more',
    async (asked) => {
      const { cwd } = tree();
      const { exitCode, out } = await runIn({ cwd }, 'near-misses', '--open', asked);
      expect({ exitCode, out }).toEqual({
        exitCode: 0,
        out: 'postmortems/2026/2026-09-02-came-close-3-times-pool-on-search.md\n',
      });
      const text = read(cwd, out);
      expect(text).toContain('status: draft');
      expect(text).toContain('kind: incident');
      expect(text).toContain('services: [search]');
      expect(text).toContain('near_misses: [a, b, c]');
      expect(text).toContain('| 2026-08-01 | Pool \\| full; caught by luck: a lull |\n| 2026-08-20 |');
      expect(text).toMatch(
        /^## Summary\n\nNo user was affected.*\n\nOn 2026-08-01 \(\[a\]\(\.\.\/\.\.\/near-misses\/a\.md\)\): It filled up\.\n/m,
      );
      expect(text).toContain('Again.\n\nAnd longer.\n\n<!-- lfi:');
      expect(await runIn({ cwd }, 'lint')).toMatchObject({ exitCode: 0 });
      const { data } = JSON.parse((await runIn({ cwd }, 'near-misses', '--json')).out);
      expect(data.escalations).toEqual([]);
      const [postmortem] = JSON.parse((await runIn({ cwd }, 'show', '2026-09-02', '--json')).out).data
        .timeline;
      expect(postmortem).toMatchObject({ date: '2026-08-01', time: null });
    },
  );

  test('refuses what is no escalation, and names those that are', async () => {
    const { cwd } = tree();
    const before = everything(cwd);
    const { exitCode, out, err } = await runIn({ cwd }, 'near-misses', '--open', 'pool@payments');
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(err).toContain('"pool@payments" is no escalation');
    expect(err).toContain('There is pool@search.');
    expect(everything(cwd)).toEqual(before);
  });

  test("a repository's own template without these sections gets them", async () => {
    const { cwd } = world({
      'templates/postmortem.md': '---\nteam: x\n---\n\n## Ours\n',
      'near-misses/a.md': near('2026-08-01', 'search', 'potential_severity: sev1\n'),
    });
    const { out } = await runIn({ cwd }, 'near-misses', '--open', 'a');
    expect(read(cwd, out)).toMatch(
      /## Ours\n\n## Summary\n\n[\s\S]*\n## Timeline\n\n\| Time \| Event \|\n\|---\|---\|\n\| 2026-08-01 \|/,
    );
  });
});
