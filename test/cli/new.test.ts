import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { readYaml } from '../../src/document/yaml-values.ts';
import { tempTree } from '../temp-tree.ts';
import { runIn } from './fake-host.ts';

const CONFIG = `timezone: Europe/Berlin
severities: [{ name: sev1, aliases: [P1] }, sev2, sev3, sev4]
services: [checkout, payments, search]
`;
const world = () => ({ cwd: tempTree({ 'lfi.config.yaml': CONFIG }) });
const read = (cwd: string, path: string) => readFileSync(join(cwd, path.trim()), 'utf8');

describe('in a script', () => {
  test('writes a draft, prints its path, and lint is content', async () => {
    const { cwd } = world();
    const { exitCode, out, err } = await runIn(
      { cwd },
      ...[
        'new',
        'Checkout returned 502s',
        '--severity',
        'P1',
        '--service',
        'checkout',
        '--service',
        'payments',
      ],
      ...['--started', '2026-09-14 10:32', '--owner', 'dana'],
    );
    expect({ exitCode, out, err }).toEqual({
      exitCode: 0,
      out: 'postmortems/2026/2026-09-14-checkout-returned-502s.md\n',
      err: '',
    });
    const text = read(cwd, out);
    expect(text).toContain('title: Checkout returned 502s\n');
    expect(text).toContain('severity: sev1\n');
    expect(text).toContain('services: [checkout, payments]\n');
    expect(text).toContain('started: 2026-09-14T10:32:00+02:00');
    expect(text).toContain('| Time (+02:00) | Event |');
    expect(text).not.toContain('{{');
    expect(await runIn({ cwd }, 'lint')).toMatchObject({ exitCode: 0 });
    const shown = await runIn({ cwd }, 'show', '2026-09-14-checkout', '--json');
    expect(JSON.parse(shown.out).data).toMatchObject({
      status: 'draft',
      owner: 'dana',
      timeline: [],
      actionItems: [],
    });
  });

  test('starts now, in the configured zone, when nothing else is said', async () => {
    const { cwd } = world();
    const { out } = await runIn({ cwd, now: '2026-12-31T23:40:00Z' }, 'new', 'x');
    expect(out).toBe('postmortems/2027/2027-01-01-x.md\n');
    expect(read(cwd, out)).toContain('started: 2027-01-01T00:40:00+01:00');
  });

  test('a day alone is a date, never midnight', async () => {
    const { cwd } = world();
    const { out } = await runIn({ cwd }, 'new', 'x', '--started', '2026-09-01');
    expect(read(cwd, out)).toMatch(/^date: 2026-09-01$/m);
    expect(read(cwd, out)).toMatch(/^started: #/m);
  });

  test('a light severity gets the short template, --template any', async () => {
    const { cwd } = world();
    const light = await runIn({ cwd }, 'new', 'light', '--severity', 'sev4');
    expect(read(cwd, light.out)).not.toContain('## Timeline');
    const full = await runIn({ cwd }, 'new', 'full', '--severity', 'sev4', '--template', 'postmortem');
    expect(read(cwd, full.out)).toContain('## Timeline');
    const nearMiss = await runIn({ cwd }, 'new', 'close', '--template', 'near-miss', '--service', 'search');
    expect(nearMiss.out).toBe('near-misses/2026-09-14-close.md\n');
    expect(await runIn({ cwd }, 'lint')).toMatchObject({ exitCode: 0 });
  });

  test("the repository's own template comes first", async () => {
    const cwd = tempTree({ 'templates/postmortem.md': '---\nteam: {{owner}}\n---\n## Ours\n' });
    const { out } = await runIn({ cwd }, 'new', 'x', '--owner', 'dana');
    expect(read(cwd, out)).toMatch(/^team: "dana"$[\s\S]*^## Ours$/m);
  });

  test('never overwrites: the second gets a name of its own', async () => {
    const { cwd } = world();
    const paths = [await runIn({ cwd }, 'new', 'x'), await runIn({ cwd }, 'new', 'X!')].map(({ out }) => out);
    expect(paths).toEqual(['postmortems/2026/2026-09-14-x.md\n', 'postmortems/2026/2026-09-14-x-2.md\n']);
  });

  test('finds the repository from a folder inside it', async () => {
    const cwd = tempTree({ 'lfi.config.yaml': CONFIG, 'src/deep/x.ts': '' });
    const { out } = await runIn({ cwd: join(cwd, 'src/deep') }, 'new', 'x');
    expect(out).toBe('../../postmortems/2026/2026-09-14-x.md\n');
  });

  test('--json', async () => {
    const { out } = await runIn({ ...world(), answers: [] }, 'new', 'x', '--json');
    expect(JSON.parse(out)).toEqual({
      schemaVersion: 1,
      kind: 'new',
      data: {
        id: '2026-09-14-x',
        path: 'postmortems/2026/2026-09-14-x.md',
        kind: 'incident',
        template: 'postmortem',
      },
    });
  });

  test.each([
    [['new'], /title is missing.*\n.*lfi new "/],
    [['new', ' \n '], /title is empty/],
    [['new', 'x', '--severity', 'sev9'], /"sev9" is not configured, did you mean/],
    [['new', 'x', '--service', 'chekout'], /did you mean "checkout"\?/],
    [['new', 'x', '--started', 'soon'], /no point in time/],
    [['new', 'x', '--template', 'postmorten'], /did you mean "postmortem"\?/],
    [['new', 'x', '-C', 'nowhere'], /no folder nowhere/],
    [['new', 'x', '--edit'], /neither \$VISUAL nor \$EDITOR/],
  ])('%j is refused, and writes nothing', async (argv, message) => {
    const { cwd } = world();
    const { exitCode, out, err } = await runIn({ cwd }, ...argv);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(err).toMatch(message);
    expect(readdirSync(cwd)).toEqual(['lfi.config.yaml']);
  });
});

describe('--from-near-misses', () => {
  const nearMiss = (day: string, service: string) =>
    `---\nkind: near-miss\ntitle: t\ndate: ${day}\nservices: [${service}]\nfailure_mode: disk-full\n---\n`;
  const tree = () => ({
    cwd: tempTree({
      'near-misses/a.md': nearMiss('2026-08-01', 'search'),
      'near-misses/b.md': nearMiss('2026-08-20', 'search'),
      'near-misses/c.md': nearMiss('2026-09-02', 'search'),
      'near-misses/far.md': nearMiss('2024-01-01', 'orders'),
    }),
  });

  test('names those that came together, on the day of the last, and follows them up', async () => {
    const { cwd } = tree();
    const { out } = await runIn({ cwd }, 'new', '--from-near-misses', 'Disk_full');
    expect(out).toBe('postmortems/2026/2026-09-02-came-close-3-times-disk-full-on-search.md\n');
    const text = read(cwd, out);
    expect(text).toContain('near_misses: [a, b, c]\n');
    expect(text).toMatch(/^failure_mode: disk-full/m);
    expect(text).toMatch(/^started: #/m);
    const again = await runIn({ cwd }, 'new', '--from-near-misses', 'disk-full', '--service', 'search');
    expect(again).toMatchObject({ exitCode: 2, out: '' });
  });

  test('what is given as a flag stands over them', async () => {
    const { cwd } = tree();
    const { out } = await runIn(
      { cwd },
      'new',
      'Disks',
      '--from-near-misses',
      'disk-full',
      '--service',
      'orders',
    );
    expect(out).toBe('postmortems/2024/2024-01-01-disks.md\n');
    expect(read(cwd, out)).toContain('near_misses: [far]\n');
  });
});

describe('at a terminal', () => {
  test('asks for what was not given', async () => {
    const { cwd } = world();
    const answers = ['Search was slow', 'sev2', ['search'], '2026-09-13 09:00'];
    const { exitCode, out, asked } = await runIn({ cwd, answers }, 'new');
    expect({ exitCode, out }).toEqual({
      exitCode: 0,
      out: 'postmortems/2026/2026-09-13-search-was-slow.md\n',
    });
    expect(asked).toHaveLength(4);
    expect(read(cwd, out)).toContain('services: [search]');
  });

  test('asks for nothing that was given, and for nothing at all with --yes', async () => {
    const { asked } = await runIn(
      { ...world(), answers: ['not known yet'] },
      'new',
      'x',
      '--service',
      'search',
      '--started',
      '10:00',
    );
    expect(asked).toEqual(['How bad was it?']);
    expect(await runIn({ ...world(), answers: [] }, 'new', 'x', '--yes')).toMatchObject({
      exitCode: 0,
      asked: [],
    });
  });

  test('--edit opens $VISUAL, as it is written, before $EDITOR', async () => {
    const { cwd } = world();
    const opened: string[] = [];
    const edit = (editor: string, path: string) => {
      opened.push(editor);
      appendFileSync(path, 'edited\n');
      return 0;
    };
    const { out } = await runIn(
      { cwd, env: { VISUAL: 'code --wait', EDITOR: 'vi' }, edit },
      'new',
      'x',
      '--edit',
    );
    expect(opened).toEqual(['code --wait']);
    expect(read(cwd, out)).toMatch(/edited\n$/);
  });

  test('an editor that fails is told, and the document stays', async () => {
    const { cwd } = world();
    const { exitCode, err } = await runIn(
      { cwd, env: { EDITOR: 'vi' }, edit: () => 3 },
      'new',
      'x',
      '--edit',
    );
    expect(exitCode).toBe(2);
    expect(err).toContain('exit code 3');
    expect(err).toContain('2026-09-14-x.md');
    expect(readdirSync(join(cwd, 'postmortems/2026'))).toEqual(['2026-09-14-x.md']);
  });
});

test.each(['postmortem', 'postmortem-light', 'near-miss'])(
  'what %s writes fits the schema for editors',
  async (template) => {
    const { cwd } = world();
    const { out } = await runIn({ cwd }, 'new', 'x', '--template', template, '--service', 'search');
    const schema = JSON.parse((await runIn({ cwd }, 'schema')).out);
    const { values } = readYaml(read(cwd, out).split('---\n')[1] ?? '');
    const ajv = new Ajv({ strict: false, validateFormats: false });
    expect(ajv.validate(schema, values), ajv.errorsText()).toBe(true);
  },
);
