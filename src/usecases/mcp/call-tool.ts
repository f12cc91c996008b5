import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import type * as z from 'zod';
import { describeError, LfiError } from '../../model/error.ts';
import { placed } from '../placed.ts';
import { openRedactor } from '../redaction.ts';
import { resultOf } from './result.ts';
import type { Session } from './session.ts';
import type { Tool } from './tool.ts';

/**
 * Runs a tool. What can be expected to go wrong is told in the result, for the model to do better: wrong arguments, an
 * id that is not there, a config that does not fit. A bug is told as one, and its stack goes to standard error.
 */
export async function callTool(
  tool: Tool,
  given: unknown,
  session: Session,
  signal: AbortSignal,
): Promise<CallToolResult> {
  const args = tool.input.safeParse(given ?? {});
  if (!args.success) return failed(wrongArguments(tool, args.error));
  try {
    const answer = await tool.run(args.data, {
      session,
      invocation: (options, ...rest) => session.invocation(options, rest, signal),
    });
    const { offset = 0, limit = Number.POSITIVE_INFINITY } = args.data as { offset?: number; limit?: number };
    return await resultOf(tool, answer, { offset, limit }, session.profile);
  } catch (error) {
    signal.throwIfAborted();
    return failed(await explain(error, session));
  }
}

const failed = (text: string): CallToolResult => ({ content: [{ type: 'text', text }], isError: true });

function wrongArguments({ name, input }: Tool, { issues }: z.ZodError): string {
  const said = issues.map(({ path, message }) =>
    path.length > 0 ? `${path.join('.')}: ${message}` : message,
  );
  return `${name}: ${said.join('; ')}\n  It takes ${Object.keys(input.shape).join(', ')}.`;
}

async function explain(error: unknown, { profile, host }: Session): Promise<string> {
  if (error instanceof LfiError) {
    const { DEFAULT_CONFIG } = await import('../../model/config.ts');
    const redactor = await openRedactor(profile === null ? null : 'internal', DEFAULT_CONFIG, []);
    const text = describeError(await placed(error));
    return redactor?.text(text) ?? text;
  }
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  host.stderr.write(`lfi: this is a bug in lfi: ${message}\n${stack}\n`);
  return `this is a bug in lfi${profile === null ? `: ${message}` : ''}; its standard error says more`;
}
