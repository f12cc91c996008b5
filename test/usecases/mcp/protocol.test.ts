import { type ChildProcess, spawn } from 'node:child_process';
import { describe, expect, it, onTestFinished } from 'vitest';
import { AS_OF, call, connect, EXAMPLES, LFI } from './client.ts';

const HELLO = {
  jsonrpc: '2.0',
  id: 0,
  method: 'initialize',
  params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'raw', version: '1' } },
};

interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly out: string;
  readonly err: string;
}

/** The program by itself, spoken to in bytes. */
function start(...args: string[]): {
  child: ChildProcess;
  ended: Promise<Ended>;
  say: (line: unknown) => void;
  answered: (id: number) => Promise<void>;
} {
  const child = spawn(process.execPath, [LFI, 'mcp', ...AS_OF, ...args], { cwd: EXAMPLES });
  onTestFinished(() => void child.kill('SIGKILL'));
  let out = '';
  let err = '';
  child.stdout?.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    err += chunk;
  });
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, out, err }));
  });
  const say = (line: unknown) =>
    child.stdin?.write(typeof line === 'string' ? line : `${JSON.stringify(line)}\n`);
  const answered = (id: number) =>
    new Promise<void>((resolve) => {
      const look = () => out.includes(`"id":${id}}`) && resolve();
      child.stdout?.on('data', look);
      look();
    });
  say(HELLO);
  return { child, ended, say, answered };
}

const messages = ({ out }: Ended) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

const ask = (id: number, name: string, args: object) => ({
  jsonrpc: '2.0',
  id,
  method: 'tools/call',
  params: { name, arguments: args },
});

describe('the protocol of lfi mcp', () => {
  it('answers what was asked before the input ended, then ends, with nothing but messages on stdout', async () => {
    const { child, ended, say } = start();
    for (const id of [1, 2, 3, 4])
      say(ask(id, id % 2 ? 'search' : 'trends', id % 2 ? { query: 'pool' } : {}));
    child.stdin?.end();
    const end = await ended;
    expect(end).toMatchObject({ code: 0, signal: null, err: '' });
    const told = messages(end);
    expect(told.map(({ jsonrpc, id }) => [jsonrpc, id])).toEqual([0, 1, 2, 3, 4].map((id) => ['2.0', id]));
    expect(told.every(({ result }) => result && !result.isError)).toBe(true);
    expect(told[1].result).toEqual(told[3].result);
  });

  it('tells what is no message, no method or no tool, and goes on', async () => {
    const { child, ended, say } = start();
    say('{"jsonrpc":"2.0","id":1,\n');
    say('[1,2]\n');
    say({ jsonrpc: '2.0', id: 2, method: 'tools/destroy' });
    say(ask(3, 'serch', {}));
    say({ jsonrpc: '2.0', id: 4, method: 'tools/call', params: { arguments: {} } });
    say(ask(5, 'search', { query: 'pool', limit: 'many', foo: 1 }));
    say(ask(6, 'list', { severity: ['sev9'] }));
    say(ask(7, 'lint', { text: 'ä'.repeat(500_001) }));
    say(ask(8, 'list', {}));
    child.stdin?.end();
    const told = messages(await ended);
    const withoutId = told.filter(({ id }) => id === undefined).map(({ error }) => error.code);
    expect(withoutId).toEqual([-32700, -32600]);
    const byId = new Map(told.map((one) => [one.id, one]));
    expect(byId.get(2).error).toMatchObject({ code: -32601 });
    expect(byId.get(3).error).toMatchObject({
      code: -32602,
      message: expect.stringContaining('Unknown tool: serch, did you mean "search"?'),
    });
    expect(byId.get(4).error).toBeDefined();
    const failed = (id: number) => {
      const { isError, content } = byId.get(id).result;
      expect(isError).toBe(true);
      return content[0].text;
    };
    expect(failed(5)).toMatch(/^search: limit: .*number.*; Unrecognized key: "foo"\n {2}It takes query, /);
    expect(failed(6)).toContain('did you mean "sev1"?');
    expect(failed(7)).toContain('text: larger than 1 MB');
    expect(byId.get(8).result.isError).toBeUndefined();
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('ends at %s as it should', async (signal) => {
    const { child, ended, answered } = start();
    await answered(0);
    child.kill(signal);
    expect(await ended).toMatchObject({ code: 0, signal: null, err: '' });
  });

  it('ends when nobody reads any more', async () => {
    const { child, ended, answered, say } = start();
    await answered(0);
    child.stdout?.destroy();
    say(ask(1, 'list', {}));
    expect(await ended).toMatchObject({ code: 0, signal: null });
  });

  it('refuses a wrong flag before it speaks', async () => {
    const { ended } = start('-C', 'nowhere');
    expect(await ended).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('there is no folder nowhere'),
    });
    const unknown = start('--redact', 'intrenal');
    expect(await unknown.ended).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('did you mean "internal"?'),
    });
  });

  it('keeps answering when questions are given up', async () => {
    const client = await connect(EXAMPLES, ...AS_OF);
    const given = Array.from({ length: 6 }, () => {
      const controller = new AbortController();
      const options = { signal: controller.signal };
      const settled = client.callTool({ name: 'trends', arguments: {} }, undefined, options).then(
        () => 'answered',
        () => 'given up',
      );
      controller.abort('no longer needed');
      return settled;
    });
    const asked = await Promise.all(
      ['disk', 'pool', 'cache'].map((query) => call(client, 'search', { query })),
    );
    expect(asked.map(({ data }) => data.data.query)).toEqual(['disk', 'pool', 'cache']);
    expect(await Promise.all(given)).toEqual(Array(6).fill('given up'));
  });
});
