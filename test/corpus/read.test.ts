import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DISK, type FileTree } from '../../src/corpus/file-tree.ts';
import { readCorpus } from '../../src/corpus/read.ts';
import { type Config, DEFAULT_CONFIG } from '../../src/model/config.ts';
import { tempTree } from '../temp-tree.ts';

const document = (title: string, extra = '') =>
  `---\ntitle: ${title}\nstarted: 2026-01-02T03:04:00Z\n${extra}---\n`;

function read(root: string, config: Partial<Config> = {}, paths: string[] = []) {
  return readCorpus({ cwd: root, base: root, config: { ...DEFAULT_CONFIG, ...config }, paths });
}

const pathsOf = (root: string, config: Partial<Config> = {}) =>
  read(root, config).postmortems.map(({ path }) => path);

describe('finding documents', () => {
  it('reads what include matches, sorted by path, names of every kind among them', () => {
    const root = tempTree({
      'postmortems/2026/b.md': document('b'),
      'postmortems/2026/a b.md': document('a'),
      'postmortems/Übergabe.md': document('u'),
      'postmortems/🔥.md': document('fire'),
      'near-misses/n.md': document('n'),
      'postmortems/notes.txt': 'no document',
      'docs/other.md': 'not included',
    });
    expect(pathsOf(root)).toEqual([
      'near-misses/n.md',
      'postmortems/2026/a b.md',
      'postmortems/2026/b.md',
      'postmortems/Übergabe.md',
      'postmortems/🔥.md',
    ]);
  });

  it('finds the same by a glob as by the plain walk', () => {
    const root = tempTree({
      'postmortems/a.md': document('a'),
      'postmortems/2026/b.md': document('b'),
      'postmortems/node_modules/x.md': document('x'),
    });
    expect(pathsOf(root, { include: ['post*/**/*.md'] })).toEqual(pathsOf(root));
    expect(pathsOf(root)).toEqual(['postmortems/2026/b.md', 'postmortems/a.md']);
  });

  it('leaves out what exclude matches', () => {
    const root = tempTree({ 'postmortems/a.md': document('a'), 'postmortems/drafts/b.md': document('b') });
    expect(pathsOf(root, { exclude: ['**/drafts/**'] })).toEqual(['postmortems/a.md']);
  });

  it("takes a README beside documents as the folder's page, one alone in its folder as the document", () => {
    const root = tempTree({
      'postmortems/README.md': '# Our postmortems',
      'postmortems/2026/index.md': '# 2026',
      'postmortems/2026/a.md': document('a'),
      'postmortems/2026/outage/README.md': document('outage'),
    });
    const corpus = read(root);
    expect(corpus.postmortems.map(({ id }) => id)).toEqual(['a', 'outage']);
    expect(corpus.skipped.map(({ path }) => path).sort()).toEqual([
      'postmortems/2026/index.md',
      'postmortems/README.md',
    ]);
  });

  it('says that a folder named like a document is none, and reads what is in it', () => {
    const root = tempTree({ 'postmortems/a.md/b.md': document('b') });
    const corpus = read(root);
    expect(corpus.postmortems.map(({ path }) => path)).toEqual(['postmortems/a.md/b.md']);
    expect(corpus.unreadable.map(({ path, message }) => [path, message])).toEqual([
      ['postmortems/a.md', 'the file is not read: it is a folder'],
    ]);
  });

  it('reads named paths instead: a file of any ending, a folder, a glob', () => {
    const root = tempTree({ 'x/a.qmd': document('a'), 'y/b.md': document('b'), 'z/c.md': document('c') });
    const paths = read(root, {}, ['x/a.qmd', 'y', 'z/*.md']).postmortems.map(({ path }) => path);
    expect(paths).toEqual(['x/a.qmd', 'y/b.md', 'z/c.md']);
  });

  it('takes a folder by its name, whatever a glob would make of it', () => {
    const root = tempTree({ 'old [2019] (ä)/a.md': document('a') });
    expect(read(root, {}, ['old [2019] (ä)']).postmortems.map(({ title }) => title)).toEqual(['a']);
  });

  it('leaves out of a named folder or glob what is excluded, and what packages bring along', () => {
    const root = tempTree({
      'postmortems/a.md': document('a'),
      'postmortems/drafts/b.md': document('b'),
      'node_modules/x/README.md': 'a package',
      'node_modules/x/notes.md': 'a package',
    });
    const exclude = ['postmortems/drafts/**'];
    const named = (cwd: string, ...paths: string[]) =>
      readCorpus({ cwd, base: root, config: { ...DEFAULT_CONFIG, exclude }, paths }).postmortems.map(
        ({ path }) => path,
      );
    for (const paths of [['.'], ['postmortems'], ['**/*.md']])
      expect(named(root, ...paths)).toEqual(['postmortems/a.md']);
    expect(named(`${root}/postmortems`, '.')).toEqual(['a.md']);
    expect(named(root, 'postmortems/drafts/b.md')).toEqual(['postmortems/drafts/b.md']);
  });

  it('tells paths from the folder it runs in, also from inside the root', () => {
    const root = tempTree({ 'postmortems/a.md': document('a'), 'near-misses/b.md': document('b') });
    const cwd = `${root}/postmortems`;
    const { postmortems } = readCorpus({ cwd, base: root, config: DEFAULT_CONFIG });
    expect(postmortems.map(({ path }) => path)).toEqual(['../near-misses/b.md', 'a.md']);
  });

  it('reads a path from the root of the file system', () => {
    const elsewhere = tempTree({ 'x.md': document('x') });
    const { postmortems, unreadable } = read(tempTree(), {}, [`${elsewhere}/x.md`]);
    expect([postmortems.map(({ title }) => title), unreadable]).toEqual([['x'], []]);
  });

  it('refuses a named path that is not there', () => {
    expect(() => read(tempTree(), {}, ['nowhere.md'])).toThrow('no file or folder matches "nowhere.md"');
  });
});

describe('files that cannot be read', () => {
  const finding = (root: string) => {
    const { unreadable, postmortems } = read(root);
    expect(postmortems.map(({ path }) => path)).toEqual(['postmortems/good.md']);
    expect(unreadable).toHaveLength(1);
    return unreadable[0]?.message;
  };

  // To open a pipe would wait for whoever writes to it.
  it.skipIf(process.platform === 'win32').each([[[]], [['drafts/**']]])(
    'names a pipe, by a plain walk and by a glob (%j left out)',
    (exclude) => {
      const root = tempTree({ 'postmortems/good.md': document('good') });
      execFileSync('mkfifo', [`${root}/postmortems/pipe.md`]);
      const { unreadable, postmortems } = read(root, { exclude });
      expect(postmortems.map(({ path }) => path)).toEqual(['postmortems/good.md']);
      expect(unreadable.map(({ message }) => message)).toEqual([
        'the file is not read: it is a pipe, a socket or a device',
      ]);
    },
  );

  it.each([[[]], [['drafts/**']]])(
    'names a folder that may not be read, by a plain walk and by a glob (%j left out)',
    (exclude) => {
      const root = tempTree({ 'postmortems/good.md': document('good'), 'postmortems/2025/a.md': '' });
      // As the disk does for everybody but root, which tests may run as.
      const tree: FileTree = {
        ...DISK,
        readdirSync(folder, options) {
          if (folder.endsWith('/2025')) throw Object.assign(new Error('EACCES'), { code: 'EACCES' });
          return DISK.readdirSync(folder, options);
        },
      };
      const config = { ...DEFAULT_CONFIG, exclude };
      const { unreadable } = readCorpus({ cwd: root, base: root, config, tree });
      expect(unreadable.map(({ path, message }) => [path, message])).toEqual([
        ['postmortems/2025', 'the file is not read: reading the folder is not allowed'],
      ]);
    },
  );

  it('names a text of Windows for what it is', () => {
    const text = Buffer.from(`\uFEFF${document('bad')}`, 'utf16le');
    const root = tempTree({ 'postmortems/good.md': document('good'), 'postmortems/bad.md': text });
    expect(finding(root)).toBe('the file is not read: it is UTF-16');
  });

  it('names a binary file and reads the others', () => {
    const root = tempTree({
      'postmortems/good.md': document('good'),
      'postmortems/image.md': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 0xff]),
    });
    expect(finding(root)).toBe('the file is not read: it is a binary file');
  });

  it('names the line that is not UTF-8', () => {
    const root = tempTree({
      'postmortems/good.md': document('good'),
      'postmortems/latin.md': Buffer.from('# Title\n\nOne\nL\xe4den\n', 'latin1'),
    });
    expect(finding(root)).toBe('the file is not read: line 4 is not UTF-8');
  });

  it('names a broken link', () => {
    const root = tempTree({ 'postmortems/good.md': document('good') });
    symlinkSync('nowhere.md', join(root, 'postmortems/link.md'));
    expect(finding(root)).toBe('the file is not read: it is a link to a file that is not there');
  });

  it('names a link to a folder', () => {
    const root = tempTree({ 'postmortems/good.md': document('good') });
    mkdirSync(join(root, 'folder'));
    symlinkSync('../folder', join(root, 'postmortems/link.md'));
    expect(finding(root)).toBe('the file is not read: it is a folder, or a link to one');
  });

  it('names a link that leads back to itself', () => {
    const root = tempTree({ 'postmortems/good.md': document('good') });
    symlinkSync('loop.md', join(root, 'postmortems/loop.md'));
    expect(finding(root)).toBe('the file is not read: it is a link that leads back to itself');
  });
});

describe('several roots', () => {
  it('refuses one that is not there: it would be missing from every figure', () => {
    const root = tempTree({ 'here/postmortems/a.md': document('a') });
    expect(() => read(root, { roots: ['here', 'gone'] })).toThrow('there is no folder gone');
  });

  it('reads them as one corpus and tells colliding ids apart by the name of their root', () => {
    const root = tempTree({
      'payments/postmortems/2026-01-02-outage.md': document('a'),
      'payments/postmortems/only-here.md': document('b'),
      'search/postmortems/2026-01-02-outage.md': document('c'),
    });
    const { postmortems } = read(root, { roots: ['payments', 'search'] });
    expect(postmortems.map(({ id, path }) => [id, path])).toEqual([
      ['payments/2026-01-02-outage', 'payments/postmortems/2026-01-02-outage.md'],
      ['only-here', 'payments/postmortems/only-here.md'],
      ['search/2026-01-02-outage', 'search/postmortems/2026-01-02-outage.md'],
    ]);
    expect(postmortems.map(({ title }) => title)).toEqual(['a', 'b', 'c']);
  });

  it('takes the ids that their own documents name for the ones of the same root', () => {
    const named = 'related: [x, y]\nduplicate_of: x\nnear_misses: [x, gone]\n';
    const root = tempTree({
      'payments/postmortems/x.md': document('a'),
      'payments/postmortems/only-here.md': document('b', named),
      'search/postmortems/x.md': document('c'),
      'search/postmortems/y.md': document('d', 'related: [x, payments/x]\n'),
    });
    const { postmortems } = read(root, { roots: ['payments', 'search'] });
    const [b, , , d] = postmortems;
    expect([b?.related, b?.duplicateOf, b?.nearMisses]).toEqual([
      ['payments/x', 'y'],
      'payments/x',
      ['payments/x', 'gone'],
    ]);
    expect(d?.related).toEqual(['search/x', 'payments/x']);
  });

  it('keeps them apart even where the folders have the same name', () => {
    const root = tempTree({
      'a/docs/postmortems/x.md': document('a'),
      'b/docs/postmortems/x.md': document('b'),
    });
    const ids = read(root, { roots: ['a/docs', 'b/docs'] }).postmortems.map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
  });
});
