import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ruleDocs } from '../../scripts/rule-docs.ts';

it('docs/rules holds a page for every rule and no other (npm run docs)', () => {
  const root = new URL('../../docs/rules/', import.meta.url);
  const pages = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => `docs/rules/${path.replaceAll('\\', '/')}`);
  expect(pages.sort()).toEqual([...ruleDocs().keys()].sort());
});
