import { resolve } from 'node:path';
import { LfiError } from '../model/error.ts';
import { didYouMean } from '../model/nearest.ts';
import type { FileTree } from './file-tree.ts';
import { findDocuments } from './find.ts';
import { type Git, openGit, splitNul } from './git.ts';
import { blobsOf } from './history/blobs.ts';
import { pathTree } from './path-tree.ts';

/** A corpus as it stood at a commit. */
export interface AtRevision {
  readonly tree: FileTree;
  /** The commit of each root, by the root's folder. */
  readonly commits: ReadonlyMap<string, string>;
  /** When the latest of them was made, in milliseconds. */
  readonly epochMs: number;
}

export interface RevisionRequest {
  /** Absolute folders. */
  readonly roots: readonly string[];
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder that the program was started in. */
  readonly started: string;
}

/**
 * The documents of the roots as the commit that `revision` names has them; each root is asked for itself. Throws
 * `LfiError('git')` outside of a repository and for a name that is not known there.
 */
export async function atRevision(revision: string, request: RevisionRequest): Promise<AtRevision> {
  const { roots, include, exclude, env, started } = request;
  const commits = new Map<string, string>();
  const contents = new Map<string, Buffer>();
  let epochMs = Number.NEGATIVE_INFINITY;
  for (const root of roots) {
    const git = await openGit(root, env, started, '--at needs');
    const commit = await commitNamed(git, revision);
    commits.set(root, commit);
    const seconds = await git.run(['show', '--no-patch', '--no-show-signature', '--format=%ct', commit]);
    epochMs = Math.max(epochMs, Number(seconds.toString('utf8').trim()) * 1000);
    const files = await filesOf(git, root, commit);
    const { paths } = findDocuments(
      root,
      include,
      exclude,
      pathTree(files.keys(), () => null),
    );
    const wanted = paths.flatMap((path) => {
      const absolute = resolve(root, path);
      const blob = files.get(absolute);
      return blob === undefined ? [] : [{ absolute, blob }];
    });
    let next = 0;
    for await (const { content } of blobsOf(
      git,
      wanted.map(({ blob }) => blob),
    )) {
      const { absolute } = wanted[next++] as { absolute: string };
      if (content !== null) contents.set(absolute, content);
    }
  }
  return { tree: pathTree(contents.keys(), (path) => contents.get(path) ?? null), commits, epochMs };
}

/** Files under the root and the names of their contents; links and submodules have none. */
async function filesOf(git: Git, root: string, commit: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const line of splitNul(await git.run(['ls-tree', '-r', '-z', '--full-tree', commit]))) {
    const tab = line.indexOf('\t');
    const [mode = '', , blob = ''] = line.slice(0, tab).split(' ');
    const path = git.fromRoot(line.slice(tab + 1));
    if (mode.startsWith('100') && !path.startsWith('../')) files.set(resolve(root, path), blob);
  }
  return files;
}

async function commitNamed(git: Git, revision: string): Promise<string> {
  const found = await git.ask([
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${revision}^{commit}`,
  ]);
  if (found !== null) return found;
  const shallow = (await git.ask(['rev-parse', '--is-shallow-repository'])) === 'true';
  const known = (await git.ask(['for-each-ref', '--format=%(refname:short)'])) ?? '';
  throw new LfiError(
    'git',
    `--at: there is no commit "${revision}"${didYouMean(revision, known.split('\n'))}`,
    {
      hint: shallow
        ? 'This clone is shallow: `git fetch --unshallow` brings the older commits (fetch-depth: 0 in CI).'
        : 'Name a branch, a tag or a commit: v1.2, main~20, "main@{2026-07-01}".',
    },
  );
}
