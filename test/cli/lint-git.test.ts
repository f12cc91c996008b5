import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tempTree } from '../temp-tree.ts';
import { FLAWED, found, lintWorld, SOUND } from './lint-world.ts';

const A = 'postmortems/2026-09-14-pool.md';
const B = 'postmortems/2026-08-01-dns.md';
const earlier = (text: string) => text.replaceAll('2026-09-', '2026-08-').replaceAll('2026-10-', '2026-09-');

describe('--staged', () => {
  it('reads the index, not the working tree', async () => {
    const { lfi, git, commitAll, cwd } = lintWorld({ [A]: SOUND });
    commitAll();
    writeFileSync(join(cwd, A), FLAWED);
    git('add', A);
    writeFileSync(join(cwd, A), SOUND);
    expect(found((await lfi('lint', '--staged', '--json')).out)).toEqual([`${A} schema/unknown-key`]);
    expect((await lfi('lint')).exitCode).toBe(0);
    git('add', A);
    writeFileSync(join(cwd, A), FLAWED);
    expect((await lfi('lint', '--staged')).out).toContain(
      'no postmortem among 0 staged files: nothing was linted',
    );
  });

  it('reads what the working tree has lost', async () => {
    const { lfi, git, commitAll, cwd } = lintWorld({ 'x.txt': 'x' });
    commitAll();
    mkdirSync(join(cwd, 'postmortems'));
    writeFileSync(join(cwd, A), FLAWED);
    git('add', A);
    rmSync(join(cwd, 'postmortems'), { recursive: true });
    expect(found((await lfi('lint', '--staged', '--json')).out)).toEqual([`${A} schema/unknown-key`]);
  });

  it('compares with the corpus as the index holds it', async () => {
    const { lfi, git, commitAll, cwd } = lintWorld({
      [B]: SOUND.replace('owner:', 'id: 2026-09-14-pool\nowner:'),
    });
    commitAll();
    writeFileSync(join(cwd, A), SOUND);
    git('add', A);
    rmSync(join(cwd, B));
    expect(found((await lfi('lint', '--staged', '--json')).out)).toContain(`${A} corpus/duplicate-id`);
    git('add', '--all');
    expect((await lfi('lint', '--staged')).exitCode).toBe(0);
  });

  it('exits with 0 and a line where no postmortem is among it, and leaves deleted ones alone', async () => {
    const { lfi, git, commitAll, cwd } = lintWorld({ [A]: FLAWED, 'src/x.txt': 'x' });
    commitAll();
    writeFileSync(join(cwd, 'src/x.txt'), 'y');
    git('rm', '--quiet', A);
    git('add', '--all');
    const { exitCode, out } = await lfi('lint', '--staged');
    expect([exitCode, out]).toEqual([0, 'lfi: no postmortem among 1 staged file: nothing was linted\n']);
    expect(JSON.parse((await lfi('lint', '--staged', '--json')).out).data).toMatchObject({
      files: 0,
      findings: [],
    });
  });

  it('works before the first commit, in a subfolder, with names that need quoting', async () => {
    const odd = 'team/postmortems/2026-09-14-pöol "x".md';
    const { lfi, git } = lintWorld({ [odd]: FLAWED, [A]: FLAWED });
    git('init', '--quiet');
    git('add', '--all');
    const { out } = await lfi('lint', '--staged', '-C', 'team', '--json');
    expect(found(out)).toEqual([`${odd.slice('team/'.length)} schema/unknown-key`]);
  });

  it('tells paths from the root whatever diff.relative says', async () => {
    const { lfi, git, commitAll, cwd } = lintWorld({ [`team/${A}`]: SOUND });
    commitAll();
    git('config', 'diff.relative', 'true');
    writeFileSync(join(cwd, 'team', A), FLAWED);
    const flawed = [`${A} schema/unknown-key`];
    expect(found((await lfi('lint', '--changed', '-C', 'team', '--json')).out)).toEqual(flawed);
    git('add', '--all');
    expect(found((await lfi('lint', '--staged', '-C', 'team', '--json')).out)).toEqual(flawed);
  });

  it('takes a pattern with braces', async () => {
    const { lfi, git } = lintWorld({ 'pm/a.md': FLAWED, 'pm/b.txt': 'x', 'pm/c/d.qmd': FLAWED });
    git('init', '--quiet');
    git('add', '--all');
    const { out } = await lfi('lint', '--staged', '--include', 'pm/**/*.{md,qmd}', '--json');
    expect([...new Set(found(out))]).toEqual(
      expect.arrayContaining(['pm/a.md schema/unknown-key', 'pm/c/d.qmd schema/unknown-key']),
    );
  });
});

describe('--changed', () => {
  it('finds what a branch changed since it left, committed, staged, changed and new', async () => {
    const { lfi, git, commitAll, cwd } = lintWorld({ [A]: SOUND, [B]: earlier(SOUND) });
    commitAll();
    git('checkout', '--quiet', '-b', 'work');
    writeFileSync(join(cwd, A), FLAWED);
    git('commit', '--quiet', '--all', '--message', 'flaw');
    const fresh = 'postmortems/2026-07-01-new.md';
    writeFileSync(join(cwd, fresh), '# New\n');
    git('checkout', '--quiet', 'main');
    writeFileSync(join(cwd, B), earlier(FLAWED));
    git('commit', '--quiet', '--all', '--message', 'a flaw of somebody else');
    git('checkout', '--quiet', 'work');
    const { out } = await lfi('lint', '--changed', 'main', '--json');
    expect(new Set(found(out).map((line) => line.split(' ')[0]))).toEqual(new Set([fresh, A]));
  });

  it('lints a renamed document under its new name', async () => {
    const { lfi, git, commitAll } = lintWorld({ [A]: FLAWED });
    commitAll();
    const moved = 'postmortems/2026-09-14-checkout-pool.md';
    git('mv', A, moved);
    git('commit', '--quiet', '--message', 'rename');
    expect(found((await lfi('lint', '--changed', 'HEAD~1', '--json')).out)).toEqual([
      `${moved} schema/unknown-key`,
    ]);
  });

  it('exits with 0 and a line where no postmortem is among the changes', async () => {
    const { lfi, commitAll, cwd } = lintWorld({ [A]: FLAWED, 'x.txt': 'x' });
    commitAll();
    writeFileSync(join(cwd, 'x.txt'), 'y');
    const { exitCode, out } = await lfi('lint', '--changed');
    expect([exitCode, out]).toEqual([0, 'lfi: no postmortem among 1 changed file: nothing was linted\n']);
  });

  it('compares the two states in a clone too shallow to know where the branch began', async () => {
    const { git, commitAll, cwd } = lintWorld({ [A]: SOUND, [B]: earlier(SOUND) });
    commitAll();
    git('checkout', '--quiet', '-b', 'work');
    writeFileSync(join(cwd, A), FLAWED);
    git('commit', '--quiet', '--all', '--message', 'one');
    git('commit', '--quiet', '--allow-empty', '--message', 'two');
    const clone = lintWorld();
    clone.git('clone', '--quiet', '--depth=1', '--branch=work', `file://${cwd}`, '.');
    const without = await clone.lfi('lint', '--changed', 'main');
    expect(without).toMatchObject({ exitCode: 2, out: '' });
    expect(without.err).toContain('git fetch --depth=1 origin main');
    clone.git('fetch', '--quiet', '--depth=1', 'origin', '+refs/heads/main:refs/remotes/origin/main');
    const { out, err } = await clone.lfi('lint', '--changed', 'main', '--json');
    expect(found(out)).toEqual([`${A} schema/unknown-key`]);
    expect(err).toContain('does not reach back');
  });

  it('takes the target of a pull request in CI', async () => {
    const world = lintWorld({ [A]: SOUND }, { env: { GITHUB_BASE_REF: 'main' } });
    world.commitAll();
    world.git('checkout', '--quiet', '-b', 'work');
    writeFileSync(join(world.cwd, A), FLAWED);
    world.git('commit', '--quiet', '--all', '--message', 'flaw');
    expect(found((await world.lfi('lint', '--changed', '--json')).out)).toEqual([`${A} schema/unknown-key`]);
  });

  it('names the nearest ref, and is clear outside of a repository', async () => {
    const { lfi, commitAll } = lintWorld({ [A]: SOUND });
    const outside = await lfi('lint', '--changed');
    expect(outside).toMatchObject({ exitCode: 2, out: '' });
    expect(outside.err).toMatch(/--changed needs a git repository, and .* is in none/);
    expect((await lfi('lint', '--staged')).err).toContain('--staged needs a git repository');
    commitAll();
    const unknown = await lfi('lint', '--changed', 'mian');
    expect([unknown.exitCode, unknown.err]).toEqual([2, expect.stringContaining('did you mean "main"?')]);
    expect((await lfi('lint', '--changed', '--staged')).exitCode).toBe(2);
  });

  it('lints everything before the first commit', async () => {
    const { lfi, git } = lintWorld({ [A]: FLAWED });
    git('init', '--quiet');
    git('add', '--all');
    expect(found((await lfi('lint', '--changed', '--json')).out)).toEqual([`${A} schema/unknown-key`]);
  });
});

it('is not led astray by a folder outside of the repository', async () => {
  const outside = tempTree({ [A]: FLAWED });
  const { lfi, commitAll } = lintWorld({ 'x.txt': 'x' });
  commitAll();
  expect((await lfi('lint', '--changed', '--root', outside)).out).toContain('nothing was linted');
});
