import { expect, it } from 'vitest';
import { likelyFolder } from '../../src/corpus/likely-folder.ts';
import { runIn } from '../cli/fake-host.ts';
import { tempTree } from '../temp-tree.ts';

const TREE = {
  'README.md': '# Docs\n',
  'docs/Incident Reports/2024/a.qmd': '# A\n',
  'docs/Incident Reports/2025/b.qmd': '# B\n',
  'docs/Incident Reports/README.md': '# Reports\n',
  'ops/outages/c.md': '# C\n',
  'node_modules/x/postmortems/d.md': '# D\n',
};

it('is the one that is named so and holds most documents of one ending', () => {
  expect(likelyFolder(tempTree(TREE))).toEqual({
    folder: 'docs/Incident Reports',
    documents: 2,
    include: 'docs/Incident Reports/**/*.qmd',
  });
  expect(likelyFolder(tempTree({ 'README.md': '# Docs\n' }))).toBeNull();
});

it('is offered where nothing was found to read, and read as it was offered', async () => {
  const cwd = tempTree(TREE);
  const { err, exitCode } = await runIn({ cwd }, 'list');
  expect(exitCode).toBe(2);
  const include = /--include '([^']+)'/.exec(err)?.[1] ?? '';
  expect((await runIn({ cwd }, 'list', '--include', include)).out).toContain('2 documents read');
});
