import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { load } from 'js-yaml';
import { beforeAll, describe, expect, it } from 'vitest';
import { tempTree } from '../temp-tree.ts';
import { FLAWED, lintWorld, SOUND } from './lint-world.ts';

const A = 'postmortems/2026-09-14-pool.md';
const repository = resolve('.');

interface Step {
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

// The built command, as an installed one would be.
beforeAll(() => {
  if (!existsSync('dist/main.js')) execFileSync('npm', ['run', 'build'], { stdio: 'pipe' });
});

describe('a pre-commit hook', () => {
  const shim = () => {
    const bin = tempTree({ lfi: `#!/bin/sh\nexec "${process.execPath}" "${repository}/bin/lfi.js" "$@"\n` });
    execFileSync('chmod', ['+x', join(bin, 'lfi')]);
    return bin;
  };

  function hooked(entry: string) {
    const world = lintWorld({ 'x.txt': 'x', [A]: SOUND });
    world.commitAll();
    const hook = join(world.cwd, '.git/hooks/pre-commit');
    mkdirSync(join(world.cwd, '.git/hooks'), { recursive: true });
    writeFileSync(hook, `#!/bin/sh\n${entry}\n`, { mode: 0o755 });
    const env = { ...world.env, PATH: `${shim()}${delimiter}${world.env.PATH}` };
    const commit = (...args: string[]) => {
      const { status, stdout, stderr } = spawnSync('git', ['commit', '--message', 'x', ...args], {
        cwd: world.cwd,
        env,
      });
      return { status, output: `${stdout}${stderr}` };
    };
    return { ...world, commit };
  }

  it('refuses, lets pass, and says so where no postmortem is touched', () => {
    const { cwd, git, commit } = hooked('exec lfi lint --staged');
    writeFileSync(join(cwd, A), FLAWED);
    git('add', A);
    const refused = commit();
    expect([refused.status, refused.output]).toEqual([1, expect.stringContaining('schema/unknown-key')]);
    writeFileSync(join(cwd, A), SOUND.replace('12,000', '12,100'));
    git('add', A);
    const passed = commit();
    expect([passed.status, passed.output]).toEqual([
      0,
      expect.stringContaining('no findings in 1 document.'),
    ]);
    writeFileSync(join(cwd, 'x.txt'), 'y');
    const untouched = commit('--all');
    expect([untouched.status, untouched.output]).toEqual([
      0,
      expect.stringContaining('no postmortem among 1 staged file'),
    ]);
  });

  it('reads the index of `git commit <path>`', () => {
    const { cwd, git, commit } = hooked('exec lfi lint --staged');
    writeFileSync(join(cwd, A), FLAWED);
    writeFileSync(join(cwd, 'x.txt'), 'y');
    git('add', A);
    expect(commit('x.txt').status).toBe(0);
    expect(commit(A).status).toBe(1);
  });

  it('as .pre-commit-hooks.yaml declares it, with the names that the framework hands over', () => {
    const [hook] = load(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as { entry: string; files: string }[];
    const { cwd, git, commit } = hooked(
      `files=$(git diff --cached --name-only --diff-filter=d | grep -E '${hook?.files}') || exit 0\nexec ${hook?.entry} $files`,
    );
    writeFileSync(join(cwd, A), FLAWED);
    git('add', A);
    expect(commit().status).toBe(1);
    git('checkout', '--quiet', 'HEAD', '--', A);
    writeFileSync(join(cwd, 'postmortems/README.md'), '# Postmortems\n');
    git('add', '--all');
    expect(commit().status).toBe(0);
  });
});

describe('action.yml', () => {
  const action = load(readFileSync('action.yml', 'utf8')) as {
    inputs: Record<string, { default: string }>;
    runs: { steps: Step[] };
  };

  /** Runs the shell steps as they stand, as GitHub would with these inputs. */
  function runAction(cwd: string, inputs: Record<string, string>, env: Record<string, string>) {
    const temp = tempTree();
    const summary = join(temp, 'summary.md');
    writeFileSync(summary, '');
    let output = '';
    let status: number | null = 0;
    for (const step of action.runs.steps) {
      if (status !== 0 || !step.run) continue;
      const given = Object.entries(step.env ?? {}).map(([name, value]) => {
        const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(value)?.[1] ?? '';
        return [name, inputs[input] ?? action.inputs[input]?.default ?? ''];
      });
      const script = join(temp, 'step.sh');
      writeFileSync(script, step.run);
      const done = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], {
        cwd,
        env: {
          ...{ PATH: process.env['PATH'], HOME: temp, RUNNER_TEMP: temp, GITHUB_STEP_SUMMARY: summary },
          ...{
            npm_config_ignore_scripts: 'true',
            GITHUB_ACTIONS: 'true',
            GITHUB_WORKSPACE: cwd,
            GIT_CONFIG_COUNT: '1',
          },
          ...{ GIT_CONFIG_KEY_0: 'protocol.file.allow', GIT_CONFIG_VALUE_0: 'always' },
          ...env,
          ...Object.fromEntries(given),
        },
      });
      output += `${done.stdout}${done.stderr}`;
      status = done.status;
    }
    return { status, output, summary: readFileSync(summary, 'utf8') };
  }

  // A folder is linked as it is built, so that the test needs no registry.
  const inputs = { package: repository };

  it('annotates, summarises and fails', { timeout: 120_000 }, () => {
    const { cwd, read } = lintWorld({ [A]: FLAWED });
    const { status, output, summary } = runAction(cwd, { ...inputs, 'sarif-file': 'lfi.sarif' }, {});
    expect(output).toContain(`::error file=${A},line=`);
    expect(summary).toContain('### Postmortem lint: 1 error in 1 of 1 document');
    expect(JSON.parse(read('lfi.sarif')).runs[0].results).toHaveLength(1);
    expect(status).toBe(1);
  });

  it('lints what a pull request changes, in a clone of depth 1', { timeout: 120_000 }, () => {
    const origin = lintWorld({ [A]: SOUND, 'postmortems/2020-01-01-old.md': '# Old\n' });
    origin.commitAll();
    origin.git('checkout', '--quiet', '-b', 'work');
    writeFileSync(join(origin.cwd, A), FLAWED);
    origin.git('commit', '--quiet', '--all', '--message', 'flaw');
    const clone = lintWorld();
    clone.git('clone', '--quiet', '--depth=1', '--branch=work', `file://${origin.cwd}`, '.');
    const run = () =>
      runAction(clone.cwd, { ...inputs, 'changed-only': 'true' }, { GITHUB_BASE_REF: 'main' });
    const { status, output } = run();
    expect([status, output]).toEqual([1, expect.stringContaining('lfi: 1 error in 1 of 1 document')]);
    clone.git('checkout', '--quiet', 'origin/main');
    const none = run();
    expect([none.status, none.output]).toEqual([0, expect.stringContaining('nothing was linted')]);
  });

  it('takes paths, one a line, spaces and all', { timeout: 120_000 }, () => {
    const { cwd } = lintWorld({ 'post mortems/a.md': SOUND, 'post mortems/b.md': FLAWED });
    const paths = 'post mortems/a.md\n';
    expect(runAction(cwd, { ...inputs, paths }, {})).toMatchObject({ status: 0 });
    expect(runAction(cwd, { ...inputs, paths: `${paths}post mortems/b.md` }, {})).toMatchObject({
      status: 1,
    });
  });
});
