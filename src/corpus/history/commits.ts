import type { Git } from '../git.ts';

/** One file in one commit, against the commit before it on the main line. */
export interface Change {
  /** Its path after the commit, from the top of the repository; before it, for a deleted one. */
  readonly path: string;
  /** Where a rename took it from. */
  readonly from: string | null;
  readonly kind: 'added' | 'changed' | 'deleted' | 'renamed';
  /** The content after the commit; null for a deleted file, a link or a submodule. */
  readonly blob: string | null;
}

export interface Commit {
  readonly id: string;
  /** When it got where it is, in milliseconds. */
  readonly epochMs: number;
  readonly parents: readonly string[];
  readonly changes: readonly Change[];
}

// What somebody's configuration could change about the output is said here.
const LOG = [
  '-c',
  'log.follow=false',
  '-c',
  'log.showSignature=false',
  'log',
  '--first-parent',
  '-m',
  '--root',
  '--raw',
  '--no-abbrev',
  '-z',
  '--find-renames',
  '-l1000',
  '--no-ext-diff',
  '--no-relative',
  '--no-notes',
  '--format=>%H %ct %P',
];

/**
 * The commits of the main line, newest first, in one process. A merge is what it brought to the line, at the time that
 * it was merged: an item that was closed on a branch is closed for everybody when the branch arrives, whether as a
 * merge, a squash or a rebase. That is also why the committer's date counts and not the author's.
 *
 * Asked without paths: git then looks at each commit once, and a document that came from elsewhere is still a rename.
 */
export async function* commitsOf(git: Git, revision: string): AsyncGenerator<Commit> {
  let commit: (Omit<Commit, 'changes'> & { changes: Change[] }) | null = null;
  let entry: string[] = [];
  for await (const token of tokens(git.stream([...LOG, '--end-of-options', revision, '--']))) {
    if (entry.length > 0) {
      entry.push(token);
      if (entry.length < (/ [RC]\d*$/.test(entry[0] as string) ? 3 : 2)) continue;
      commit?.changes.push(changeOf(entry));
      entry = [];
    } else if (token.startsWith('>')) {
      if (commit) yield commit;
      const [id = '', seconds = '', ...parents] = token.slice(1).trim().split(' ');
      commit = { id, epochMs: Number(seconds) * 1000, parents, changes: [] };
    } else if (token.trimStart().startsWith(':')) {
      entry = [token.trimStart()];
    }
  }
  if (commit) yield commit;
}

const KINDS: Readonly<Record<string, Change['kind']>> = {
  A: 'added',
  C: 'added',
  D: 'deleted',
  R: 'renamed',
};

/** `:100644 100644 <before> <after> R100`, and one path or two. */
function changeOf([head = '', first = '', second]: readonly string[]): Change {
  const [, mode = '', , blob = '', status = ''] = head.split(' ');
  const kind = KINDS[status[0] ?? ''] ?? 'changed';
  return {
    path: second ?? first,
    from: kind === 'renamed' ? first : null,
    kind,
    blob: kind !== 'deleted' && mode.startsWith('100') ? blob : null,
  };
}

async function* tokens(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const last = chunk.lastIndexOf(0);
    if (last < 0) {
      rest = Buffer.concat([rest, chunk]);
      continue;
    }
    yield* Buffer.concat([rest, chunk.subarray(0, last)])
      .toString('utf8')
      .split('\0');
    rest = chunk.subarray(last + 1);
  }
  if (rest.length > 0) yield rest.toString('utf8');
}
