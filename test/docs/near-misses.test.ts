import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { runIn } from '../cli/fake-host.ts';

it('docs/near-misses.md shows what lfi near-misses prints', async () => {
  const shown = /\$ lfi (near-misses --as-of \S+)\n([\s\S]*?)```/.exec(
    readFileSync('docs/near-misses.md', 'utf8'),
  );
  const { out } = await runIn({ cwd: 'examples' }, ...(shown?.[1] ?? '').split(' '));
  expect(out).toBe(shown?.[2]);
});
