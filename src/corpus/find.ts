import { type Dirent, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type FastGlob from 'fast-glob';
import type { Skipped } from '../model/corpus.ts';
import { LfiError } from '../model/error.ts';
import { DISK, type FileTree } from './file-tree.ts';

// Loaded for patterns that a plain walk does not answer.
const load = createRequire(import.meta.url);
const fastGlob = () => load('fast-glob') as typeof FastGlob;

export interface Found {
  /** Relative to the root, with `/`, sorted. */
  readonly paths: readonly string[];
  readonly skipped: readonly Skipped[];
}

/** Documents under `root` that match an include pattern and no exclude pattern. A missing folder matches nothing. */
export function findDocuments(
  root: string,
  include: readonly string[],
  exclude: readonly string[],
  tree: FileTree = DISK,
): Found {
  const skipped: Skipped[] = [];
  const simple = exclude.length === 0 ? include.map(simplePattern) : [];
  const paths = new Set<string>();
  if (simple.length > 0 && simple.every((pattern) => pattern !== null)) {
    for (const { folder, extension } of simple) walk(tree, root, folder, extension, paths, skipped);
  } else {
    const entries = fastGlob().sync([...include], {
      cwd: root,
      ignore: ['**/node_modules/**', '**/.git/**', ...exclude],
      dot: true,
      onlyFiles: false,
      markDirectories: true,
      suppressErrors: true,
      followSymbolicLinks: false,
      ...(tree === DISK ? {} : { fs: tree as unknown as Partial<FastGlob.FileSystemAdapter> }),
    });
    for (const entry of entries) {
      if (!entry.endsWith('/')) paths.add(entry);
      else if (/\.md\/$/.test(entry)) skipped.push({ path: entry.slice(0, -1), why: 'a folder, not a file' });
    }
  }
  return leaveOutFolderPages(paths, include, skipped);
}

/** `postmortems/**` + `/*.md`: a plain walk, twice as quick as a glob. */
function simplePattern(pattern: string): { folder: string; extension: string } | null {
  const match = /^((?:[\w.-]+\/)*)\*\*\/\*(\.\w+)$/.exec(pattern);
  if (!match) return null;
  return {
    folder: (match[1] as string).replace(/^\.\//, '').replace(/\/$/, ''),
    extension: match[2] as string,
  };
}

function walk(
  tree: FileTree,
  root: string,
  folder: string,
  extension: string,
  paths: Set<string>,
  skipped: Skipped[],
): void {
  let entries: Dirent[];
  try {
    entries = tree.readdirSync(join(root, folder), { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
      skipped.push({ path: folder, why: 'the folder cannot be read' });
    }
    return;
  }
  for (const entry of entries) {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory()) {
      if (entry.name === 'node_modules' || entry.name === '.git') continue;
      if (entry.name.endsWith(extension)) skipped.push({ path, why: 'a folder, not a file' });
      walk(tree, root, path, extension, paths, skipped);
    } else if (entry.name.endsWith(extension)) {
      paths.add(path);
    }
  }
}

/**
 * A README.md or index.md beside documents, or at the top of what is included, is the folder's own page; alone in a
 * folder of its own it is the document.
 */
function leaveOutFolderPages(paths: Set<string>, include: readonly string[], skipped: Skipped[]): Found {
  const tops = new Set(include.map((pattern) => pattern.replace(/^\.\//, '').split(/\/?[*?{[(]/)[0] || '.'));
  const documents = new Set<string>();
  const pages: string[] = [];
  for (const path of paths) {
    if (isFolderPage(path)) pages.push(path);
    else documents.add(path.slice(0, Math.max(0, path.lastIndexOf('/'))) || '.');
  }
  for (const path of pages) {
    if (tops.has(dirname(path)) || documents.has(dirname(path))) {
      paths.delete(path);
      skipped.push({ path, why: "the folder's own page" });
    }
  }
  return { paths: [...paths].sort(), skipped };
}

const isFolderPage = (path: string) => /(?:^|\/)(?:readme|_?index)\.\w+$/i.test(path);

/** Files named on the command line: a file as it is, a folder with all its markdown. Throws where there is none. */
export function expandPaths(root: string, paths: readonly string[]): Found {
  const found = new Set<string>();
  const skipped: Skipped[] = [];
  for (const path of paths) {
    const clean = path.replaceAll('\\', '/').replace(/^\.\//, '').replace(/\/$/, '');
    const stats = statSync(join(root, clean), { throwIfNoEntry: false });
    if (stats?.isDirectory()) {
      const inside = findDocuments(root, [clean === '.' ? '**/*.md' : `${clean}/**/*.md`], []);
      for (const one of inside.paths) found.add(one);
      skipped.push(...inside.skipped);
    } else if (stats) {
      found.add(clean);
    } else {
      const matches = fastGlob().sync(clean, { cwd: root, dot: true });
      if (matches.length === 0) {
        throw new LfiError('nothing-to-read', `no file or folder matches "${path}"`, {
          hint: 'Give a file, a folder or a quoted glob.',
        });
      }
      for (const one of matches) found.add(one);
    }
  }
  return { paths: [...found].sort(), skipped };
}
