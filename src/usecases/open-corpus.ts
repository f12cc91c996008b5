import { resolve } from 'node:path';
import type { Invocation } from '../cli/command.ts';
import { readConfig } from '../corpus/config-file.ts';
import { readCorpus } from '../corpus/read.ts';
import { workingFolder } from '../corpus/working-folder.ts';
import type { Config } from '../model/config.ts';
import type { Corpus } from '../model/corpus.ts';
import { LfiError } from '../model/error.ts';
import { parseAsOf } from '../model/window.ts';

export interface Opened {
  /** The folder that the command runs in. */
  readonly cwd: string;
  /** The folder that the config's relative paths start from. */
  readonly base: string;
  readonly config: Config;
  readonly asOf: number;
}

/** The config in force for an invocation, and when "now" is. */
export async function openConfig({ host, options }: Invocation): Promise<Opened> {
  const cwd = workingFolder(host.cwd, options['cwd']);
  const found = await readConfig(cwd, options['config'] as string | undefined);
  const config = {
    ...found.config,
    ...(options['include'] ? { include: options['include'] as string[] } : {}),
    ...(options['exclude']
      ? { exclude: [...found.config.exclude, ...(options['exclude'] as string[])] }
      : {}),
    ...(options['root'] ? { roots: (options['root'] as string[]).map((root) => resolve(cwd, root)) } : {}),
  };
  const asOf = options['asOf'] as string | undefined;
  // A glob typed on the command line is meant from where it was typed.
  const base = options['include'] && !options['root'] ? cwd : found.base;
  return { cwd, base, config, asOf: asOf === undefined ? host.now() : parseAsOf(asOf, config.timezone) };
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
  const { cwd, base, config } = opened;
  const corpus = readCorpus({ cwd, base, config, paths });
  const found = corpus.postmortems.length + corpus.unreadable.length;
  if (found === 0 && options['errorOnUnmatchedPattern'] !== false) throw nothingToRead(opened, corpus);
  return corpus;
}

function nothingToRead({ base, config }: Opened, corpus: Corpus): LfiError {
  const where = config.roots.map((root) => resolve(base, root)).join(', ');
  const skipped = corpus.skipped.map(({ path, why }) => `\n  skipped ${path}: ${why}`).join('');
  return new LfiError(
    'nothing-to-read',
    `no document matches ${config.include.join(', ')} in ${where}${skipped}`,
    {
      hint: 'Run `lfi init` to set a repository up, or name the documents with --include "<glob>".',
    },
  );
}
