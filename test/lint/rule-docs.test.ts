import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ruleDocs } from '../../src/lint/rule-docs.ts';

const root = new URL('../../', import.meta.url);

it('docs/rules is what `npm run docs` writes', () => {
  const written = readdirSync(new URL('docs/rules', root), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/').replace(/^.*\/docs\/rules\//, 'docs/rules/'),
    );
  const docs = ruleDocs();
  expect(written.sort()).toEqual([...docs.keys()].sort());
  for (const [path, text] of docs) expect(readFileSync(new URL(path, root), 'utf8'), path).toBe(text);
});
