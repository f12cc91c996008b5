import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { pages } from '../../scripts/pages.ts';

it.each([...pages()])('%s is what the code says (npm run docs)', (path, text) => {
  expect(readFileSync(path, 'utf8')).toBe(text);
});
