import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleFiles } from '../lint/example-document.ts';
import { tempTree } from '../temp-tree.ts';
import { type FakeWorld, runIn } from './fake-host.ts';

/** A document without findings. */
export const SOUND = exampleFiles({ name: 'sound' })[0]?.text ?? '';
/** The same with one error, `schema/unknown-key`. */
export const FLAWED = SOUND.replace('owner: dana\n', 'owner: dana\nsevertiy_note: x\n');
/** The same with two warnings, `schema/time-zone`. */
export const WARNED = SOUND.replace('T10:32:00+02:00', 'T08:32:00').replace('T11:19:00+02:00', 'T09:19:00');
/** The same with something that `--fix` mends. */
export const FIXABLE = SOUND.replace('severity: sev2', 'severity: SEV2 # as the pager says').replace(
  'timeout-retry',
  'timeout_retry',
);

const ENV = {
  PATH: process.env['PATH'] ?? '',
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'a',
  GIT_AUTHOR_EMAIL: 'a@example.com',
  GIT_COMMITTER_NAME: 'a',
  GIT_COMMITTER_EMAIL: 'a@example.com',
};

/** A folder with files in which `lfi` and `git` are run. */
export function lintWorld(files: Readonly<Record<string, string | Buffer>> = {}, world: FakeWorld = {}) {
  const cwd = tempTree(files);
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'init.defaultBranch=main', '-c', 'protocol.file.allow=always', ...args], {
      cwd,
      env: ENV,
      stdio: 'pipe',
    }).toString();
  return {
    cwd,
    env: ENV,
    git,
    lfi: (...argv: string[]) => runIn({ ...world, cwd, env: { ...ENV, ...world.env } }, ...argv),
    read: (path: string) => readFileSync(join(cwd, path), 'utf8'),
    /** Everything that is there as a first commit. */
    commitAll(message = 'all of it') {
      git('init', '--quiet');
      git('add', '--all');
      git('commit', '--quiet', '--allow-empty', '--message', message);
    },
  };
}

/** Findings of `--format json`, as `path rule`. */
export const found = (out: string): string[] =>
  JSON.parse(out).data.findings.map(
    ({ path, ruleId }: { path: string; ruleId: string }) => `${path} ${ruleId}`,
  );
