import { type Dirent, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
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
  /** Named like documents, and no files: to open a pipe would wait for whoever writes to it. */
  readonly odd: readonly Skipped[];
}

/** What holds nobody's documents. */
export const NEVER = ['**/node_modules/**', '**/.git/**'];

/** Documents under `root` that match an include pattern and no exclude pattern. A missing folder matches nothing. */
export function findDocuments(
  root: string,
  include: readonly string[],
  exclude: readonly string[],
  tree: FileTree = DISK,
): Found {
  const odd: Skipped[] = [];
  const simple = exclude.length === 0 ? include.map(simplePattern) : [];
  const paths = new Set<string>();
  if (simple.length > 0 && simple.every((pattern) => pattern !== null)) {
    for (const { folder, extension } of simple) walk(tree, root, folder, extension, paths, odd);
  } else {
    const entries = fastGlob().sync([...include], {
      cwd: root,
      ignore: [...NEVER, ...exclude],
      dot: true,
      onlyFiles: false,
      objectMode: true,
      suppressErrors: true,
      followSymbolicLinks: false,
      fs: telling(tree, root, odd) as unknown as Partial<FastGlob.FileSystemAdapter>,
    });
    for (const { path, dirent } of entries) {
      const why = whatInstead(dirent);
      if (why === null) paths.add(path);
      else if (why !== FOLDER || path.endsWith('.md')) odd.push({ path, why });
    }
  }
  return { ...leaveOutFolderPages(paths, include), odd };
}

/** The tree, for a search that goes on where a folder cannot be read; such folders are told in `odd`. */
function telling(tree: FileTree, root: string, odd: Skipped[]): FileTree {
  return {
    ...tree,
    readdirSync(folder, options) {
      try {
        return tree.readdirSync(folder, options);
      } catch (error) {
        const why = whyNoFolder(error);
        if (why !== null) odd.push({ path: relative(root, folder).replaceAll('\\', '/'), why });
        throw error;
      }
    },
  };
}

/** Null where there is none, which is fine. */
function whyNoFolder(error: unknown): string | null {
  const { code = '' } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return null;
  return ['EACCES', 'EPERM'].includes(code)
    ? 'reading the folder is not allowed'
    : `the folder cannot be read (${code})`;
}

const FOLDER = 'it is a folder';

/** What stands there that is no file; a link is taken for what it leads to. */
function whatInstead(entry: Pick<Dirent, 'isDirectory' | 'isFile' | 'isSymbolicLink'>): string | null {
  if (entry.isFile() || entry.isSymbolicLink()) return null;
  return entry.isDirectory() ? FOLDER : 'it is a pipe, a socket or a device';
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
  odd: Skipped[],
): void {
  let entries: Dirent[];
  try {
    entries = tree.readdirSync(join(root, folder), { withFileTypes: true });
  } catch (error) {
    const why = whyNoFolder(error);
    if (why !== null) odd.push({ path: folder, why });
    return;
  }
  for (const entry of entries) {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    const why = whatInstead(entry);
    const isNamedSo = entry.name.endsWith(extension);
    if (why === FOLDER) {
      if (entry.name === 'node_modules' || entry.name === '.git') continue;
      walk(tree, root, path, extension, paths, odd);
    }
    if (!isNamedSo) continue;
    if (why === null) paths.add(path);
    else odd.push({ path, why });
  }
}

/**
 * A README.md or index.md beside documents, or at the top of what is included, is the folder's own page; alone in a
 * folder of its own it is the document.
 */
function leaveOutFolderPages(paths: Set<string>, include: readonly string[]): Omit<Found, 'odd'> {
  const skipped: Skipped[] = [];
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

/**
 * Files named on the command line: a file as it is, a folder with all its markdown, a glob; of the last two nothing that
 * an exclude pattern, relative to `root` too, matches. Throws where there is none.
 */
export function expandPaths(root: string, paths: readonly string[], exclude: readonly string[]): Found {
  const found = new Set<string>();
  const skipped: Skipped[] = [];
  const odd: Skipped[] = [];
  for (const path of paths) {
    const clean = path.replaceAll('\\', '/').replace(/^\.\//, '').replace(/\/$/, '');
    const stats = statSync(join(root, clean), { throwIfNoEntry: false });
    if (stats?.isDirectory()) {
      const folder = /[^\w./ -]/.test(clean) ? fastGlob().escapePath(clean) : clean;
      const inside = findDocuments(root, [clean === '.' ? '**/*.md' : `${folder}/**/*.md`], exclude);
      for (const one of inside.paths) found.add(one);
      skipped.push(...inside.skipped);
      odd.push(...inside.odd);
    } else if (stats) {
      found.add(clean);
    } else {
      const matches = fastGlob().sync(clean, { cwd: root, dot: true, ignore: [...NEVER, ...exclude] });
      if (matches.length === 0) {
        throw new LfiError('nothing-to-read', `no file or folder matches "${path}"`, {
          hint: 'Give a file, a folder or a quoted glob.',
        });
      }
      for (const one of matches) found.add(one);
    }
  }
  return { paths: [...found].sort(), skipped, odd };
}
