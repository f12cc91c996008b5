import { describe, expect, it } from 'vitest';
import { tempTree } from '../temp-tree.ts';
import { runIn } from './fake-host.ts';

const POOL = 'failure_mode: connection-pool-exhaustion\nservices: [checkout]\nfactors: [timeout-retry]\n';
const CERTIFICATE = 'failure_mode: certificate-expiry\nservices: [gateway]\nfactors: [expiry]\n';
const document = (day: string, fields: string, text: string) =>
  `---\ntitle: ${text}\nstarted: ${day}T10:00:00Z\n${fields}---\n\n## Summary\n\n${text}\n`;

describe('lfi show', () => {
  it('knows nothing of what was closed or promised after --as-of', async () => {
    const body =
      '\n## Action items\n\n- [x] Alert on wait (closed: 2026-09-20)\n- [ ] Cap the pool (created: 2026-09-25; due: 2026-09-01)\n';
    const cwd = tempTree({ 'postmortems/2026-09-14-a.md': document('2026-09-14', POOL, 'Dry') + body });
    const { out } = await runIn({ cwd }, 'show', '2026-09-14-a', '--json', '--as-of', '2026-09-15');
    expect(JSON.parse(out).data.actionItems).toMatchObject([
      { text: 'Alert on wait', status: 'open', closed: null },
    ]);
  });

  it('shows the look-alikes of the very document whose id was written, not of one whose id is longer', async () => {
    const cwd = tempTree({
      'postmortems/2026-03-01-dry.md': document(
        '2026-03-01',
        POOL,
        'Connections ran dry in the pgbouncer pool',
      ),
      'postmortems/2026-03-02-cert.md': document(
        '2026-03-02',
        CERTIFICATE,
        'The wildcard certificate expired',
      ),
      'postmortems/2026-09-14-a.md': document(
        '2026-09-14',
        CERTIFICATE,
        'Another wildcard certificate expired',
      ),
      // Its path comes first, its id begins with the one that is asked for.
      'postmortems/2026-09-14-0.md': document(
        '2026-09-14',
        `id: 2026-09-14-a-2\n${POOL}`,
        'Connections ran dry once more',
      ),
    });
    const asked = async (id: string) => {
      const { out } = await runIn({ cwd }, 'show', id, '--json', '--as-of', '2026-09-30');
      return JSON.parse(out).data.similar.map((one: { id: string }) => one.id);
    };
    expect(await asked('2026-09-14-a')).toEqual(['2026-03-02-cert']);
  });
});
