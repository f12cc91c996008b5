import { readFileSync, realpathSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { LfiError } from '../model/error.ts';

const HOST = '127.0.0.1';
const EVENTS = '/.lfi/events';
const LIVE = '/.lfi/live.js';

/** Loads the page again when it is told that it changed. */
const LIVE_SCRIPT = `new EventSource('${EVENTS}').addEventListener('changed', () => location.reload());\n`;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.xml': 'application/atom+xml; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
};

export interface Serving {
  /** `http://127.0.0.1:4173/` */
  readonly url: string;
  /** Tells every page that is open to load again. */
  changed(): void;
  close(): Promise<void>;
}

/**
 * Serves the files of a folder to this machine alone, pages with the policy as a header and with a script that loads
 * them again. `policy` is what the pages themselves say; theirs is replaced, since it lets no page listen.
 * Throws `LfiError('io')` where the port is taken; 0 takes any that is free.
 */
export async function serveFolder(folder: string, port: number, policy: string): Promise<Serving> {
  const listening = new Set<ServerResponse>();
  const live = `${policy}; connect-src 'self'`;
  const server = createServer((request, response) => {
    if (!isForUs(request, server)) return refuse(response, 403);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
    const path = pathOf(request);
    if (path === EVENTS) return listen(response, listening);
    const headers = {
      'content-security-policy': live,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    };
    if (path === LIVE)
      return answer(response, LIVE_SCRIPT, { ...headers, 'content-type': TYPES['.js'] as string });
    const file = path === null ? null : fileIn(folder, path);
    if (file === null) return refuse(response, 404);
    const type = TYPES[extname(file.path).toLowerCase()] ?? 'application/octet-stream';
    const body = type.startsWith('text/html')
      ? withLive(file.bytes.toString('utf8'), policy, live)
      : file.bytes;
    answer(response, body, { ...headers, 'content-type': type });
  });
  const { port: taken } = await listenOn(server, port);
  return {
    url: `http://${HOST}:${taken}/`,
    changed() {
      for (const one of listening) one.write('event: changed\ndata: \n\n');
    },
    close: () =>
      new Promise((done) => {
        for (const one of listening) one.end();
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function listenOn(server: Server, port: number): Promise<{ port: number }> {
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? 'something else listens there' : error.message;
      fail(new LfiError('io', `port ${port} cannot be used: ${why}`, { hint: 'Name another: --port 4200.' }));
    });
    server.listen(port, HOST, () => done(server.address() as { port: number }));
  });
}

/** A page elsewhere that got a name of its own to lead here is not answered (DNS rebinding). */
function isForUs({ headers }: IncomingMessage, server: Server): boolean {
  const { port } = server.address() as { port: number };
  return [`${HOST}:${port}`, `localhost:${port}`].includes(headers.host ?? '');
}

function pathOf({ url = '/' }: IncomingMessage): string | null {
  try {
    const path = decodeURIComponent(url.split(/[?#]/)[0] ?? '/');
    if (path.includes('\0')) return null;
    return path.endsWith('/') ? `${path}index.html` : path;
  } catch {
    return null;
  }
}

/** A file of the folder; null for what is not there, or not in it. */
function fileIn(folder: string, path: string): { path: string; bytes: Buffer } | null {
  if (path.split(/[/\\]/).some((part) => part === '..' || part.startsWith('.'))) return null;
  try {
    const root = realpathSync(folder);
    const real = realpathSync(join(root, normalize(path)));
    return real.startsWith(root + sep) ? { path: real, bytes: readFileSync(real) } : null;
  } catch {
    return null;
  }
}

const withLive = (page: string, policy: string, live: string): string =>
  page
    .replace(`content="${escaped(policy)}"`, `content="${escaped(live)}"`)
    .replace('</head>', `<script src="${LIVE}" defer></script>\n</head>`);

const escaped = (text: string) => text.replaceAll("'", '&#39;');

function listen(response: ServerResponse, listening: Set<ServerResponse>): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write('retry: 500\n\n');
  listening.add(response);
  response.on('close', () => listening.delete(response));
}

function answer(response: ServerResponse, body: string | Buffer, headers: Record<string, string>): void {
  response.writeHead(200, headers).end(body);
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${status}\n`);
}
