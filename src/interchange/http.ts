import { LfiError } from '../model/error.ts';

export interface Answer {
  readonly status: number;
  /** The media type, `''` where none is named. */
  readonly type: string;
  readonly text: string;
}

const TIMEOUT_MS = 30_000;

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'the connection was refused',
  ENOTFOUND: 'there is no host of that name',
  EAI_AGAIN: 'the name could not be looked up',
  ECONNRESET: 'the connection was cut',
  EHOSTUNREACH: 'the host cannot be reached',
  ETIMEDOUT: 'it took too long to connect',
};

/** Asks over HTTP, with the name and password of the URL as such; throws `LfiError('io')` where nothing answers in time. */
export async function get(url: URL, timeoutMs: number = TIMEOUT_MS): Promise<Answer> {
  const { username, password } = url;
  const bare = new URL(url);
  bare.username = '';
  bare.password = '';
  const login = btoa(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`);
  const headers = { accept: 'application/json', ...(username ? { authorization: `Basic ${login}` } : {}) };
  try {
    const response = await fetch(bare, { headers, signal: AbortSignal.timeout(timeoutMs) });
    const type = response.headers.get('content-type')?.split(';')[0]?.trim() ?? '';
    return { status: response.status, type, text: await response.text() };
  } catch (error) {
    throw new LfiError('io', `nothing answers at ${bare.origin}: ${reasonOf(error, timeoutMs)}`, {
      hint: 'Is it running, and is that its address? A browser should show its page there.',
    });
  }
}

function reasonOf(error: unknown, timeoutMs: number): string {
  const { name, message, cause } = error as Error & { cause?: { code?: string; message?: string } };
  if (name === 'TimeoutError') return `no answer within ${timeoutMs / 1000} s`;
  return REASONS[cause?.code ?? ''] ?? cause?.message ?? message;
}
