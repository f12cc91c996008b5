import { chmodSync, existsSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FIXABLE, FLAWED, found, lintWorld, SOUND, WARNED } from './lint-world.ts';

const A = 'postmortems/2026-09-14-pool.md';
const B = 'postmortems/2026-08-01-dns.md';
const other = (text: string) => text.replaceAll('2026-09-', '2026-08-').replaceAll('2026-10-', '2026-09-');

describe('exit codes', () => {
  it('0 where all is well, with the number of documents', async () => {
    const { exitCode, out } = await lintWorld({ [A]: SOUND }).lfi('lint');
    expect([exitCode, out]).toEqual([0, 'no findings in 1 document.\n']);
  });

  it('1 where there are errors', async () => {
    const { exitCode, out } = await lintWorld({ [A]: FLAWED }).lfi('lint');
    expect(exitCode).toBe(1);
    expect(out).toContain('schema/unknown-key');
    expect(out).toContain('1 error in 1 of 1 document.');
  });

  it('2 where there is nothing to read, and 0 where that was said to be fine, with a line', async () => {
    const { lfi } = lintWorld({ 'README.md': '# hello\n' });
    expect(await lfi('lint')).toMatchObject({ exitCode: 2, out: '' });
    expect(await lfi('lint', '--no-error-on-unmatched-pattern')).toMatchObject({
      exitCode: 0,
      out: 'lfi: no document matches: nothing was linted\n',
    });
  });

  it('warnings are fine up to --max-warnings', async () => {
    const { lfi } = lintWorld({ [A]: WARNED });
    expect((await lfi('lint')).exitCode).toBe(0);
    expect((await lfi('lint', '--max-warnings', '2')).exitCode).toBe(0);
    const tooMany = await lfi('lint', '--max-warnings', '1', '--quiet');
    expect(tooMany).toMatchObject({ exitCode: 1, err: 'lfi: 2 warnings, --max-warnings allows 1\n' });
    expect((await lfi('lint', '--max-warnings', 'few')).exitCode).toBe(2);
  });

  it('--quiet shows errors alone', async () => {
    const { out } = await lintWorld({ [A]: WARNED, [B]: other(FLAWED) }).lfi(
      'lint',
      '--quiet',
      '--format',
      'json',
    );
    expect(found(out)).toEqual([`${B} schema/unknown-key`]);
  });
});

describe('a mistake names the nearest', () => {
  it.each([
    [['lint', '--rule', 'schema/unknown-keys:off'], 'did you mean "schema/unknown-key"?'],
    [['lint', '--rule', 'unknown-key:off'], 'did you mean "schema/unknown-key"?'],
    [['lint', '--rule', 'schema/unknown-key:warning'], 'did you mean "warn"?'],
    [['lint', '--format', 'sarfi'], 'did you mean "sarif"?'],
    [['lint', '--stagd'], '--staged'],
    [['explain', 'schema/unknwon-key'], 'did you mean "schema/unknown-key"?'],
  ])('%j', async (argv, nearest) => {
    const { exitCode, out, err } = await lintWorld({ [A]: SOUND }).lfi(...argv);
    expect([exitCode, out]).toEqual([2, '']);
    expect(err).toContain(nearest);
  });

  it('in the config, with its line', async () => {
    const config = 'rules:\n  schema/unknwon-key: warn\n';
    const { exitCode, err } = await lintWorld({ [A]: SOUND, 'lfi.config.yaml': config }).lfi('lint');
    expect(exitCode).toBe(2);
    expect(err).toContain('did you mean "schema/unknown-key"?');
  });
});

it('levels come from --rule, over the config', async () => {
  const { lfi } = lintWorld({ [A]: FLAWED, 'lfi.config.yaml': 'rules: { schema/unknown-key: warn }\n' });
  expect((await lfi('lint')).exitCode).toBe(0);
  expect((await lfi('lint', '--rule', 'schema/unknown-key:error')).exitCode).toBe(1);
  expect((await lfi('lint', '--rule', 'schema/unknown-key:off')).out).toContain('no findings');
});

describe('what is linted', () => {
  it('named files and folders, the folder’s own page left out', async () => {
    const { lfi } = lintWorld({
      [A]: FLAWED,
      [B]: other(FLAWED),
      'postmortems/README.md': '# Postmortems\n',
      'x/y.md': FLAWED,
    });
    expect(found((await lfi('lint', A, '--json')).out)).toEqual([`${A} schema/unknown-key`]);
    expect(JSON.parse((await lfi('lint', A, B, 'postmortems/README.md', '--json')).out).data.files).toBe(2);
    expect(found((await lfi('lint', 'x', '--json')).out)).toContain('x/y.md schema/unknown-key');
    expect(await lfi('lint', 'postmortems/README.md')).toMatchObject({ exitCode: 2, out: '' });
    expect(await lfi('lint', 'nowhere.md')).toMatchObject({ exitCode: 2, out: '' });
  });

  it('corpus rules read everything and report on what was named', async () => {
    const { lfi } = lintWorld({
      [A]: SOUND,
      [B]: SOUND.replace('severity: sev2', 'severity: sev2\nid: 2026-09-14-pool'),
    });
    expect(found((await lfi('lint', A, '--json')).out)).toEqual([
      `${A} corpus/duplicate-id`,
      `${A} corpus/likely-duplicate`,
    ]);
  });

  it('what cannot be read is a finding, and the others are linted', async () => {
    const { lfi } = lintWorld({ [A]: FLAWED, [B]: Buffer.from([0xff, 0xfe, 0x00, 0xd8]) });
    const { exitCode, out } = await lfi('lint', '--json');
    expect(exitCode).toBe(1);
    expect(found(out)).toEqual([`${B} lfi/unreadable`, `${A} schema/unknown-key`]);
  });

  it('standard input, as the file that it stands for', async () => {
    const world = lintWorld({ [A]: SOUND }, { stdin: FLAWED });
    const { exitCode, out } = await world.lfi('lint', '--stdin', '--stdin-filename', A, '--json');
    expect([exitCode, ...found(out)]).toEqual([1, `${A} schema/unknown-key`]);
    expect((await world.lfi('lint', '--stdin')).exitCode).toBe(2);
    expect((await world.lfi('lint', '--stdin', '--stdin-filename', A, '--fix')).exitCode).toBe(2);
  });
});

describe('--fix', () => {
  it('mends what is safe, keeps every other byte, and has nothing left to do', async () => {
    const text = `\uFEFF${FIXABLE.replaceAll('\n', '\r\n')}`;
    const { lfi, read, cwd } = lintWorld({ [A]: text });
    chmodSync(join(cwd, A), 0o640);
    const { exitCode, err } = await lfi('lint', '--fix');
    expect([exitCode, err]).toEqual([0, `lfi: fixed 2 findings in ${A}\n`]);
    expect(read(A)).toBe(text.replace('SEV2', 'sev2').replace('timeout_retry', 'timeout-retry'));
    expect(statSync(join(cwd, A)).mode & 0o777).toBe(0o640);
    expect((await lfi('lint', '--fix')).err).toBe('lfi: nothing to fix\n');
  });

  it('moves the takeaways first', async () => {
    const [, takeaways = ''] = /(## Key takeaways[\s\S]*?)(?=## Summary)/.exec(SOUND) ?? [];
    const late = SOUND.replace(takeaways, '').replace('## Impact', `${takeaways}## Impact`);
    const { lfi, read } = lintWorld({ [A]: late });
    expect((await lfi('lint', '--fix')).exitCode).toBe(0);
    expect(read(A)).toBe(SOUND);
  });

  it('--fix-dry-run shows and writes nothing', async () => {
    const { lfi, read } = lintWorld({ [A]: FIXABLE });
    const { err } = await lfi('lint', '--fix-dry-run');
    expect(read(A)).toBe(FIXABLE);
    expect(err).toContain(`lfi: --fix would fix 2 findings in ${A}`);
    expect(err).toContain('- 5: severity: SEV2 # as the pager says');
    expect(err).toContain('+ 5: severity: sev2 # as the pager says');
  });
});

describe('the baseline', () => {
  it('makes 200 old documents green with one command, and the first new defect red', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 200 }, (_, n) => [
        `postmortems/2020-01-01-old-${n}.md`,
        `# Old ${n}\n\nIt broke.\n`,
      ]),
    );
    const { lfi, cwd } = lintWorld(files);
    expect((await lfi('lint')).exitCode).toBe(1);
    expect((await lfi('lint', '--suppress-all')).exitCode).toBe(0);
    expect((await lfi('lint', '--max-warnings', '0')).exitCode).toBe(0);
    writeFileSync(join(cwd, A), FLAWED);
    expect(found((await lfi('lint', '--json')).out)).toEqual([`${A} schema/unknown-key`]);
    writeFileSync(
      join(cwd, 'postmortems/2020-01-01-old-7.md'),
      '---\nsevertiy: sev1\n---\n# Old 7\n\nIt broke.\n',
    );
    const red = await lfi('lint', 'postmortems/2020-01-01-old-7.md', '--json');
    expect(red.exitCode).toBe(1);
    expect(found(red.out)).toContain('postmortems/2020-01-01-old-7.md schema/unknown-key');
  });

  it('shows all of a kind in a file where there is one more', async () => {
    const { lfi, cwd } = lintWorld({ [A]: FLAWED });
    await lfi('lint', '--suppress-all');
    writeFileSync(join(cwd, A), FLAWED.replace('owner: dana\n', 'owner: dana\nonwer: x\n'));
    const { exitCode, out, err } = await lfi('lint', '--json');
    expect([exitCode, found(out).length]).toEqual([1, 2]);
    expect(err).toContain(`${A}: 2 of schema/unknown-key, the baseline excuses 1`);
  });

  it('fails when stale, and is pruned', async () => {
    const { lfi, cwd, read } = lintWorld({ [A]: FLAWED, [B]: other(FLAWED) });
    await lfi('lint', '--suppress-all');
    writeFileSync(join(cwd, A), SOUND);
    const stale = await lfi('lint', '--json');
    expect([stale.exitCode, ...found(stale.out)]).toEqual([1, 'lfi-suppressions.json lfi/stale-baseline']);
    expect(JSON.parse(stale.out).data.findings[0]).toMatchObject({ line: 8 });
    expect((await lfi('lint', B)).exitCode).toBe(0);
    expect((await lfi('lint', '--pass-on-unpruned-suppressions')).exitCode).toBe(0);
    expect((await lfi('lint', '--prune-suppressions')).exitCode).toBe(0);
    expect(Object.keys(JSON.parse(read('lfi-suppressions.json')))).toEqual([B]);
    rmSync(join(cwd, B));
    writeFileSync(join(cwd, A), SOUND);
    const gone = await lfi('lint');
    expect([gone.exitCode, gone.out.includes(`${B} is gone`)]).toEqual([1, true]);
  });

  it('holds wherever lfi is started', async () => {
    const { lfi } = lintWorld({ [A]: FLAWED, 'lfi.config.yaml': 'timezone: UTC\n', 'sub/x.txt': '' });
    await lfi('lint', '--suppress-all');
    expect((await lfi('lint', '-C', 'postmortems')).exitCode).toBe(0);
  });

  it('that is no baseline is an error', async () => {
    const { lfi } = lintWorld({ [A]: SOUND, 'lfi-suppressions.json': '{"a": 1}' });
    expect((await lfi('lint')).exitCode).toBe(2);
    expect((await lfi('lint', '--suppressions-location', 'none.json')).exitCode).toBe(2);
  });
});

describe('outputs', () => {
  it('several at once', async () => {
    const { lfi, read } = lintWorld({ [A]: FLAWED });
    const argv = [
      'lint',
      '--format',
      'pretty',
      '--format',
      'sarif',
      '--output-file',
      'out/lint.sarif',
      '--output-file',
      'junit=lint.xml',
    ];
    const { exitCode, out, err } = await lfi(...argv);
    expect(exitCode).toBe(1);
    expect(out).toContain('1 error in 1 of 1 document.');
    expect(err).toContain('sarif in out/lint.sarif');
    expect(JSON.parse(read('out/lint.sarif')).runs[0].results).toHaveLength(1);
    expect(read('lint.xml')).toContain('failures="1"');
  });

  it('a file whose ending tells needs no --format', async () => {
    const { lfi, read } = lintWorld({ [A]: FLAWED });
    const { out } = await lfi('lint', '--output-file', 'lint.sarif');
    expect(out).toContain('1 error');
    expect(JSON.parse(read('lint.sarif')).version).toBe('2.1.0');
  });

  it('two documents cannot share standard output', async () => {
    const { lfi } = lintWorld({ [A]: SOUND });
    expect(await lfi('lint', '--format', 'json,sarif')).toMatchObject({ exitCode: 2, out: '' });
  });

  it('is github inside GitHub Actions, from the root of the checkout', async () => {
    const world = lintWorld({ [`docs/${A}`]: FLAWED }, { env: { GITHUB_ACTIONS: 'true' } });
    const { out } = await world.lfi('lint', '-C', 'docs');
    expect(out).toMatch(/^::error file=postmortems\/2026-09-14-pool\.md,line=/);
    const rooted = lintWorld(
      { [`docs/${A}`]: FLAWED },
      { env: { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: world.cwd } },
    );
    expect((await rooted.lfi('lint', '-C', join(world.cwd, 'docs'))).out).toMatch(
      /^::error file=docs\/postmortems\//,
    );
  });

  it('links language findings to the policy', async () => {
    const blaming = SOUND.replace('Nobody owned the shared pool.', 'The root cause was human error.');
    const urlIn = async (files: Record<string, string>) =>
      JSON.parse((await lintWorld({ [A]: blaming, ...files }).lfi('lint', '--json')).out).data.findings.find(
        ({ ruleId }: { ruleId: string }) => ruleId.startsWith('language/'),
      )?.url;
    expect(await urlIn({})).toBeNull();
    expect(await urlIn({ 'postmortems/README.md': '# Blameless\n' })).toBe('postmortems/README.md');
    expect(await urlIn({ 'lfi.config.yaml': 'policy: https://example.com/blameless\n' })).toBe(
      'https://example.com/blameless',
    );
  });
});

describe('a document that holds nothing to read', () => {
  it.each([
    ['empty', '', 'the document is empty'],
    ['blank', '\n  \n\n', 'the document is empty'],
    ['an empty frontmatter', '---\n---\n', 'the document is empty'],
    ['a binary file', 'a\0b', 'the file holds bytes that are no text'],
  ])('is told so once: %s', async (_, text, message) => {
    const { lfi } = lintWorld({ [A]: text, [B]: other(SOUND) });
    const { out, exitCode } = await lfi('lint', '--json');
    expect(exitCode).toBe(1);
    expect(JSON.parse(out).data.findings).toMatchObject([{ path: A, ruleId: 'schema/frontmatter', message }]);
  });
});

describe('what lint keeps between runs', () => {
  const dated = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`postmortems/2026-01-01-${i}.md`, FLAWED]));
  const kept = (cwd: string) => existsSync(join(cwd, '.lfi-cache/lint.json'));

  it('is kept from 100 documents on, and not with --no-cache', async () => {
    const many = lintWorld(dated(100));
    const fresh = await many.lfi('lint', '--no-cache', '--format', 'json');
    expect(kept(many.cwd)).toBe(false);
    await many.lfi('lint');
    expect(kept(many.cwd)).toBe(true);
    expect((await many.lfi('lint', '--format', 'json')).out).toBe(fresh.out);
    const few = lintWorld(dated(99));
    await few.lfi('lint');
    expect(kept(few.cwd)).toBe(false);
  });

  it('is left as it is by what lints a few of them, under these rules or others', async () => {
    const { lfi, cwd } = lintWorld(dated(3));
    await lfi('lint', '--cache');
    const file = join(cwd, '.lfi-cache/lint.json');
    const before = readFileSync(file, 'utf8');
    const path = 'postmortems/2026-01-01-0.md';
    writeFileSync(join(cwd, path), SOUND);
    expect((await lfi('lint', '--cache', path)).exitCode).toBe(0);
    expect((await lfi('lint', '--cache', path, '--rule', 'schema/unknown-key:off')).exitCode).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(before);
    expect((await lfi('lint', '--cache')).out).toContain('in 2 of 3 documents');
  });

  it('is not written again where nothing has changed', async () => {
    const { lfi, cwd } = lintWorld(dated(2));
    await lfi('lint', '--cache');
    const file = join(cwd, '.lfi-cache/lint.json');
    utimesSync(file, 1, 1);
    await lfi('lint', '--cache');
    expect(statSync(file).mtimeMs).toBe(1000);
    rmSync(join(cwd, 'postmortems/2026-01-01-1.md'));
    await lfi('lint', '--cache');
    expect(readFileSync(file, 'utf8')).not.toContain('2026-01-01-1.md');
  });

  it('says the same, and notices every change', async () => {
    const { lfi, cwd } = lintWorld({ [A]: FLAWED, [B]: other(SOUND) });
    const first = await lfi('lint', '--cache', '--format', 'json');
    expect(existsSync(join(cwd, '.lfi-cache/lint.json'))).toBe(true);
    expect(await lfi('lint', '--cache', '--format', 'json')).toMatchObject({ out: first.out });
    writeFileSync(join(cwd, A), SOUND);
    expect((await lfi('lint', '--cache')).out).toContain('no findings');
    writeFileSync(join(cwd, A), FLAWED);
    expect((await lfi('lint', '--cache', '--rule', 'schema/unknown-key:warn')).exitCode).toBe(0);
    expect((await lfi('lint', '--cache')).exitCode).toBe(1);
    expect(readFileSync(join(cwd, '.lfi-cache/.gitignore'), 'utf8')).toBe('*\n');
  });
});

describe('explain', () => {
  it('shows a rule, by its id or its bare name, or all of them', async () => {
    const { lfi } = lintWorld({});
    const page = await lfi('explain', 'structure/takeaways-first');
    expect(page.out).toMatch(/^# structure\/takeaways-first\n/);
    expect((await lfi('explain', 'takeaways-first')).out).toBe(page.out);
    expect((await lfi('explain')).out).toMatch(/^structure\/takeaways-first +error +\S/m);
    expect(JSON.parse((await lfi('explain', 'lfi/rule-crashed', '--json')).out)).toMatchObject({
      level: 'error',
    });
  });
});
