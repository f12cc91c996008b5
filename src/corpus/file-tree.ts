import { type Dirent, lstatSync, readdirSync, readFileSync, type Stats, statSync } from 'node:fs';

/** What a corpus is read from: the disk, or something that stands in for it. Paths are absolute; it throws as `node:fs` does. */
export interface FileTree {
  readdirSync(folder: string, options: { withFileTypes: true }): Dirent[];
  lstatSync(path: string): Stats;
  statSync(path: string): Stats;
  readFileSync(path: string): Buffer;
}

export const DISK: FileTree = { readdirSync, lstatSync, statSync, readFileSync };

/** Whether a file stands there; a folder, or nothing, is no file. */
export const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

export const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
