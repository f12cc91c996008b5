import { expect, it } from 'vitest';
import { tempTree } from '../temp-tree.ts';
import { runIn } from './fake-host.ts';

const DOCUMENT = '---\ntitle: Disk full\nstarted: 2026-09-14T10:00:00Z\ntrigger: deploy\n---\n';

it('a glob that is typed starts where it was typed, what the config names where the config is', async () => {
  const root = tempTree({
    'lfi.config.yaml': 'deployments: deployments.csv\n',
    'deployments.csv': 'date,service,count\n2026-01-01,web,9\n2026-09-10,web,4\n',
    'team/postmortems/2026-09-14-disk.md': DOCUMENT,
    'postmortems/2026-09-15-other.md': DOCUMENT.replace('14T', '15T'),
  });
  const { out, err, exitCode } = await runIn(
    { cwd: `${root}/team` },
    ...['trends', '--include', 'postmortems/*.md', '--as-of', '2026-09-30', '--json'],
  );
  expect(exitCode, err).toBe(0);
  const { counted, data } = JSON.parse(out);
  expect(counted).toEqual(['2026-09-14-disk']);
  expect(data.changeFailureRate.now).toMatchObject({ hits: 1, total: 4 });
});
