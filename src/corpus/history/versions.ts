import type { Change, Commit } from './commits.ts';

/** A content that a document had, and the commit that gave it. */
export interface VersionRef {
  readonly blob: string;
  readonly commit: string;
  readonly epochMs: number;
}

/** The contents that one document had on the main line. */
export interface FileVersions {
  /** Oldest first; a rename that changes nothing is none. */
  readonly versions: readonly VersionRef[];
  /**
   * How the first one came: `added` by somebody; in an `import` of many at once, or at the `edge` of a shallow clone,
   * the day says nothing of when it was written.
   */
  readonly origin: 'added' | 'import' | 'edge';
}

/** More documents than this in one commit were not written on that day. */
const IMPORT = 20;

interface Followed {
  readonly path: string;
  readonly versions: VersionRef[];
  origin: FileVersions['origin'];
}

/** Follows files back through commits, newest first, and through their renames. Files that no commit has are left out. */
export async function versionsOf(
  commits: AsyncIterable<Commit>,
  paths: readonly string[],
  shallow: boolean,
): Promise<Map<string, FileVersions>> {
  const files = paths.map((path): Followed => ({ path, versions: [], origin: 'added' }));
  const at = new Map(files.map((file) => [file.path, file]));
  for await (const commit of commits) {
    const met = commit.changes.flatMap((change) => {
      const file = at.get(change.path);
      return file ? [{ file, change }] : [];
    });
    // All leave their names before any takes another: two files may have changed places.
    for (const { change } of met) if (change.from !== null) at.delete(change.path);
    for (const { file, change } of met) {
      if (change.from !== null) at.set(change.from, file);
      if (change.blob !== null) file.versions.push(versionOf(commit, change.blob));
    }
    const added = met.filter(({ change }) => change.kind === 'added');
    const origin =
      shallow && commit.parents.length === 0 ? 'edge' : added.length > IMPORT ? 'import' : 'added';
    for (const { file } of added) file.origin = origin;
  }
  const seen = files.filter(({ versions }) => versions.length > 0);
  return new Map(seen.map(({ path, versions, origin }) => [path, { versions: inOrder(versions), origin }]));
}

const versionOf = ({ id, epochMs }: Commit, blob: NonNullable<Change['blob']>): VersionRef => ({
  blob,
  commit: id,
  epochMs,
});

/** Oldest first, without those that are the same as the one before. */
function inOrder(newestFirst: readonly VersionRef[]): VersionRef[] {
  return [...newestFirst].reverse().filter(({ blob }, i, all) => i === 0 || all[i - 1]?.blob !== blob);
}
