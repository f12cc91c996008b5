import { createRequire } from 'node:module';
import type FastGlob from 'fast-glob';
import { NEVER } from './find.ts';

// Loaded where nothing was found.
const load = createRequire(import.meta.url);

/** Where documents may be that no pattern of the config matches. */
export interface LikelyFolder {
  /** From where it was looked, with `/`. */
  readonly folder: string;
  readonly documents: number;
  /** What would read them. */
  readonly include: string;
}

const NAMES = ['postmortem', 'post-mortem', 'post_mortem', 'incident', 'retrospective', 'outage'];
const NAMED = new RegExp(NAMES.join('|'), 'i');
const ENDINGS = ['md', 'qmd', 'markdown'];
/** A repository is not searched to its last folder for a hint. */
const DEEPEST = 6;

/** The folder under `cwd` that is named like what teams keep postmortems in and holds most documents of one ending. */
export function likelyFolder(cwd: string): LikelyFolder | null {
  const { sync } = load('fast-glob') as typeof FastGlob;
  const paths = sync(`**/*{${NAMES.join(',')}}*/**/*.{${ENDINGS.join(',')}}`, {
    cwd,
    ignore: [...NEVER],
    caseSensitiveMatch: false,
    deep: DEEPEST,
    followSymbolicLinks: false,
    suppressErrors: true,
  });
  const counts = new Map<string, LikelyFolder>();
  for (const path of paths.sort()) {
    const parts = path.split('/');
    const named = parts.findIndex((part) => NAMED.test(part));
    const folder = parts.slice(0, named + 1).join('/');
    const include = `${folder}/**/*.${path.split('.').at(-1)}`;
    counts.set(include, { folder, include, documents: (counts.get(include)?.documents ?? 0) + 1 });
  }
  return [...counts.values()].reduce<LikelyFolder | null>(
    (most, one) => (most === null || one.documents > most.documents ? one : most),
    null,
  );
}
