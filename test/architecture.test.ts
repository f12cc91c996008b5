import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { checkArchitecture } from './architecture/check.mjs';

const trees: string[] = [];

afterEach(() => {
  for (const tree of trees.splice(0)) rmSync(tree, { recursive: true });
});

/** A package with these sources; what is not named is as empty as it can be. */
function tree(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'lfi-architecture-'));
  trees.push(root);
  const whole = { 'package.json': '{ "type": "module" }', ...files };
  for (const [path, text] of Object.entries(whole)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

async function errorsIn(root: string): Promise<string[]> {
  const violations = await checkArchitecture(root);
  return violations.filter(({ severity }) => severity === 'error').map(({ message }) => message);
}

test('the sources keep to who may import whom', async () => {
  expect(await errorsIn(fileURLToPath(new URL('..', import.meta.url)))).toEqual([]);
});

test('a tree that keeps to it passes', async () => {
  const root = tree({
    'src/model/finding.ts': 'export interface Finding { id: string }',
    'src/reports/data.ts':
      "import type { Finding } from '../model/finding.ts'; export type Data = Finding[];",
    'src/render/text.ts':
      "import type { Data } from '../reports/data.ts'; export const text = (data: Data) => data.length;",
    'src/corpus/read.ts':
      "import { readFileSync } from 'node:fs'; export const read = readFileSync; export const at = () => Date.now();",
    'src/lint/age.ts': 'export const of = (at: number) => [new Date(at), { process: 1 }.process];',
  });
  expect((await errorsIn(root)).filter((one) => !one.startsWith('no-orphans'))).toEqual([]);
});

describe('what is forbidden is found', () => {
  const exporting = 'export const x = 1; export type X = number;';
  const importing = (path: string) => `import { x } from '${path}'; export const y = x;`;
  const typing = (path: string) => `import type { X } from '${path}'; export type Y = X;`;

  test.each<[rule: string, files: Record<string, string>]>([
    ['model-imports', { 'src/model/a.ts': importing('../stats/b.ts'), 'src/stats/b.ts': exporting }],
    ['model-imports', { 'src/model/a.ts': typing('../reports/b.ts'), 'src/reports/b.ts': exporting }],
    ['document-imports', { 'src/document/a.ts': importing('../corpus/b.ts'), 'src/corpus/b.ts': exporting }],
    ['stats-imports', { 'src/stats/a.ts': importing('../document/b.ts'), 'src/document/b.ts': exporting }],
    ['corpus-imports', { 'src/corpus/a.ts': importing('../reports/b.ts'), 'src/reports/b.ts': exporting }],
    ['lint-imports', { 'src/lint/a.ts': importing('../document/b.ts'), 'src/document/b.ts': exporting }],
    ['lint-imports', { 'src/lint/rules/a.ts': importing('../../corpus/b.ts'), 'src/corpus/b.ts': exporting }],
    ['reports-imports', { 'src/reports/a.ts': importing('../render/b.ts'), 'src/render/b.ts': exporting }],
    ['library-imports', { 'src/library/a.ts': typing('../corpus/b.ts'), 'src/corpus/b.ts': exporting }],
    [
      'interchange-imports',
      { 'src/interchange/a.ts': importing('../lint/b.ts'), 'src/lint/b.ts': exporting },
    ],
    ['render-imports', { 'src/render/a.ts': typing('../lint/b.ts'), 'src/lint/b.ts': exporting }],
    [
      'render-knows-types',
      { 'src/render/a.ts': importing('../reports/b.ts'), 'src/reports/b.ts': exporting },
    ],
    ['cli-imports', { 'src/cli/a.ts': importing('../corpus/b.ts'), 'src/corpus/b.ts': exporting }],
    [
      'usecases-are-loaded-lazily',
      { 'src/cli/commands/a.ts': importing('../../usecases/b.ts'), 'src/usecases/b.ts': exporting },
    ],
    ['nobody-imports-entries', { 'src/cli/a.ts': importing('../main.ts'), 'src/main.ts': exporting }],
    ['main-imports', { 'src/main.ts': importing('./model/b.ts'), 'src/model/b.ts': exporting }],
    ['no-circles', { 'src/model/a.ts': importing('./b.ts'), 'src/model/b.ts': typing('./a.ts') }],
    ['no-orphans', { 'src/model/a.ts': exporting }],
    ['resolvable', { 'src/model/a.ts': importing('./gone.ts') }],
    ['one-home-for-gray-matter', { 'src/lint/a.ts': "import matter from 'gray-matter'; matter('');" }],
    ['the-world-at-the-edge', { 'src/reports/a.ts': "import { statSync } from 'node:fs'; statSync('.');" }],
    ['the-world-at-the-edge', { 'src/model/a.ts': "import { readFile } from 'fs/promises'; readFile('.');" }],
    [
      'the-world-at-the-edge',
      { 'src/usecases/a.ts': "import { execFileSync } from 'node:child_process'; execFileSync('git');" },
    ],
    ['the-world-at-the-edge', { 'src/model/a.ts': "export const load = () => import('node:os');" }],
  ])('%s', async (rule, files) => {
    expect(await errorsIn(tree(files))).toContainEqual(expect.stringContaining(`${rule}: `));
  });

  test.each([
    'export const now = () => Date.now();',
    'export const now = () => new Date();',
    'export const now = () => Date();',
    'export const now = () => performance.now();',
    'export const chance = Math.random();',
    "import { randomUUID } from 'node:crypto'; export const id = randomUUID();",
    'export const cwd = process.cwd();',
    'export const { env } = process;',
    'export const it = { process };',
    "console.error('no');",
    "export const page = fetch('http://127.0.0.1');",
    'export const cwd = globalThis.process.cwd();',
  ])('no-ambient-world: %s', async (text) => {
    const found = await errorsIn(tree({ 'src/stats/a.ts': text }));
    expect(found).toContainEqual(expect.stringContaining('no-ambient-world: src/stats/a.ts:1'));
  });
});
