import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { runIn } from '../cli/fake-host.ts';

const page = readFileSync('docs/digest.md', 'utf8');
const shown = [...page.matchAll(/\$ lfi (.+)\n([\s\S]*?)```/g)].map(
  ([, line = '', out = '']) => [line, out] as const,
);

it.each(shown)('docs/digest.md shows what lfi %s prints', async (line, shownOut) => {
  const { out } = await runIn({ cwd: 'examples' }, ...line.split(' '));
  // What is left out stands as an ellipsis on a line of its own.
  for (const piece of shownOut.split(/^…\n/m)) expect(out).toContain(piece);
});
