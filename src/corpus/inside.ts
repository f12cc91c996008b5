import { lstatSync, realpathSync } from 'node:fs';
import { dirname, sep } from 'node:path';

/** Tells whether a file lies in its root, links followed; a document may be a link to anything on the disk. */
export function insideRoot(): (file: { readonly root: string; readonly absolute: string }) => boolean {
  const folders = new Map<string, boolean>();
  return ({ root, absolute }) => {
    const folder = dirname(absolute);
    const key = `${root}\0${folder}`;
    const known = folders.get(key) ?? isWithin(folder, root);
    folders.set(key, known);
    return known && (!isLink(absolute) || isWithin(absolute, root));
  };
}

/** Whether a path, links followed, is a folder or something in it; false where there is nothing. */
export function isWithin(path: string, folder: string): boolean {
  try {
    const [real, home] = [realpathSync(path), realpathSync(folder)];
    return real === home || real.startsWith(home.endsWith(sep) ? home : home + sep);
  } catch {
    return false;
  }
}

const isLink = (path: string): boolean =>
  lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
