import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PEAK = fileURLToPath(new URL('./peak-memory.cjs', import.meta.url));

/**
 * Times each of the commands `rounds` times, in turns, so that whatever else the machine does falls on all of them;
 * and runs each once before, untimed, for its peak memory. A command is `{ name, args, cwd }`: what Node gets;
 * `before` is called before each of its runs, untimed.
 *
 * Tells `{ name, ms, megabytes }` for each, `ms` the median.
 */
export function compare(commands, rounds) {
  const times = commands.map(() => []);
  const megabytes = commands.map(peakMemory);
  for (let round = 0; round < rounds; round++) {
    commands.forEach((command, i) => {
      times[i].push(run(command));
    });
  }
  return commands.map((command, i) => ({
    name: command.name,
    ms: median(times[i]),
    megabytes: megabytes[i],
  }));
}

function run({ name, args, cwd, before }, env = process.env) {
  before?.();
  const start = performance.now();
  const { status, signal, stderr } = spawnSync(process.execPath, args, {
    cwd,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 1 << 30,
  });
  const ms = performance.now() - start;
  // 1 is what a linter says that found something.
  if (status !== 0 && status !== 1) {
    throw new Error(`${name} ended with ${signal ?? status}\n${String(stderr).slice(0, 2000)}`);
  }
  return ms;
}

function peakMemory({ name, args, cwd, before }) {
  const folder = mkdtempSync(join(tmpdir(), 'lfi-peak-'));
  const file = join(folder, 'kb');
  run({ name, args: ['--require', PEAK, ...args], cwd, before }, { ...process.env, BENCH_PEAK: file });
  const kilobytes = Number(readFileSync(file, 'utf8'));
  rmSync(folder, { recursive: true });
  return kilobytes / 1024;
}

export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
