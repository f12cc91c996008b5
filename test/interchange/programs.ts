import { spawn } from 'node:child_process';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';

/** Tries until it is true, for at most `seconds`; throws with what was waited for. */
export async function until(what: string, isTrue: () => unknown, seconds = 30): Promise<void> {
  for (let tries = 0; tries < seconds * 10; tries++) {
    if (await isTrue()) return;
    await sleep(100);
  }
  throw new Error(`${what} did not come about within ${seconds} s`);
}

/** A server on a free port of this machine; it goes with the test. */
export async function serve(listener: RequestListener): Promise<number> {
  const server = createServer(listener);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

/** A port that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/** Starts a program and waits until it answers; it goes with the test. */
export async function start(program: string, args: readonly string[], readyUrl: string): Promise<void> {
  let said = '';
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  child.stderr.on('data', (chunk: Buffer) => {
    said = (said + chunk).slice(-4000);
  });
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await until(`the end of ${program}`, () => child.exitCode !== null || child.signalCode !== null);
  });
  await until(`${program} at ${readyUrl}`, async () => {
    if (child.exitCode !== null) throw new Error(`${program} ended with ${child.exitCode}:\n${said}`);
    return (await fetch(readyUrl).catch(() => null))?.ok;
  });
}
