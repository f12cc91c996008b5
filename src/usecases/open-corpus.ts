import { join, resolve } from 'node:path';
import { CACHE_FOLDER, type CacheFolder } from '../corpus/cache-files.ts';
import { readConfig } from '../corpus/config-file.ts';
import type { AtRevision } from '../corpus/git-revision.ts';
import { likelyFolder } from '../corpus/likely-folder.ts';
import { readCorpus } from '../corpus/read.ts';
import { workingFolder } from '../corpus/working-folder.ts';
import type { Config } from '../model/config.ts';
import type { Corpus } from '../model/corpus.ts';
import { count } from '../model/count.ts';
import { LfiError } from '../model/error.ts';
import { parseAsOf } from '../model/window.ts';
import type { Invocation } from './invocation.ts';
import type { Memory } from './memory.ts';

export interface Opened {
  /** The folder that the command runs in. */
  readonly cwd: string;
  /** The folder that the config's relative paths start from. */
  readonly base: string;
  readonly config: Config;
  readonly asOf: number;
  /** Null: nothing is kept between runs, and nothing used that was. */
  readonly cache: CacheFolder | null;
  readonly memory?: Memory;
  /** The documents of a commit instead of the disk's. */
  readonly at?: AtRevision;
}

/**
 * The config in force for an invocation, and when "now" is: with `--at`, the time of that commit. The config is today's,
 * so that the documents of then are counted with the words of now.
 */
export async function openConfig({ host, options, memory }: Invocation): Promise<Opened> {
  const cwd = workingFolder(host.cwd, options['cwd']);
  const found = await readConfig(cwd, options['config'] as string | undefined);
  const config = {
    ...found.config,
    ...(options['include'] ? { include: options['include'] as string[] } : {}),
    ...(options['exclude']
      ? { exclude: [...found.config.exclude, ...(options['exclude'] as string[])] }
      : {}),
    ...typedRoots(options, cwd),
  };
  const asOf = options['asOf'] as string | undefined;
  const { base } = found;
  const said = asOf === undefined ? null : parseAsOf(asOf, config.timezone);
  const kept = memory ? { memory } : {};
  const cache = cacheOf(options, cwd, base);
  if (options['at'] === undefined) return { cwd, base, config, asOf: said ?? host.now(), cache, ...kept };
  const roots = [...new Set(config.roots.map((root) => resolve(base, root)))];
  const { include, exclude } = config;
  const where = { roots, include, exclude, env: host.env, started: host.cwd };
  const { atRevision } = await import('../corpus/git-revision.ts');
  const at = await atRevision(String(options['at']), where);
  return { cwd, base, config, asOf: said ?? at.epochMs, cache, at };
}

/** Folders and globs typed on the command line are meant from where they were typed. */
function typedRoots({ root, include }: Invocation['options'], cwd: string): Partial<Config> {
  if (root) return { roots: (root as string[]).map((one) => resolve(cwd, one)) };
  return include ? { roots: [cwd] } : {};
}

/** A command that says nothing of a cache uses the one that is there. */
function cacheOf(options: Invocation['options'], cwd: string, base: string): CacheFolder | null {
  const { cache, cacheLocation } = options;
  if (cache === false) return null;
  const path = cacheLocation === undefined ? join(base, CACHE_FOLDER) : resolve(cwd, String(cacheLocation));
  return { path, keep: cache === true || cacheLocation !== undefined ? 'always' : 'if-there' };
}

/**
 * Reads the documents that an invocation is about; `paths` instead of what the config includes.
 * Throws `LfiError('nothing-to-read')` when there are none, unless that was said to be fine.
 */
export function openCorpus(
  opened: Opened,
  options: Invocation['options'],
  paths: readonly string[] = [],
): Corpus {
  const { cwd, base, config, at, cache, memory } = opened;
  const corpus = memory
    ? memory.corpus.read({ cwd, base, config, inside: true })
    : readCorpus({ cwd, base, config, paths, cache, ...(at ? { tree: at.tree } : {}) });
  const found = corpus.postmortems.length + corpus.unreadable.length;
  if (found === 0 && options['errorOnUnmatchedPattern'] !== false)
    throw nothingToRead(opened, corpus.skipped);
  return corpus;
}

/** `left`: what matched and is no document. */
export function nothingToRead({ cwd, base, config, at }: Opened, left: Corpus['skipped']): LfiError {
  const where = config.roots.map((root) => resolve(base, root)).join(', ');
  const skipped = left.map(({ path, why }) => `\n  skipped ${path}: ${why}`).join('');
  const likely = at ? null : likelyFolder(cwd);
  const elsewhere =
    likely === null
      ? ''
      : `${likely.folder} holds ${count(likely.documents, 'document')}: --include '${likely.include}' reads them. `;
  const setUp =
    config.path === null
      ? 'Run `lfi init` to set a repository up, or name the documents with --include "<glob>".'
      : 'Write the first with `lfi new`, or name the documents in `include` or with --include "<glob>".';
  return new LfiError(
    'nothing-to-read',
    `no document matches ${config.include.join(', ')} in ${where}${at ? ' at that commit' : ''}${skipped}`,
    { hint: elsewhere + setUp },
  );
}
