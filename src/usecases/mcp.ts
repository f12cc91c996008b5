import { LfiError } from '../model/error.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { Invocation } from './invocation.ts';
import { createServer } from './mcp/server.ts';
import { Session } from './mcp/session.ts';
import { openConfig } from './open-corpus.ts';
import { openRedactor, profileAsked } from './redaction.ts';

/** `lfi mcp`: answers until the client goes. */
export async function run(invocation: Invocation): Promise<ExitCode> {
  const { host } = invocation;
  await check(invocation);
  if (host.stdin.isTTY) {
    host.stderr.write(
      'lfi: an MCP server waits on standard input; an assistant starts it (docs/mcp.md). End it with Ctrl-C.\n',
    );
  }
  const server = createServer(new Session(invocation));
  const closed = new Promise<void>((resolve) => {
    server.onclose = resolve;
  });
  await server.connect(await host.transport());
  await closed;
  return EXIT.ok;
}

/** A wrong flag ends it at once; a config that is broken now may be mended while it runs, and is told with each answer. */
async function check(invocation: Invocation): Promise<void> {
  try {
    const { config } = await openConfig(invocation);
    await openRedactor(profileAsked(invocation.options), config, []);
  } catch (error) {
    if (!(error instanceof LfiError) || error.code !== 'config') throw error;
    invocation.host.stderr.write(`lfi: ${error.message}\n`);
  }
}
