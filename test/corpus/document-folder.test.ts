import { basename, relative } from 'node:path';
import { expect, test } from 'vitest';
import { createDocument, documentFolder } from '../../src/corpus/document-folder.ts';
import { findDocuments } from '../../src/corpus/find.ts';
import { DEFAULT_CONFIG } from '../../src/model/config.ts';
import { tempTree } from '../temp-tree.ts';

const day = '2026-09-14';
const slug = 'pool';

test.each([
  [['postmortems/**/*.md', 'near-misses/**/*.md'], 'postmortems/2026', 'near-misses'],
  [['./docs/incidents/**/*.md'], 'docs/incidents/2026', 'docs/incidents/near-misses'],
  [['docs/incidents/*.md', 'docs/near_misses/*.md'], 'docs/incidents', 'docs/near_misses'],
  [['docs/incidents/*/*.md'], 'docs/incidents/2026', 'docs/incidents/near-misses'],
  [['**/*.md'], 'postmortems/2026', 'near-misses'],
  [['*.md'], '.', '.'],
  [['near-misses/*.md', 'pm/{a,b}/**/*.md'], 'pm/2026', 'near-misses'],
  [[], 'postmortems/2026', 'near-misses'],
])('%j', (include, incidents, nearMisses) => {
  expect(documentFolder({ include }, { nearMiss: false, day, slug })).toBe(incidents);
  expect(documentFolder({ include }, { nearMiss: true, day, slug })).toBe(nearMisses);
});

test.each([[['postmortems/**/*.md']], [['docs/incidents/*.md']], [['**/*.md']], [['*.md']]])(
  'what is written is read again: %j',
  (include) => {
    const root = tempTree();
    const path = createDocument(
      root,
      { ...DEFAULT_CONFIG, include },
      { nearMiss: false, day, slug },
      () => 'x',
    );
    expect(findDocuments(root, include, []).paths).toEqual([relative(root, path)]);
  },
);

test('takes the next name where one is taken, by a near-miss too', () => {
  const root = tempTree({
    'near-misses/2026-09-14-pool.md': '',
    'postmortems/2026/2026-09-14-pool-2.md': '',
  });
  const path = createDocument(root, DEFAULT_CONFIG, { nearMiss: false, day, slug }, () => 'x');
  expect(basename(path)).toBe('2026-09-14-pool-3.md');
});
