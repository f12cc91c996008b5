import { existsSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import type { Config } from '../model/config.ts';
import { findDocuments } from './find.ts';
import { createFile } from './write-files.ts';

export interface NewDocument {
  readonly nearMiss: boolean;
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly slug: string;
}

/** Where a new document goes, relative to the first root: where the config looks for documents of its kind. */
export function documentFolder({ include }: Pick<Config, 'include'>, { nearMiss, day }: NewDocument): string {
  const patterns = include.map(splitPattern);
  const known = patterns.filter(({ folder }) => isNearMiss(folder) === nearMiss);
  const { folder, deep } = known[0] ?? { folder: patterns[0]?.folder ?? '', deep: patterns[0]?.deep ?? true };
  const home = known[0] && folder !== '' ? folder : join(folder, nearMiss ? 'near-misses' : 'postmortems');
  // Near-misses are few and small: one folder. Where sub-folders are not read, there is no year either.
  return (nearMiss || !deep ? home : join(home, day.slice(0, 4))).replaceAll('\\', '/');
}

/** `docs/incidents/**` + `/*.md`: the folder before the first wildcard, and whether what lies deeper is read. */
function splitPattern(pattern: string): { folder: string; deep: boolean } {
  const parts = pattern.replace(/^\.\//, '').split('/');
  const wild = parts.findIndex((part) => /[*?{[(!+@]/.test(part));
  const folder = parts.slice(0, wild < 0 ? -1 : wild).join('/');
  return { folder, deep: parts.includes('**') };
}

const isNearMiss = (folder: string): boolean => /(?:^|\/)near[-_ ]?miss(?:es)?(?:\/|$)/i.test(folder);

/**
 * Writes a new document under the first name that is free, `-2` and on where the plain one is taken by a file there or
 * by any document's id. Tells the absolute path.
 */
export function createDocument(
  base: string,
  config: Config,
  document: NewDocument,
  textAt: (path: string) => string,
): string {
  const root = resolve(base, config.roots[0] ?? '.');
  const folder = join(root, documentFolder(config, document));
  const taken = new Set(config.roots.flatMap((one) => stems(resolve(base, one), config)));
  for (let n = 1; ; n++) {
    const stem = `${document.day}-${document.slug}${n === 1 ? '' : `-${n}`}`;
    const path = join(folder, `${stem}.md`);
    if (taken.has(stem) || existsSync(path)) continue;
    if (createFile(path, textAt(path))) return path;
  }
}

const stems = (root: string, { include, exclude }: Config): string[] =>
  findDocuments(root, include, exclude).paths.map((path) => basename(path, '.md'));

/** A path as people read it: from `folder`, with `/`. */
export const pathFrom = (folder: string, path: string): string =>
  relative(folder, path).replaceAll('\\', '/') || '.';
