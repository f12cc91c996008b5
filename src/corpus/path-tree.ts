import type { Dirent, Stats } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { FileTree } from './file-tree.ts';

/** A file tree made of a list of absolute paths; `read` hands over the content of one of them, or null. */
export function pathTree(paths: Iterable<string>, read: (path: string) => Buffer | null): FileTree {
  const folders = new Map<string, Map<string, boolean>>();
  for (const path of paths) addPath(folders, resolve(path));
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
    readFileSync(path) {
      const content = read(resolve(path));
      if (content === null) throw missing(path);
      return content;
    },
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
