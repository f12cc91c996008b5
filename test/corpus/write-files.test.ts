import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFile, putFile, replaceFile, writeOutput } from '../../src/corpus/write-files.ts';
import { tempTree } from '../temp-tree.ts';

const text = (path: string) => readFileSync(path, 'utf8');

test('createFile makes folders, and leaves what is there', () => {
  const root = tempTree();
  const path = join(root, 'a/b/c.md');
  expect(createFile(path, 'one')).toBe(true);
  expect(createFile(path, 'two')).toBe(false);
  expect(text(path)).toBe('one');
  expect(readdirSync(join(root, 'a/b'))).toEqual(['c.md']);
});

test('createFile takes a link that leads nowhere for something', () => {
  const root = tempTree();
  symlinkSync('nowhere', join(root, 'link.md'));
  expect(createFile(join(root, 'link.md'), 'one')).toBe(false);
});

test('putFile tells what became of a file', () => {
  const root = tempTree({ 'same.md': 'x\r\n', 'other.md': 'y' });
  expect(putFile(join(root, 'new'), 'x\n', 0o755)).toBe('created');
  expect(statSync(join(root, 'new')).mode & 0o111).toBe(0o111);
  expect(putFile(join(root, 'same.md'), 'x\n')).toBe('unchanged');
  expect(putFile(join(root, 'other.md'), 'x\n')).toBe('kept');
  expect(text(join(root, 'other.md'))).toBe('y');
});

test('writeOutput writes through a link and keeps the mode', () => {
  const root = tempTree({ 'real.md': 'old' });
  chmodSync(join(root, 'real.md'), 0o640);
  symlinkSync('real.md', join(root, 'link.md'));
  writeOutput(join(root, 'link.md'), 'new');
  expect(text(join(root, 'real.md'))).toBe('new');
  expect(statSync(join(root, 'real.md')).mode & 0o777).toBe(0o640);
  expect(readdirSync(root).sort()).toEqual(['link.md', 'real.md']);
});

test('writeOutput says why it cannot', () => {
  const root = tempTree({ file: '' });
  mkdirSync(join(root, 'folder'));
  expect(() => writeOutput(join(root, 'file/x.md'), '')).toThrow(/a file, not a folder/);
  expect(() => writeOutput(join(root, 'folder'), '')).toThrow(/a folder of that name/);
});

test('replaceFile notices that somebody else was quicker', () => {
  const root = tempTree({ 'a.md': '\uFEFFone' });
  const path = join(root, 'a.md');
  replaceFile(path, 'one', 'two');
  expect(text(path)).toBe('\uFEFFtwo');
  writeFileSync(path, 'three');
  expect(() => replaceFile(path, 'two', 'four')).toThrow(/has changed/);
  expect(text(path)).toBe('three');
});
