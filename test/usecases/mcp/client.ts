import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { onTestFinished } from 'vitest';

export const LFI = resolve('bin/lfi.js');
export const EXAMPLES = resolve('examples');
export const AS_OF = ['--as-of', '2026-09-30'];

/** The SDK's own client over the built program, with every tool's output schema known to it. */
export async function connect(cwd: string, ...args: string[]): Promise<Client> {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [LFI, 'mcp', ...args],
    cwd,
    stderr: 'ignore',
  });
  const client = new Client({ name: 'test', version: '1' });
  onTestFinished(() => client.close());
  await client.connect(transport);
  await client.listTools();
  return client;
}

export interface Told {
  readonly text: string;
  readonly isError: boolean;
  // biome-ignore lint/suspicious/noExplicitAny: what a tool tells is checked by its schema and by the test
  readonly data: any;
}

export async function call(client: Client, name: string, args: Record<string, unknown> = {}): Promise<Told> {
  const { content, structuredContent, isError } = await client.callTool({ name, arguments: args });
  const [first] = content as { type: string; text: string }[];
  return { text: first?.text ?? '', isError: isError === true, data: structuredContent };
}

/** What is in a folder: every path with its time and what it holds. */
export function contentOf(folder: string): string {
  const hash = createHash('sha256');
  for (const path of (readdirSync(folder, { recursive: true }) as string[]).sort()) {
    const stats = statSync(join(folder, path));
    hash.update(`${path}\0${stats.mtimeMs}\0${stats.mode}\0`);
    if (stats.isFile()) hash.update(readFileSync(join(folder, path)));
  }
  return hash.digest('hex');
}
