import { availableParallelism } from 'node:os';
import { EXIT } from '../usecases/exit-code.ts';
import type { Host, Output } from '../usecases/host.ts';
import { terminalAsker } from './asker.ts';

/** The real process. Its streams are made when they are first asked for: stdin alone costs a run milliseconds. */
export function processHost(): Host {
  const { env } = process;
  let stdout: Output | null = null;
  let stderr: Output | null = null;
  return {
    cwd: process.cwd(),
    env,
    get stdout() {
      stdout ??= output(process.stdout, env);
      return stdout;
    },
    get stderr() {
      stderr ??= output(process.stderr, env);
      return stderr;
    },
    stdin: {
      get isTTY() {
        return process.stdin.isTTY === true;
      },
      read: () => readAll(process.stdin),
    },
    get asker() {
      return process.stdin.isTTY === true && process.stdout.isTTY === true ? terminalAsker : null;
    },
    edit: async (editor, path) => {
      const { openEditor } = await import('./editor.ts');
      return openEditor(editor, path);
    },
    transport: async () => {
      const { openStdio } = await import('./stdio-transport.ts');
      return openStdio(process);
    },
    stopped: () =>
      new Promise((done) => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
      }),
    now: () => Date.now(),
    get parallelism() {
      return availableParallelism();
    },
    startThread: async (setup) => {
      const { startThread } = await import('./thread.ts');
      return startThread(setup);
    },
  };
}

function output(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): Output {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that has had enough (`lfi list | head`) is no failure.
    if (error.code === 'EPIPE') return;
    // The command ends as if all had been well: its own exit code comes before this one.
    process.once('exit', () => {
      process.exitCode = EXIT.failure;
      if (stream !== process.stderr)
        process.stderr.write(`lfi: the output cannot be written: ${error.message}\n`);
    });
  });
  const isTTY = stream.isTTY === true;
  return {
    write: (text) => {
      stream.write(text);
    },
    isTTY,
    columns: stream.columns || Number(env['COLUMNS']) || 80,
    colour: wantsColour(isTTY, env),
  };
}

/** https://no-color.org and the FORCE_COLOR convention; otherwise colour is for terminals. */
function wantsColour(isTTY: boolean, env: NodeJS.ProcessEnv): boolean {
  if (env['NO_COLOR']) return false;
  if (env['FORCE_COLOR'] && env['FORCE_COLOR'] !== '0') return true;
  return isTTY && env['TERM'] !== 'dumb';
}

async function readAll(stream: NodeJS.ReadStream): Promise<string> {
  stream.setEncoding('utf8');
  let text = '';
  for await (const chunk of stream) text += chunk;
  return text;
}
