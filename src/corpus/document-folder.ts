import { existsSync } from 'node:fs';
import { basename, join, posix, relative, resolve } from 'node:path';
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
  const own = patterns.find(({ folder }) => isNearMiss(folder) === nearMiss);
  const { folder, deep } = own ?? patterns[0] ?? { folder: '', deep: true };
  if (!deep) return folder || '.';
  const home = own && folder ? folder : posix.join(folder, nearMiss ? 'near-misses' : 'postmortems');
  // Near-misses are many and small: one folder, so that the same ones lie together.
  return nearMiss ? home : posix.join(home, day.slice(0, 4));
}

/** `docs/incidents/**` + `/*.md`: the folder before the first wildcard, and whether what lies deeper is read. */
function splitPattern(pattern: string): { folder: string; deep: boolean } {
  const parts = pattern.replace(/^\.\//, '').split('/');
  const wild = parts.findIndex((part) => /[*?{[(!+@]/.test(part));
  return {
    folder: parts.slice(0, wild < 0 ? -1 : wild).join('/'),
    deep: wild >= 0 && wild < parts.length - 1,
  };
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
