import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Keep } from '../../src/corpus/cache-files.ts';
import { FrontmatterCache } from '../../src/corpus/frontmatter-cache.ts';
import { readYaml } from '../../src/document/yaml-values.ts';
import { tempTree } from '../temp-tree.ts';

const KEPT = [
  'title: Disk filled\nservices: [api, web]\nimpact: { users: 12, fraction: 0.5 }\n',
  'z: 1\na: 2\n10: ten\n2: two\n',
  'text: |\n  two\n  lines\nnothing: ~\nyes: true\n',
  '',
  '# only a comment\n',
  '"__proto__": 1\nconstructor: 2\n',
  'emoji: "\\uD83D\\uDE00"\nlone: "\\uD800"\nline: "\\u2028"\n',
  'started: 2026-03-01T10:00:00Z\nclock: 10:32\nlarge: 12345678901234567890\n',
];

/** Read as before, but never from the file. */
const NOT_KEPT = [
  'a: &x [1]\nb: *x\n',
  'below: -0.0\n',
  'no: .nan\nfar: .inf\n',
  'twice: 1\ntwice: 2\n',
  'broken: [1\nsound: 2\n',
  '- a list\n',
];

const open = (path: string, keep: Keep = 'always') => new FrontmatterCache({ path, keep });
const fileIn = (path: string) => join(path, 'frontmatter.json');

/** Reads all as one run does. */
function run(path: string, texts: readonly string[], keep: Keep = 'always') {
  const cache = open(path, keep);
  const read = texts.map(cache.read);
  cache.save();
  return read;
}

const keptIn = (path: string): unknown[] =>
  Object.values(JSON.parse(readFileSync(fileIn(path), 'utf8').slice(22))[1]);

describe('FrontmatterCache', () => {
  it('says what the parser says, on the first run and on the next', () => {
    const path = join(tempTree(), 'cache');
    const texts = [...KEPT, ...NOT_KEPT];
    const parsed = texts.map(readYaml);
    for (const read of [run(path, texts), run(path, texts)]) {
      expect(read).toStrictEqual(parsed);
      expect(JSON.stringify(read)).toBe(JSON.stringify(parsed));
    }
    expect(keptIn(path)).toHaveLength(KEPT.length);
    expect(readFileSync(join(path, '.gitignore'), 'utf8')).toBe('*\n');
    expect(readdirSync(path).sort()).toEqual(['.gitignore', 'frontmatter.json']);
  });

  it('does not parse what it has', () => {
    const path = tempTree();
    const [text = ''] = KEPT;
    run(path, [text]);
    const cache = open(path);
    expect(cache.read(text).values).toBe(cache.read(text).values);
    const { ino, mtimeMs } = statSync(fileIn(path));
    cache.save();
    expect(statSync(fileIn(path))).toMatchObject({ ino, mtimeMs });
  });

  it.each([
    ['changed by hand', (whole: Buffer) => Buffer.from(whole.toString().replace('Disk', 'Dusk'))],
    ['torn', (whole: Buffer) => whole.subarray(0, whole.length - 40)],
    ['empty', () => Buffer.alloc(0)],
    ['longer', (whole: Buffer) => Buffer.concat([whole, Buffer.from('\n')])],
    ['something else', () => Buffer.from('{"key":1}')],
  ])('takes a file that is %s for none', (_, spoil) => {
    const path = tempTree();
    run(path, KEPT);
    const whole = readFileSync(fileIn(path));
    const spoilt = spoil(whole);
    expect(spoilt.equals(whole)).toBe(false);
    writeFileSync(fileIn(path), spoilt);
    expect(run(path, KEPT)).toStrictEqual(KEPT.map(readYaml));
    expect(readFileSync(fileIn(path)).equals(whole)).toBe(true);
  });

  it('lets go of what is in no document any more, once enough is new', () => {
    const path = tempTree();
    const texts = Array.from({ length: 100 }, (_, n) => `title: number ${n}\n`);
    run(path, texts);
    run(path, [...texts.slice(0, 96), 'title: new 1\n', 'title: new 2\n']);
    expect(keptIn(path)).toHaveLength(100);
    expect(JSON.stringify(keptIn(path))).toContain('number 99');
    run(path, [...texts.slice(0, 90), ...texts.slice(0, 10).map((text) => `${text}more: true\n`)]);
    expect(keptIn(path)).toHaveLength(100);
    expect(JSON.stringify(keptIn(path))).not.toContain('number 99');
  });

  it('makes none where only one that is there was to be used', () => {
    const path = join(tempTree(), 'cache');
    run(path, KEPT, 'if-there');
    expect(existsSync(path)).toBe(false);
    run(path, KEPT.slice(0, 1));
    run(path, KEPT, 'if-there');
    expect(keptIn(path)).toHaveLength(KEPT.length);
  });

  it('is only slower where it cannot be written', () => {
    const path = join(tempTree({ cache: 'in the way' }), 'cache');
    expect(run(path, KEPT)).toStrictEqual(KEPT.map(readYaml));
    expect(readFileSync(path, 'utf8')).toBe('in the way');
  });
});
