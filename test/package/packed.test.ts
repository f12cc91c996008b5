import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ENV = { ...process.env, NO_COLOR: '1', GIT_CONFIG_GLOBAL: '/dev/null', GITHUB_ACTIONS: '' };

interface Packed {
  readonly filename: string;
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string }[];
}

// Slow, and it asks the registry: LFI_PACKED=1 turns it on, CI does.
describe.skipIf(process.env['LFI_PACKED'] !== '1')('the packed package', () => {
  let folder: string;
  let packed: Packed;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'lfi-packed-'));
    // What there is was built before the tests; built again, it would go from under those that run now.
    const out = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
      encoding: 'utf8',
    });
    [packed] = JSON.parse(out) as [Packed];
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('holds what is needed to run, and nothing that is for developers', () => {
    const paths = packed.files.map(({ path }) => path);
    const roots = new Set(paths.map((path) => path.split('/')[0]));
    const allowed = [
      'bin',
      'dist',
      'templates',
      'package.json',
      'README.md',
      'LICENSE',
      'CHANGELOG.md',
      'action.yml',
    ];
    expect([...roots].filter((root) => !allowed.includes(root ?? ''))).toEqual([]);
    expect(paths.filter((path) => /\.(ts|map)$|\.test\.|fixtures/.test(path))).toEqual([]);
    expect(paths).toEqual(
      expect.arrayContaining([
        'bin/lfi.js',
        'dist/main.js',
        'dist/lint-thread.js',
        'templates/init/pre-commit',
      ]),
    );
    expect(packed.size).toBeLessThan(2_000_000);
    expect(packed.unpackedSize).toBeLessThan(8_000_000);
  });

  test.each([
    ['as npm installs it', []],
    ['without optional dependencies', ['--omit=optional']],
  ])('%s, it works in an empty folder', { timeout: 300_000 }, (_name, flags) => {
    const cwd = mkdtempSync(join(folder, 'empty-'));
    const call = (command: string, ...args: string[]) =>
      spawnSync(command, args, { cwd, env: ENV, encoding: 'utf8' });
    const must = (command: string, ...args: string[]) => {
      const { status, stdout, stderr } = call(command, ...args);
      expect({ status, stderr: status === 0 ? '' : stderr + stdout }).toEqual({ status: 0, stderr: '' });
      return stdout;
    };
    const lfi = (...args: string[]) => must('npx', '--no-install', 'lfi', ...args);

    must('git', 'init', '--quiet');
    must('git', 'config', 'user.email', 'dana@example.org');
    must('git', 'config', 'user.name', 'dana');
    must('npm', 'init', '--yes');
    must(
      'npm',
      'install',
      '--save-dev',
      '--no-audit',
      '--no-fund',
      ...flags,
      resolve(folder, packed.filename),
    );
    writeFileSync(join(cwd, '.gitignore'), 'node_modules\n');

    expect(lfi('--version')).toMatch(/^\d+\.\d+\.\d+/);
    expect(lfi('init')).toMatch(/^created +lfi\.config\.yaml$/m);
    expect(lfi('init')).toContain('nothing was changed');
    const path = lfi('new', 'Checkout returned 502s', '--severity', 'sev2', '--service', 'checkout').trim();
    expect(readFileSync(join(cwd, path), 'utf8')).toContain('# yaml-language-server: $schema=../../.lfi/');
    lfi('lint');
    expect(lfi('lint', '--concurrency', '2')).toBe(lfi('lint', '--concurrency', 'off'));
    expect(JSON.parse(lfi('list', '--json')).data.documents).toHaveLength(1);
    expect(JSON.parse(lfi('trends', '--json')).kind).toBe('trends');
    expect(lfi('completion', 'bash')).toContain('complete -o');

    must('git', 'add', '.');
    must('git', 'commit', '--message', 'A draft passes the hook');
    const text = readFileSync(join(cwd, path), 'utf8').replace('status: draft', 'status: published');
    writeFileSync(join(cwd, path), text);
    must('git', 'add', '.');
    const refused = call('git', 'commit', '--message', 'An empty one does not');
    expect(refused.status).toBe(1);
    expect(refused.stdout + refused.stderr).toContain('schema/required');
    expect(readdirSync(cwd)).toContain('postmortems');
  });
});
