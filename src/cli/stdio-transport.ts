import { Writable } from 'node:stream';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import {
  ErrorCode,
  isJSONRPCErrorResponse,
  isJSONRPCNotification,
  isJSONRPCRequest,
  isJSONRPCResultResponse,
  type JSONRPCMessage,
  type RequestId,
} from '@modelcontextprotocol/sdk/types.js';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * The SDK's transport over a process's own streams. Standard output is taken: what anything else writes there goes to
 * standard error. Closes on a signal, when nobody reads any more, and once all is answered after the input has ended.
 */
export function openStdio(owner: NodeJS.Process): StdioServerTransport {
  const { stdin, stdout, stderr } = owner;
  const write = stdout.write.bind(stdout);
  const wire = new Writable({ write: (chunk, _encoding, done) => void write(chunk, done) });
  // A client that has gone is told by its input, too.
  wire.on('error', () => undefined);
  stdout.write = stderr.write.bind(stderr) as typeof stdout.write;
  const transport = new Stdio(stdin, wire);
  const close = () => void transport.close();
  for (const signal of SIGNALS) owner.once(signal, close);
  stdout.once('error', close);
  stdin.once('end', () => transport.finish());
  stdin.once('close', () => transport.finish());
  transport.onclose = () => {
    stdout.write = write;
    for (const signal of SIGNALS) owner.off(signal, close);
  };
  return transport;
}

class Stdio extends StdioServerTransport {
  readonly #unanswered = new Set<RequestId>();
  #ended = false;
  #closed = false;

  /** The server has set its handlers when it starts the transport. */
  override async start(): Promise<void> {
    const { onmessage, onerror } = this;
    this.onmessage = (message: JSONRPCMessage) => {
      if (isJSONRPCRequest(message)) this.#unanswered.add(message.id);
      onmessage?.(message);
      const cancelled = isJSONRPCNotification(message) && message.method === 'notifications/cancelled';
      if (cancelled) this.#answered(message.params?.['requestId'] as RequestId);
    };
    this.onerror = (error) => {
      onerror?.(error);
      void super.send({ jsonrpc: '2.0', error: whyUnreadable(error) });
    };
    await super.start();
  }

  override async send(message: JSONRPCMessage): Promise<void> {
    await super.send(message);
    if (isJSONRPCResultResponse(message) || isJSONRPCErrorResponse(message)) {
      if (message.id !== undefined) this.#answered(message.id);
    }
  }

  override async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await super.close();
  }

  /** No more requests come; those that came are still answered. */
  finish(): void {
    this.#ended = true;
    if (this.#unanswered.size === 0) void this.close();
  }

  #answered(id: RequestId): void {
    this.#unanswered.delete(id);
    if (this.#ended) this.finish();
  }
}

/** A line that is no JSON, or no message; its id cannot be told. */
function whyUnreadable(error: Error): { code: number; message: string } {
  if (error instanceof SyntaxError)
    return { code: ErrorCode.ParseError, message: `Parse error: ${error.message}` };
  const message = error.name.endsWith('ZodError') ? 'not a JSON-RPC 2.0 message' : error.message;
  return { code: ErrorCode.InvalidRequest, message: `Invalid request: ${message}` };
}
