import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Thread } from '../../src/usecases/host.ts';
import { type ThreadSetup, threadLinter } from '../../src/usecases/lint/thread.ts';
import { tempTree } from '../temp-tree.ts';
import { type FakeWorld, runIn } from './fake-host.ts';
import { FIXABLE, FLAWED, found, lintWorld, SOUND, WARNED } from './lint-world.ts';

const nameOf = (i: number) => `postmortems/2026-01-01-${String(i).padStart(3, '0')}.md`;
const SUPPRESSED = FLAWED.replace('severtiy_note: x', 'severtiy_note: x # lfi-disable-line -- legacy');

/** Enough for several batches, of every kind. */
const FILES = Object.fromEntries(
  Array.from({ length: 50 }, (_, i) => [
    nameOf(i),
    [SOUND, FLAWED, WARNED, FIXABLE, SUPPRESSED][i % 5] ?? '',
  ]),
);

/** Threads that do what the real ones do, with what passes between threads; and how many were started. */
function threads() {
  const started: Thread[] = [];
  const startThread = async (setup: ThreadSetup): Promise<Thread> => {
    const lint = threadLinter(structuredClone(setup));
    const thread: Thread = {
      ask: async (question) => structuredClone(lint(structuredClone(question) as Parameters<typeof lint>[0])),
      stop: () => {},
    };
    started.push(thread);
    return thread;
  };
  return { started, world: { startThread } satisfies FakeWorld };
}

describe('lint with other threads', () => {
  it.each([
    ['every output', ['--format', 'json']],
    ['for people', ['--format', 'pretty']],
    ['with rules set on the command line', ['--format', 'json', '--rule', 'schema/unknown-key:warn']],
    ['of some documents', ['--format', 'json', 'postmortems/2026-01-01-00*.md']],
    ['tried out', ['--fix-dry-run']],
  ])('says the same as without: %s', async (_name, argv) => {
    const { started, world } = threads();
    const { lfi } = lintWorld(FILES, world);
    const alone = await lfi('lint', ...argv, '--concurrency', 'off');
    expect(started).toHaveLength(0);
    const together = await lfi('lint', ...argv, '--concurrency', '3');
    expect(started).toHaveLength(2);
    expect(together).toEqual(alone);
    expect(alone.out).not.toBe('');
  });

  it('says the same of the index', async () => {
    const { world } = threads();
    const { lfi, commitAll, git } = lintWorld(FILES, world);
    commitAll();
    git('rm', '--quiet', '--cached', nameOf(0));
    git('mv', nameOf(1), nameOf(70));
    const alone = await lfi('lint', '--staged', '--format', 'json', '--concurrency', 'off');
    expect(await lfi('lint', '--staged', '--format', 'json', '--concurrency', '2')).toEqual(alone);
    expect(alone.out).toContain(nameOf(70));
  });

  it('mends the same', async () => {
    const { world } = threads();
    const [alone, together] = [lintWorld(FILES), lintWorld(FILES, world)];
    const { out, err } = await alone.lfi('lint', '--fix');
    expect(await together.lfi('lint', '--fix', '--concurrency', '3')).toMatchObject({ out, err });
    expect(together.read(nameOf(3))).toBe(alone.read(nameOf(3)));
    expect(together.read(nameOf(3))).not.toBe(FIXABLE);
  });

  it('fills the cache, and starts no thread where all is in it', async () => {
    const { started, world } = threads();
    const { lfi } = lintWorld(FILES, world);
    const first = await lfi('lint', '--cache', '--format', 'json', '--concurrency', '2');
    expect(started).toHaveLength(1);
    expect(await lfi('lint', '--cache', '--format', 'json', '--concurrency', '2')).toEqual(first);
    expect(started).toHaveLength(1);
  });

  it('goes on alone where threads cannot be started', async () => {
    const startThread = () => Promise.reject(new Error('not allowed'));
    const { lfi } = lintWorld(FILES, { startThread });
    const alone = await lfi('lint', '--format', 'json', '--concurrency', 'off');
    expect(await lfi('lint', '--format', 'json', '--concurrency', '3')).toEqual(alone);
  });

  it('goes on alone where threads end', async () => {
    const stopped: boolean[] = [];
    const startThread = async (): Promise<Thread> => ({
      ask: () => Promise.reject(new Error('no memory')),
      stop: () => stopped.push(true),
    });
    const { lfi } = lintWorld(FILES, { startThread });
    const alone = await lfi('lint', '--format', 'json', '--concurrency', 'off');
    expect(await lfi('lint', '--format', 'json', '--concurrency', '3')).toEqual(alone);
    expect(stopped).toHaveLength(2);
  });

  it('starts none by itself for so few documents, on however many processors', async () => {
    const { started, world } = threads();
    const { lfi } = lintWorld(FILES, { ...world, parallelism: 64 });
    await lfi('lint');
    expect(started).toHaveLength(0);
  });

  it('starts as many as there are processors and work, and none with --debug', async () => {
    const many = Object.fromEntries(Array.from({ length: 2000 }, (_, i) => [nameOf(i), '']));
    const { started, world } = threads();
    const { lfi, cwd } = lintWorld(many, { ...world, parallelism: 4 });
    await lfi('lint', '--debug', '--format', 'json');
    await runIn({ ...world, cwd, parallelism: 1 }, 'lint', '--no-cache', '--format', 'json');
    expect(started).toHaveLength(0);
    await lfi('lint', '--no-cache', '--format', 'json');
    expect(started).toHaveLength(1);
  });

  it.each(['0', '-1', 'two', '1000', '1.5'])('refuses %s threads', async (given) => {
    const { exitCode, err } = await lintWorld(FILES).lfi('lint', `--concurrency=${given}`);
    expect(exitCode).toBe(2);
    expect(err).toContain(`--concurrency takes auto, off or a number of threads, not "${given}"`);
  });
});

describe('the built program with threads', () => {
  // The built command, as an installed one would be.
  beforeAll(() => {
    if (!existsSync('dist/lint-thread.js')) execFileSync('npm', ['run', 'build'], { stdio: 'pipe' });
  });

  const lint = (cwd: string, threads: string, lfi = resolve('bin/lfi.js')) => {
    const argv = ['lint', '--format', 'json', '--as-of', '2026-09-30', '--concurrency', threads];
    const { status, stdout, stderr } = spawnSync(process.execPath, [lfi, ...argv], {
      cwd,
      env: { PATH: process.env['PATH'] },
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    return { status, stdout, stderr };
  };

  it('says the same of the example company as without', () => {
    const alone = lint('examples', 'off');
    expect(alone.stderr).toMatch(/^lfi: \d\d documents linted$/m);
    expect(lint('examples', '3')).toEqual(alone);
  });

  it('says the same where every document is wrong', () => {
    const cwd = tempTree(FILES);
    const alone = lint(cwd, 'off');
    expect(alone.status).toBe(1);
    expect(lint(cwd, '2')).toEqual(alone);
  });

  it('is told by its threads, and goes on alone where they cannot be started', () => {
    const [cwd, program] = [tempTree(FILES), tempTree()];
    for (const path of ['bin', 'dist', 'templates', 'package.json'])
      cpSync(path, join(program, path), { recursive: true });
    symlinkSync(resolve('node_modules'), join(program, 'node_modules'), 'junction');
    const [lfi, entry] = [join(program, 'bin/lfi.js'), join(program, 'dist/lint-thread.js')];
    const alone = lint(cwd, 'off', lfi);
    writeFileSync(
      entry,
      `import { parentPort } from 'node:worker_threads';
      const nothing = { findings: [], tally: { items: 0, done: 0 } };
      parentPort.on('message', (documents) => parentPort.postMessage(documents.map(() => nothing)));`,
    );
    expect(found(lint(cwd, '2', lfi).stdout).length).toBeLessThan(found(alone.stdout).length);
    rmSync(entry);
    expect(lint(cwd, '2', lfi)).toEqual(alone);
  });
});
