import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runIn } from './fake-host.ts';

const trends = (...options: string[]) =>
  runIn({ cwd: resolve('examples') }, 'trends', '--as-of', '2026-09-30', ...options);

describe('lfi trends as a picture and as a page', () => {
  it('--format svg', async () => {
    const { exitCode, out } = await trends('--format', 'svg');
    expect(exitCode).toBe(0);
    expect(out).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
    expect(out).toContain('>checkout</text>');
  });

  it('--format html', async () => {
    const { exitCode, out } = await trends('--format', 'html');
    expect(exitCode).toBe(0);
    expect(out).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/);
    expect(out).toContain('<h2>By service</h2>\n<figure>');
  });

  it('--format svg of a window without incidents is a usage error with a hint', async () => {
    const { exitCode, out, err } = await trends('--format', 'svg', '--period', '2019');
    expect(exitCode).toBe(2);
    expect(out).toBe('');
    expect(err).toBe(
      'lfi: trends has no chart to draw here\n  Use --format html or text, or a window with incidents in it.\n',
    );
  });

  it.each(['text', 'markdown'])('--format %s --ascii draws with ASCII alone', async (format) => {
    const { out } = await trends('--format', format, '--ascii');
    expect(out).toMatch(/^[\x20-\x7e\n]+$/);
    expect(out).toMatch(/checkout.*####/);
  });
});
