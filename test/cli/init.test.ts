import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { tempTree } from '../temp-tree.ts';
import { runIn } from './fake-host.ts';

const git = (cwd: string, ...args: string[]) => execFileSync('git', args, { cwd, encoding: 'utf8' });

function repository(files: Readonly<Record<string, string>> = {}): string {
  const cwd = tempTree(files);
  git(cwd, 'init', '--quiet');
  return cwd;
}

const read = (cwd: string, path: string) => readFileSync(join(cwd, path), 'utf8');
const files = (cwd: string) => git(cwd, 'ls-files', '--others', '--cached').trim().split('\n').sort();
const snapshot = (cwd: string) =>
  files(cwd).map((path) => [path, read(cwd, path), statSync(join(cwd, path)).mtimeMs]);

const ALL = [
  '.githooks/pre-commit',
  '.github/workflows/postmortems.yml',
  '.lfi/config.schema.json',
  '.lfi/frontmatter.schema.json',
  'lfi.config.yaml',
  'near-misses/README.md',
  'postmortems/README.md',
  'templates/near-miss.md',
  'templates/postmortem-light.md',
  'templates/postmortem.md',
];

test('sets an empty repository up, and the second time changes nothing', async () => {
  const cwd = repository();
  const first = await runIn({ cwd }, 'init');
  expect(first).toMatchObject({ exitCode: 0, err: '' });
  expect(files(cwd)).toEqual(ALL);
  expect(first.out).toMatch(/^created +lfi\.config\.yaml$/m);
  expect(first.out).toContain('npm install --save-dev learning-from-incidents');
  const before = snapshot(cwd);
  const second = await runIn({ cwd }, 'init');
  expect(second).toMatchObject({ exitCode: 0, err: '' });
  expect(second.out).toContain('nothing was changed');
  expect(second.out).not.toMatch(/^(created|kept|set)/m);
  expect(snapshot(cwd)).toEqual(before);
});

test('no line of a terminal of 80 columns is wider, commands excepted', async () => {
  const { out } = await runIn({ cwd: repository() }, 'init');
  const prose = out.split('\n').filter((line) => !line.startsWith('    '));
  expect(prose.filter((line) => line.length > 80)).toEqual([]);
});

test('what it writes is sound: config, schemas, workflow, hook', async () => {
  const cwd = repository();
  await runIn({ cwd }, 'init');
  const config = load(read(cwd, 'lfi.config.yaml'));
  const ajv = new Ajv({ strict: false, validateFormats: false });
  expect(ajv.validate(JSON.parse(read(cwd, '.lfi/config.schema.json')), config), ajv.errorsText()).toBe(true);
  expect(await runIn({ cwd }, 'list', '--no-error-on-unmatched-pattern')).toMatchObject({ exitCode: 0 });
  expect((await runIn({ cwd }, 'lint')).err).toContain('Write the first with `lfi new`');
  expect(load(read(cwd, '.github/workflows/postmortems.yml'))).toMatchObject({
    jobs: {
      lint: { steps: [{}, {}, { run: 'npm ci' }, { run: 'npx --no-install lfi lint' }] },
    },
  });
  expect(spawnSync('sh', ['-n', '.githooks/pre-commit'], { cwd }).status).toBe(0);
  expect(statSync(join(cwd, '.githooks/pre-commit')).mode & 0o111).toBe(0o111);
  expect(git(cwd, 'config', 'core.hooksPath')).toBe('.githooks\n');
});

test('its modelines lead to files that are there', async () => {
  const cwd = repository();
  await runIn({ cwd }, 'init');
  const { out } = await runIn({ cwd }, 'new', 'x', '--severity', 'sev1');
  for (const path of ['lfi.config.yaml', out.trim()]) {
    const schema = /^# yaml-language-server: \$schema=(.+)$/m.exec(read(cwd, path))?.[1] ?? 'none';
    expect(() => JSON.parse(read(cwd, join(path, '..', schema)))).not.toThrow();
  }
  expect(await runIn({ cwd }, 'lint')).toMatchObject({ exitCode: 0 });
});

test('files that are there are kept, and said to be', async () => {
  const cwd = repository({ 'postmortems/README.md': 'ours', 'lfi.config.yaml': 'severities: [high, low]\n' });
  const { out } = await runIn({ cwd }, 'init', '--json');
  const { data } = JSON.parse(out);
  const kept = data.files.filter(({ put }: { put: string }) => put === 'kept');
  expect(kept.map(({ path }: { path: string }) => path)).toEqual([
    'lfi.config.yaml',
    'postmortems/README.md',
  ]);
  expect(read(cwd, 'postmortems/README.md')).toBe('ours');
  expect(read(cwd, '.lfi/frontmatter.schema.json')).toContain('"high"');
});

test('a config in another form is the config', async () => {
  const cwd = repository({ 'package.json': '{ "lfi": { "include": ["docs/incidents/**/*.md"] } }' });
  await runIn({ cwd }, 'init');
  expect(readdirSync(cwd)).not.toContain('lfi.config.yaml');
  expect(files(cwd)).toContain('docs/incidents/README.md');
});

test('--dry-run writes nothing', async () => {
  const cwd = repository();
  const { out } = await runIn({ cwd }, 'init', '--dry-run');
  expect(out).toMatch(/^to create +lfi\.config\.yaml$/m);
  expect(readdirSync(cwd)).toEqual(['.git']);
  expect(spawnSync('git', ['config', 'core.hooksPath'], { cwd }).status).toBe(1);
});

test('outside of git it says how to turn the hook on', async () => {
  const { exitCode, out } = await runIn({ cwd: tempTree() }, 'init');
  expect(exitCode).toBe(0);
  expect(out).toContain('git config core.hooksPath .githooks');
});

test.each([
  ['package-lock.json', 'npm ci', 'npx --no-install lfi lint'],
  ['pnpm-lock.yaml', 'pnpm install --frozen-lockfile', 'pnpm exec lfi lint'],
  ['yarn.lock', 'yarn install --frozen-lockfile', 'yarn run lfi lint'],
  ['bun.lock', 'bun install --frozen-lockfile', 'bun run lfi lint'],
])('%s: the job and the hook use its package manager', async (lock, install, lint) => {
  const cwd = repository({ 'package.json': '{}', [lock]: '' });
  await runIn({ cwd }, 'init');
  const job = load(read(cwd, '.github/workflows/postmortems.yml')) as {
    jobs: { lint: { steps: { run?: string }[] } };
  };
  expect(job.jobs.lint.steps.slice(-2)).toEqual([{ run: install }, { run: lint }]);
  expect(read(cwd, '.githooks/pre-commit')).toContain(`${lint} --staged`);
});

test('in a folder of a repository, job and hook go there', async () => {
  const top = repository({ 'package.json': '{}', 'docs/reliability/x.txt': '' });
  await runIn({ cwd: join(top, 'docs/reliability') }, 'init');
  expect(load(read(top, '.github/workflows/postmortems.yml'))).toMatchObject({
    jobs: { lint: { defaults: { run: { 'working-directory': 'docs/reliability' } } } },
  });
  expect(read(top, '.githooks/pre-commit')).toContain('cd "docs/reliability" && npx');
  expect(files(top)).toContain('docs/reliability/postmortems/README.md');
});

test('GitLab: a job of its own, included by a main file that it writes only where there is none', async () => {
  const fresh = repository();
  git(fresh, 'remote', 'add', 'origin', 'git@gitlab.example:team/app.git');
  await runIn({ cwd: fresh }, 'init');
  expect(files(fresh)).toContain('.gitlab-ci.yml');
  expect(load(read(fresh, '.gitlab/postmortems.yml'))).toMatchObject({
    postmortems: { script: ['npm ci', 'npx --no-install lfi lint'] },
  });
  const own = repository({ '.gitlab-ci.yml': 'test: { script: [make] }\n' });
  const { out } = await runIn({ cwd: own }, 'init');
  expect(read(own, '.gitlab-ci.yml')).toBe('test: { script: [make] }\n');
  expect(out).toContain('- local: .gitlab/postmortems.yml');
  writeFileSync(join(own, '.gitlab-ci.yml'), 'include:\n  - local: .gitlab/postmortems.yml\n');
  expect((await runIn({ cwd: own }, 'init')).out).not.toContain('Add the job');
});

test('--ci none and --no-hook', async () => {
  const cwd = repository();
  await runIn({ cwd }, 'init', '--ci', 'none', '--no-hook');
  expect(files(cwd)).toEqual(ALL.filter((path) => !/^\.git(hub|hooks)/.test(path)));
  expect(await runIn({ cwd }, 'init', '--ci', 'jenkins')).toMatchObject({ exitCode: 2, out: '' });
});

test.each([
  ['.pre-commit-config.yaml', 'repos: []\n', 'id: lfi'],
  ['lefthook.yml', '', 'run: npx --no-install lfi lint --staged'],
  ['.husky/pre-commit', 'npm test\n', 'npx --no-install lfi lint --staged'],
])('%s is the team’s: what to add is said', async (path, text, hint) => {
  const cwd = repository({ [path]: text });
  const { out } = await runIn({ cwd }, 'init');
  expect(out).toContain(`to ${path}`);
  expect(out).toContain(hint);
  expect(read(cwd, path)).toBe(text);
  expect(files(cwd)).not.toContain('.githooks/pre-commit');
  expect(spawnSync('git', ['config', 'core.hooksPath'], { cwd }).status).toBe(1);
  writeFileSync(join(cwd, path), `${text}npx lfi lint --staged\n`);
  expect((await runIn({ cwd }, 'init')).out).not.toContain('Add the hook');
});

test('hooks of the clone’s own are never turned off', async () => {
  const cwd = repository();
  writeFileSync(join(cwd, '.git/hooks/pre-push'), '#!/bin/sh\n', { mode: 0o755 });
  const { out } = await runIn({ cwd }, 'init');
  expect(out).toContain('hooks of its own (pre-push)');
  expect(spawnSync('git', ['config', 'core.hooksPath'], { cwd }).status).toBe(1);
});

test('hooks that somebody has for all clones stay theirs', async () => {
  const cwd = repository();
  git(cwd, 'config', 'core.hooksPath', '/home/dana/hooks');
  const { out } = await runIn({ cwd }, 'init');
  expect(out).toContain('Git runs the hooks in /home/dana/hooks');
  expect(git(cwd, 'config', 'core.hooksPath')).toBe('/home/dana/hooks\n');
});
