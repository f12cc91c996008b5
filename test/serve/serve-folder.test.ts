import { symlinkSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serveFolder } from '../../src/serve/serve-folder.ts';
import { POLICY } from '../../src/site/page.ts';
import { tempTree } from '../temp-tree.ts';

const PAGE = `<meta http-equiv="Content-Security-Policy" content="${POLICY.replaceAll("'", '&#39;')}"></head>`;

async function serving() {
  const outside = tempTree({ 'secret.txt': 'secret' });
  const folder = tempTree({ 'index.html': PAGE, 'sub/a.html': PAGE, 'a.css': 'b{}', '.lfi-site.json': '{}' });
  symlinkSync(join(outside, 'secret.txt'), join(folder, 'link.txt'));
  const server = await serveFolder(folder, 0, POLICY);
  onTestFinished(() => server.close());
  const get = (path: string, { method = 'GET', host = '' } = {}) =>
    new Promise<{ status: number; body: string; headers: NodeJS.Dict<string | string[]> }>((done, fail) => {
      const { hostname, port } = new URL(server.url);
      // As it stands: fetch would tidy the path up.
      const asked = request(
        { hostname, port, path, method, ...(host ? { headers: { host } } : {}) },
        (response) => {
          let body = '';
          response.on('data', (chunk) => {
            body += chunk;
          });
          response.on('end', () =>
            done({ status: response.statusCode ?? 0, body, headers: response.headers }),
          );
        },
      );
      asked.on('error', fail);
      asked.end();
    });
  return { server, get };
}

describe('a folder that is served', () => {
  it('is there for this machine alone, with its policy as a header and its pages listening', async () => {
    const { server, get } = await serving();
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    const { status, body, headers } = await get('/');
    expect(status).toBe(200);
    expect(headers['content-security-policy']).toBe(`${POLICY}; connect-src 'self'`);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(body).toContain('connect-src &#39;self&#39;');
    expect(body).toContain('<script src="/.lfi/live.js" defer></script>');
    expect((await get('/a.css')).headers['content-type']).toBe('text/css; charset=utf-8');
  });

  it.each([
    '/../secret.txt',
    '/..%2f..%2fetc/passwd',
    '/%2e%2e/secret.txt',
    '/sub/../../secret.txt',
    '/..\\secret.txt',
    '//etc/passwd',
    '/link.txt',
    '/.lfi-site.json',
    '/%00',
    '/%',
    '/gone.html',
    '/sub',
  ])('has no %s', async (path) => {
    const { get } = await serving();
    expect((await get(path)).status).toBe(404);
  });

  it('answers nobody who came by another name, and takes nothing', async () => {
    const { get } = await serving();
    expect((await get('/', { host: 'evil.example' })).status).toBe(403);
    expect((await get('/', { method: 'POST' })).status).toBe(405);
  });

  it('says when its port is taken', async () => {
    const { server } = await serving();
    const port = Number(new URL(server.url).port);
    await expect(serveFolder(tempTree(), port, POLICY)).rejects.toThrow(`port ${port} cannot be used`);
  });
});
