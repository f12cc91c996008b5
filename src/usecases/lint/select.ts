import { posix, relative, resolve } from 'node:path';
import { openGit } from '../../corpus/git.ts';
import { changesSince, stagedChanges } from '../../corpus/git-changes.ts';
import { indexTree } from '../../corpus/git-index.ts';
import { readCorpus } from '../../corpus/read.ts';
import { readDocument } from '../../document/read-document.ts';
import type { Corpus } from '../../model/corpus.ts';
import { count } from '../../model/count.ts';
import { LfiError } from '../../model/error.ts';
import type { Invocation } from '../invocation.ts';
import { type Opened, openCorpus } from '../open-corpus.ts';
import type { LintOptions } from './options.ts';

/** What is linted, and against which corpus. */
export interface Selection {
  readonly corpus: Corpus;
  /** Null: all of it. */
  readonly targets: ReadonlySet<string> | null;
  /** What the person should know about how it came about. */
  readonly note: string | null;
  /** Why there is nothing to lint, where that is fine. */
  readonly nothing: string | null;
}

/** Finds out which documents are meant. Nothing to read at all is `LfiError('nothing-to-read')`. */
export async function select(
  invocation: Invocation,
  opened: Opened,
  options: LintOptions,
): Promise<Selection> {
  if (options.source === 'stdin') return fromStdin(invocation, opened, options);
  if (options.source !== 'files') return fromGit(invocation, opened, options);
  if (options.paths.length > 0) return fromPaths(invocation, opened, options);
  const corpus = openCorpus(opened, invocation.options);
  return { corpus, targets: null, note: null, nothing: nothingIn(corpus) };
}

function nothingIn({ postmortems, unreadable }: Corpus): string | null {
  return postmortems.length + unreadable.length > 0 ? null : 'no document matches: nothing was linted';
}

/**
 * Named files are linted whether or not the config includes them, but for a folder's own page, which a shell's `*.md`
 * names too; the rest of the corpus is there to compare with.
 */
function fromPaths(invocation: Invocation, opened: Opened, { paths }: LintOptions): Selection {
  const all = readCorpus(opened);
  const own = new Map(all.skipped.map(({ path, why }) => [path, why]));
  const read = readCorpus({ ...opened, paths });
  const meant = <T extends { readonly path: string }>(list: readonly T[]) =>
    list.filter(({ path }) => !own.has(path));
  const named = { ...read, postmortems: meant(read.postmortems), unreadable: meant(read.unreadable) };
  const targets = new Set([...named.postmortems, ...named.unreadable].map(({ path }) => path));
  if (targets.size === 0 && invocation.options['errorOnUnmatchedPattern'] !== false) {
    const passedOver = [...read.postmortems, ...read.unreadable].map(({ path }) => ({
      path,
      why: own.get(path),
    }));
    const skipped = [...read.skipped, ...passedOver]
      .map(({ path, why }) => `\n  skipped ${path}: ${why}`)
      .join('');
    throw new LfiError('nothing-to-read', `no document in ${paths.join(', ')}${skipped}`, {
      hint: 'Name a markdown file, or a folder that holds some.',
    });
  }
  return { corpus: union(all, named), targets, note: null, nothing: nothingIn(named) };
}

async function fromGit({ host }: Invocation, opened: Opened, options: LintOptions): Promise<Selection> {
  const { cwd } = opened;
  const staged = options.source === 'staged';
  const git = await openGit(cwd, host.env, host.cwd, `--${options.source} needs`);
  const { paths, note } = staged ? await stagedChanges(git) : await changesSince(git, options.ref, host.env);
  const corpus = readCorpus(staged ? { ...opened, tree: await indexTree(git, cwd) } : opened);
  const under = options.paths.map((path) => posix.normalize(slashes(path)).replace(/\/$/, ''));
  const asked = (path: string) =>
    under.length === 0 || under.some((one) => one === '.' || path === one || path.startsWith(`${one}/`));
  const changed = new Set(paths);
  const targets = new Set(
    [...corpus.postmortems, ...corpus.unreadable]
      .map(({ path }) => path)
      .filter((path) => changed.has(path) && asked(path)),
  );
  const what = staged ? count(paths.length, 'staged file') : count(paths.length, 'changed file');
  const nothing = targets.size > 0 ? null : `no postmortem among ${what}: nothing was linted`;
  return { corpus, targets, note: note === null ? null : `--${options.source}: ${note}`, nothing };
}

async function fromStdin({ host }: Invocation, opened: Opened, options: LintOptions): Promise<Selection> {
  const { cwd } = opened;
  const path = slashes(relative(cwd, resolve(cwd, options.stdinFilename ?? '')));
  const text = await host.stdin.read();
  const corpus = corpusWith({ path, text }, readCorpus(opened));
  return { corpus, targets: new Set([path]), note: null, nothing: null };
}

/** A corpus with this text as one of its documents, in place of the one of that path. */
export function corpusWith(source: { readonly path: string; readonly text: string }, all: Corpus): Corpus {
  const { config } = all;
  const one = { config, postmortems: [readDocument(source, config)], unreadable: [], skipped: [] };
  return union(all, one);
}

/** Both, sorted; of a document in both the second is taken. */
function union(all: Corpus, named: Corpus): Corpus {
  const known = new Set([...named.postmortems, ...named.unreadable].map(({ path }) => path));
  const rest = <T extends { readonly path: string }>(list: readonly T[]) =>
    list.filter(({ path }) => !known.has(path));
  const postmortems = [...rest(all.postmortems), ...named.postmortems];
  return {
    ...all,
    postmortems: postmortems.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)),
    unreadable: [...rest(all.unreadable), ...named.unreadable],
  };
}

const slashes = (path: string): string => path.replaceAll('\\', '/');
