import { LfiError } from '../model/error.ts';
import { didYouMean } from '../model/nearest.ts';
import { type Git, splitNul } from './git.ts';

export interface Changes {
  /** Paths that are there now, relative to git's folder: a renamed file under its new name, no deleted ones. */
  readonly paths: readonly string[];
  /** What the answer should be taken with, for the person who asked. */
  readonly note: string | null;
}

/** Added, copied, modified, renamed: what there is to read, told from git's folder whatever `diff.relative` says. */
const PRESENT = [
  '--name-status',
  '-z',
  '--find-renames',
  '--diff-filter=ACMRT',
  '--no-ext-diff',
  '--no-relative',
];

/** What the next commit changes, as the index holds it. */
export async function stagedChanges(git: Git): Promise<Changes> {
  const output = await git.run(['diff', '--cached', ...PRESENT]);
  return { paths: namesOf(output).map(git.fromRoot), note: null };
}

/**
 * What the work tree changes against where it left `ref`, untracked files included. Without `ref`: the target of the
 * pull or merge request in CI, the remote's default branch, or the last commit. In a clone too shallow to know where
 * it left, the two states are compared as they are.
 */
export async function changesSince(
  git: Git,
  ref: string | null,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Changes> {
  const commit = ref === null ? await defaultBase(git, env) : await namedCommit(git, ref);
  const left = commit === null ? null : await git.ask(['merge-base', commit, 'HEAD']);
  const untracked = await git.run(['ls-files', '--others', '--exclude-standard', '--full-name', '-z', ':/']);
  const base = left ?? commit;
  const changed =
    base === null
      ? splitNul(await git.run(['ls-files', '--full-name', '-z', ':/']))
      : namesOf(await git.run(['diff', ...PRESENT, base]));
  const paths = [...new Set([...changed, ...splitNul(untracked)])].map(git.fromRoot);
  const note =
    commit !== null && left === null
      ? 'the history does not reach back to the common ancestor: compared with the other side as it is now, which may list more than was changed here'
      : null;
  return { paths, note };
}

/** Names of a `--name-status -z` output: a rename has two, of which the second is there now. */
function namesOf(output: Buffer): string[] {
  const fields = splitNul(output);
  const names: string[] = [];
  for (let at = 0; at < fields.length; ) {
    const two = /^[RC]/.test(fields[at] ?? '');
    names.push(fields[at + (two ? 2 : 1)] ?? '');
    at += two ? 3 : 2;
  }
  return names;
}

const commitOf = (git: Git, ref: string): Promise<string | null> =>
  git.ask(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);

async function namedCommit(git: Git, ref: string): Promise<string> {
  const found = (await commitOf(git, ref)) ?? (await commitOf(git, `origin/${ref}`));
  if (found) return found;
  const shallow = (await git.ask(['rev-parse', '--is-shallow-repository'])) === 'true';
  const known = (await git.ask(['for-each-ref', '--format=%(refname:short)'])) ?? '';
  throw new LfiError('git', `--changed: there is no commit "${ref}"${didYouMean(ref, known.split('\n'))}`, {
    hint: shallow
      ? `This clone is shallow: run \`git fetch --depth=1 origin ${ref}\` first, or check out with the whole history (fetch-depth: 0).`
      : 'Name a branch, a tag or a commit; a path goes before the option, or after `--`.',
  });
}

/** Null in a repository without a commit: everything is new. */
async function defaultBase(
  git: Git,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string | null> {
  const inCi =
    env['GITHUB_BASE_REF'] ||
    env['CI_MERGE_REQUEST_DIFF_BASE_SHA'] ||
    env['CI_MERGE_REQUEST_TARGET_BRANCH_NAME'];
  if (inCi) return namedCommit(git, inCi);
  for (const ref of ['origin/HEAD', 'origin/main', 'origin/master', 'HEAD']) {
    const commit = await commitOf(git, ref);
    if (commit) return commit;
  }
  return null;
}
