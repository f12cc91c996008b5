import { type ChildProcess, spawn } from 'node:child_process';
import { isAbsolute, posix, resolve } from 'node:path';
import { LfiError } from '../model/error.ts';

/** A git work tree, asked from a folder inside it. The one place that starts git. */
export interface Git {
  /** Where the folder stands in the repository: `''` or `sub/folder/`. */
  readonly prefix: string;
  /** Standard output; throws `LfiError('git')` with what git said. */
  run(args: readonly string[], input?: string): Promise<Buffer>;
  /** The same, trimmed, or null where git says no. */
  ask(args: readonly string[]): Promise<string | null>;
  /** Standard output as it comes, for what may be large; fails at its end as `run` does. */
  stream(args: readonly string[], input?: string): AsyncIterable<Buffer>;
  /** A path as git tells it, relative to the folder. */
  fromRoot(path: string): string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The work tree around `cwd`; `started` is the folder that a hook's relative `GIT_DIR` and `GIT_INDEX_FILE` are meant
 * from. Throws `LfiError('git')` outside of one; `why` begins the message: `--staged needs`.
 */
export async function openGit(cwd: string, env: Environment, started: string, why: string): Promise<Git> {
  const environment = { ...absolute(env, started), GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' };
  const call = (args: readonly string[], input?: string) => callGit(cwd, environment, args, input);
  const found = await call(['rev-parse', '--show-prefix']);
  if (found.code !== 0) throw outside(cwd, why, found.stderr);
  const prefix = found.stdout.toString('utf8').replace(/\r?\n$/, '');
  return {
    prefix,
    async run(args, input) {
      const { code, stdout, stderr } = await call(args, input);
      if (code !== 0) throw new LfiError('git', `git ${args[0]}: ${firstLine(stderr)}`);
      return stdout;
    },
    async ask(args) {
      const { code, stdout } = await call(args);
      return code === 0 ? stdout.toString('utf8').trim() : null;
    },
    stream: (args, input) => streamGit(cwd, environment, args, input),
    fromRoot: (path) => posix.relative(prefix, path),
  };
}

/** What a `-z` output lists. */
export const splitNul = (output: Buffer): string[] => output.toString('utf8').split('\0').slice(0, -1);

interface Answer {
  readonly code: number | null;
  readonly stdout: Buffer;
  readonly stderr: string;
}

function callGit(cwd: string, env: Environment, args: readonly string[], input = ''): Promise<Answer> {
  return new Promise((done, fail) => {
    const child = startGit(cwd, env, args);
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', (error: NodeJS.ErrnoException) => fail(notStarted(error, cwd)));
    child.on('close', (code) => {
      done({ code, stdout: Buffer.concat(out), stderr: Buffer.concat(err).toString('utf8') });
    });
    // Git that has read enough closes its end.
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
  });
}

async function* streamGit(
  cwd: string,
  env: Environment,
  args: readonly string[],
  input = '',
): AsyncGenerator<Buffer> {
  const child = startGit(cwd, env, args);
  const err: Buffer[] = [];
  child.stderr?.on('data', (chunk: Buffer) => err.push(chunk));
  const ended = new Promise<number | null>((done, fail) => {
    child.on('error', (error: NodeJS.ErrnoException) => fail(notStarted(error, cwd)));
    child.on('close', done);
  });
  // Who stops listening is not told of what comes after.
  ended.catch(() => {});
  child.stdin?.on('error', () => {});
  child.stdin?.end(input);
  try {
    if (child.stdout) yield* child.stdout as AsyncIterable<Buffer>;
    if ((await ended) !== 0) {
      throw new LfiError('git', `git ${args[0]}: ${firstLine(Buffer.concat(err).toString('utf8'))}`);
    }
  } finally {
    child.kill();
  }
}

function startGit(cwd: string, env: Environment, args: readonly string[]): ChildProcess {
  return spawn('git', [...args], { cwd, env: env as NodeJS.ProcessEnv, windowsHide: true });
}

function notStarted(error: NodeJS.ErrnoException, cwd: string): LfiError {
  return error.code === 'ENOENT'
    ? new LfiError('git', `git was not found, or there is no folder ${cwd}`, {
        hint: 'Install git, or name the files.',
      })
    : new LfiError('git', `git did not start: ${error.message}`);
}

function outside(cwd: string, why: string, stderr: string): LfiError {
  if (/not a git repository/i.test(stderr)) {
    return new LfiError('git', `${why} a git repository, and ${cwd} is in none`, {
      hint: 'Run it inside one, or without this option.',
    });
  }
  return new LfiError('git', `${why} a git work tree: ${firstLine(stderr)}`);
}

const firstLine = (text: string): string =>
  text
    .trim()
    .split('\n')[0]
    ?.replace(/^fatal: /, '') || 'it failed';

function absolute(env: Environment, started: string): Environment {
  const moved: Record<string, string | undefined> = { ...env };
  for (const name of ['GIT_DIR', 'GIT_INDEX_FILE', 'GIT_WORK_TREE']) {
    const value = env[name];
    if (value && !isAbsolute(value)) moved[name] = resolve(started, value);
  }
  return moved;
}
