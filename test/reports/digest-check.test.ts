import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runIn } from '../cli/fake-host.ts';
import { tempTree } from '../temp-tree.ts';

const DOCUMENT = `---
title: Pool ran dry
failure_mode: pool
started: 2026-06-25T10:00:00Z
---

## Key takeaways

- Never hold a connection while you wait for somebody else.

## How we fixed it

The script is with dana.k@shop.example.
`;
const AS_OF = ['--as-of', '2026-06-30'];
const folder = (more: Record<string, string> = {}) =>
  tempTree({ 'postmortems/2026-06-25-pool.md': DOCUMENT, ...more });

describe('lfi digest --check', () => {
  it('is content where the profile takes it out, and says what it checked', async () => {
    const { exitCode, out } = await runIn({ cwd: folder() }, 'digest', '--check', ...AS_OF);
    expect(exitCode).toBe(0);
    expect(out).toMatch(
      /^Checked 1 incident \(2026-06-25-pool\): \d+ passages, \d+ characters, profile internal: nothing looks like a secret or a person\.\n$/,
    );
  });

  it('exits 1 where an address would leave, and names document, line and section, masked', async () => {
    const { exitCode, out } = await runIn(
      { cwd: folder() },
      'digest',
      '--check',
      '--redact',
      'none',
      ...AS_OF,
    );
    expect(exitCode).toBe(1);
    expect(out).toMatch(/^postmortems\/2026-06-25-pool\.md:13: e-mail in fixed: /m);
    expect(out).not.toContain('dana.k@shop.example');
  });

  it('hands the digest on where it is clean', async () => {
    const cwd = folder();
    const { exitCode, out, err } = await runIn(
      { cwd },
      'digest',
      '--check',
      '--format',
      'markdown',
      ...AS_OF,
    );
    expect(exitCode).toBe(0);
    expect(out).toContain('**Never hold a connection');
    expect(err).toContain('Checked 1 incident');
  });

  it('writes nothing where it is not', async () => {
    const cwd = folder();
    const argv = ['digest', '--redact', 'none', ...AS_OF, '--output', 'digests/x.md', '--check'];
    const { exitCode, out, err } = await runIn({ cwd }, ...argv);
    expect([exitCode, out, existsSync(`${cwd}/digests/x.md`)]).toEqual([1, '', false]);
    expect(err).toContain('e-mail in fixed');
    expect(err).toContain('nothing was written');
  });
});

describe('lfi digest --check <file>', () => {
  const edited = '# Digest\n\n## Pool ran dry\n\nAsk sam@shop.example for it.\n';

  it('names file, line, column, kind and heading', async () => {
    const cwd = folder({ 'digests/x.md': edited });
    const { exitCode, out } = await runIn({ cwd }, 'digest', '--check', 'digests/x.md', ...AS_OF);
    expect(exitCode).toBe(1);
    expect(out).toMatch(/^digests\/x\.md:5:5: e-mail in “Pool ran dry”: /);
    expect(out).not.toContain('sam@shop.example');
    expect(out).toContain('Checked digests/x.md: ');
  });

  it('as data', async () => {
    const cwd = folder({ 'digests/x.md': edited });
    const { exitCode, out } = await runIn({ cwd }, 'digest', '--check', 'digests/x.md', '--json', ...AS_OF);
    expect(exitCode).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      kind: 'digest-check',
      profile: 'internal',
      checked: { file: 'digests/x.md' },
      leaks: [{ kind: 'e-mail', path: 'digests/x.md', line: 5, column: 5, section: '“Pool ran dry”' }],
    });
  });

  it('is content with what the digest wrote itself', async () => {
    const cwd = folder();
    await runIn({ cwd }, 'digest', ...AS_OF, '--output', 'digests/x.md');
    const { exitCode, out } = await runIn({ cwd }, 'digest', '--check', 'digests/x.md', ...AS_OF);
    expect([exitCode, out]).toEqual([0, expect.stringContaining('nothing looks like a secret or a person')]);
  });

  it('refuses a file that is not there', async () => {
    const { exitCode, out, err } = await runIn({ cwd: folder() }, 'digest', '--check', 'nope.md', ...AS_OF);
    expect([exitCode, out]).toEqual([2, '']);
    expect(err).toContain('no file "nope.md"');
  });
});
