import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { runIn } from '../cli/fake-host.ts';

const page = readFileSync('docs/review.md', 'utf8');
const shown = [...page.matchAll(/\$ lfi (review \w+ --as-of \S+)\n([\s\S]*?)```/g)];

it('docs/review.md shows each of the three', () => {
  expect(shown.map(([, command]) => command?.split(' ')[1])).toEqual(['weekly', 'monthly', 'quarterly']);
});

it.each(shown.map(([, command = '', text = '']) => [command, text]))(
  'docs/review.md shows what lfi %s prints',
  async (command, text) => {
    const { out } = await runIn({ cwd: 'examples' }, ...command.split(' '));
    // A line of an ellipsis stands for what is left out.
    for (const part of text.split('\n…\n')) expect(out).toContain(part.trimEnd());
  },
);
