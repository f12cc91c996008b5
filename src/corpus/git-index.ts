import { type Dirent, readFileSync, type Stats } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { FileTree } from './file-tree.ts';
import { type Git, splitNul } from './git.ts';

/**
 * The index as a file tree under `cwd`: what the next commit will hold. A file that is the same in the work tree is
 * read from there; of the others the staged content is fetched once.
 */
export async function indexTree(git: Git, cwd: string): Promise<FileTree> {
  const absolute = (path: string) => resolve(cwd, git.fromRoot(path));
  const tracked = splitNul(await git.run(['ls-files', '--full-name', '-z', ':/']));
  const differing = splitNul(await git.run(['diff', '--name-only', '--no-ext-diff', '-z']));
  const staged = new Map<string, Buffer>();
  const contents = await blobs(git, differing);
  for (const [at, path] of differing.entries()) {
    const content = contents[at];
    if (content) staged.set(absolute(path), content);
  }
  const folders = new Map<string, Map<string, boolean>>();
  for (const path of new Set(tracked)) addPath(folders, absolute(path));
  const missing = (path: string) => Object.assign(new Error(`ENOENT: ${path}`), { code: 'ENOENT' });
  const stat = (path: string): Stats => {
    const clean = resolve(path);
    const isFolder = folders.has(clean);
    if (!isFolder && !folders.get(dirname(clean))?.has(basename(clean))) throw missing(path);
    return entry(basename(clean), isFolder) as unknown as Stats;
  };
  return {
    readdirSync(folder) {
      const found = folders.get(resolve(folder));
      if (!found) throw missing(folder);
      return [...found].map(([name, isFolder]) => entry(name, isFolder));
    },
    statSync: stat,
    lstatSync: stat,
    readFileSync: (path) => staged.get(resolve(path)) ?? readFileSync(path),
  };
}

function addPath(folders: Map<string, Map<string, boolean>>, path: string): void {
  let isFolder = false;
  for (let at = path; dirname(at) !== at; at = dirname(at)) {
    const folder = folders.get(dirname(at)) ?? new Map<string, boolean>();
    folders.set(dirname(at), folder);
    if (folder.has(basename(at))) return;
    folder.set(basename(at), isFolder);
    isFolder = true;
  }
}

function entry(name: string, isFolder: boolean): Dirent {
  return {
    name,
    isDirectory: () => isFolder,
    isFile: () => !isFolder,
    isSymbolicLink: () => false,
    isBlockDevice: () => false,
    isCharacterDevice: () => false,
    isFIFO: () => false,
    isSocket: () => false,
  } as unknown as Dirent;
}

/** The staged contents of paths, in order; null where the index holds none. */
async function blobs(git: Git, paths: readonly string[]): Promise<(Buffer | null)[]> {
  const simple = paths.filter((path) => !path.includes('\n'));
  if (simple.length === 0) return [];
  const output = await git.run(['cat-file', '--batch'], simple.map((path) => `:0:${path}\n`).join(''));
  const found = new Map<string, Buffer>();
  let at = 0;
  for (const path of simple) {
    const end = output.indexOf(0x0a, at);
    const header = / (\w+) (\d+)$/.exec(output.subarray(at, end).toString('utf8'));
    at = end + 1;
    // "missing": nothing follows.
    if (!header) continue;
    const size = Number(header[2]);
    if (header[1] === 'blob') found.set(path, output.subarray(at, at + size));
    at += size + 1;
  }
  return paths.map((path) => found.get(path) ?? null);
}
