import { run } from '../../src/cli/program.ts';
import type { Asker, Host, Output } from '../../src/usecases/host.ts';
import { tempTree } from '../temp-tree.ts';

export interface FakeWorld {
  /** Default: an empty folder that goes with the test. */
  readonly cwd?: string;
  /** Besides PATH, and without a person's git configuration. */
  readonly env?: Readonly<Record<string, string>>;
  /** What stands on stdin. */
  readonly stdin?: string;
  /** Both streams are terminals. */
  readonly tty?: boolean;
  readonly columns?: number;
  readonly colour?: boolean;
  /** An ISO instant; default 2026-09-14T12:00:00Z. */
  readonly now?: string;
  /** Answers to questions, in order; a host with answers sits at a terminal. */
  readonly answers?: readonly (string | readonly string[])[];
  /** Hears what is written while the program runs. */
  readonly told?: (text: string) => void;
  /** Until when a program that waits is left alone; default: it is ended at once. */
  readonly stopped?: () => Promise<void>;
  /** What the editor does to the file; its exit code. */
  readonly edit?: (editor: string, path: string) => number;
  /** Default: 1, and no other thread is to be started. */
  readonly parallelism?: number;
  readonly startThread?: Host['startThread'];
}

export interface FakeHost extends Host {
  /** All that was written to stdout and stderr so far. */
  readonly out: () => string;
  readonly err: () => string;
  /** The questions that were asked. */
  readonly asked: readonly string[];
}

/** A world for `run(argv, host)`: collects what is written, answers what is asked, and stands still in time. */
export function fakeHost(world: FakeWorld = {}): FakeHost {
  const { tty = world.answers !== undefined, now = '2026-09-14T12:00:00Z' } = world;
  const [out, err] = [collect(world, tty), collect(world, tty)];
  const asked: string[] = [];
  return {
    cwd: world.cwd ?? tempTree(),
    env: {
      PATH: process.env['PATH'],
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
      ...world.env,
    },
    stdout: out.stream,
    stderr: err.stream,
    stdin: { isTTY: tty, read: async () => world.stdin ?? '' },
    asker: world.answers ? scripted(world.answers, asked) : null,
    edit: async (editor, path) => world.edit?.(editor, path) ?? 0,
    transport: async () => {
      throw new Error('a fake host has no transport');
    },
    stopped: () => world.stopped?.() ?? Promise.resolve(),
    now: () => Date.parse(now),
    parallelism: world.parallelism ?? 1,
    startThread:
      world.startThread ??
      (() => {
        throw new Error('no thread was to be started');
      }),
    out: out.text,
    err: err.text,
    asked,
  };
}

/** Runs a command line in a fake world and tells all that came of it. */
export async function runIn(world: FakeWorld, ...argv: string[]) {
  const host = fakeHost(world);
  const exitCode = await run(argv, host);
  return { exitCode, out: host.out(), err: host.err(), asked: host.asked, cwd: host.cwd };
}

function collect({ columns = 80, colour = false, told }: FakeWorld, isTTY: boolean) {
  const parts: string[] = [];
  const write = (text: string) => {
    parts.push(text);
    told?.(text);
  };
  const stream: Output = { write, isTTY, columns, colour };
  return { stream, text: () => parts.join('') };
}

function scripted(answers: readonly (string | readonly string[])[], asked: string[]): Asker {
  const left = [...answers];
  const next = ({ message }: { message: string }) => {
    asked.push(message);
    const answer = left.shift();
    if (answer === undefined) throw new Error(`no answer left for "${message}"`);
    return answer;
  };
  return {
    text: async (question) => {
      const answer = String(next(question));
      const refused = question.refuse?.(answer);
      if (refused !== undefined) throw new Error(`"${answer}" was refused: ${refused}`);
      return answer;
    },
    choose: async (question) => String(next(question)),
    chooseSome: async (question) => [next(question)].flat(),
  };
}
