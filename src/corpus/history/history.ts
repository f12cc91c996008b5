import { createHash } from 'node:crypto';
import { posix, relative, resolve } from 'node:path';
import { actionId } from '../../model/action-lookup.ts';
import type { Config } from '../../model/config.ts';
import type { ActionTrail, CorpusPast, DocumentPast, RemovedAction } from '../../model/corpus-past.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import { localDay } from '../../model/zone.ts';
import type { Git } from '../git.ts';
import { blobsOf } from './blobs.ts';
import { commitsOf } from './commits.ts';
import { followItems, type ItemsAt } from './follow-items.ts';
import { type Content, VersionReader } from './read-versions.ts';
import { type FileVersions, type VersionRef, versionsOf } from './versions.ts';

/** A clone and the documents that were read from it. */
export interface Clone {
  readonly git: Git;
  /** The folder that `git` was opened in. */
  readonly folder: string;
  /** `HEAD`, or the commit whose documents these are. */
  readonly revision: string;
  readonly postmortems: readonly Postmortem[];
}

/** What one clone's history tells of its documents. Two processes: one names the contents, one hands them over. */
export async function historyOf(clone: Clone, cwd: string, config: Config): Promise<CorpusPast> {
  const { git, folder, revision, postmortems } = clone;
  if ((await git.ask(['rev-parse', '--verify', '--quiet', `${revision}^{commit}`])) === null) {
    return { ...NOTHING, notes: ['the repository has no commit yet: nothing is known from git'] };
  }
  const shallow = (await git.ask(['rev-parse', '--is-shallow-repository'])) === 'true';
  const paths = postmortems.map(({ path }) => pathInGit(git, relative(folder, resolve(cwd, path))));
  let commits = 0;
  const counted = async function* () {
    for await (const commit of commitsOf(git, revision)) {
      commits++;
      yield commit;
    }
  };
  const files = await versionsOf(counted(), paths, shallow);
  const dayOf = ({ epochMs }: VersionRef) => localDay(epochMs, config.timezone);
  const actions: Record<string, ActionTrail> = {};
  const documents: Record<string, DocumentPast> = {};
  const removed: RemovedAction[] = [];
  for await (const { postmortem, file, contents } of read(clone, paths, files, config)) {
    const days = file.versions.map((version, i) =>
      i === 0 && file.origin !== 'added' ? null : dayOf(version),
    );
    const seen = contents.map(({ items }, i): ItemsAt => ({ day: days[i] ?? null, items }));
    // What stands in the work tree and is not committed has no day.
    const now: ItemsAt = { day: null, items: postmortem.body.actionItems };
    const followed = followItems([...seen, now]);
    postmortem.body.actionItems.forEach((item, i) => {
      actions[actionId(postmortem, item)] = followed.trails[i] as ActionTrail;
    });
    removed.push(...followed.removed.map((one) => ({ document: postmortem.id, ...one })));
    const published = contents.findIndex(({ status }) => status === 'published');
    documents[postmortem.id] = {
      added: days[0] ?? null,
      published: days[published] ?? null,
      versions: file.versions.length,
      firstStatus: contents[0]?.status ?? 'unknown',
    };
  }
  return { commits, actions, documents, removed, notes: notesOn(shallow, postmortems.length, files) };
}

export const NOTHING: CorpusPast = { commits: 0, actions: {}, documents: {}, removed: [], notes: [] };

const pathInGit = (git: Git, path: string): string => posix.join(git.prefix, path.replaceAll('\\', '/'));

interface Read {
  readonly postmortem: Postmortem;
  readonly file: FileVersions;
  readonly contents: readonly Content[];
}

/** Document by document, so that only one has its contents in memory. */
async function* read(
  { git, postmortems }: Clone,
  paths: readonly string[],
  files: ReadonlyMap<string, FileVersions>,
  config: Config,
): AsyncGenerator<Read> {
  const known = postmortems.flatMap((postmortem, i) => {
    const file = files.get(paths[i] as string);
    return file ? [{ postmortem, file, now: nameOf(postmortem.text, file) }] : [];
  });
  // What is the same as in the work tree need not be fetched.
  const wanted = known.flatMap(({ file, now }) =>
    file.versions.flatMap(({ blob }) => (blob === now ? [] : [blob])),
  );
  const blobs = blobsOf(git, wanted);
  for (const { postmortem, file, now } of known) {
    const reader = new VersionReader(postmortem, config);
    const contents: Content[] = [];
    for (const { blob } of file.versions) {
      const text = blob === now ? postmortem.text : (await blobs.next()).value?.content?.toString('utf8');
      contents.push(text === undefined ? (contents.at(-1) ?? UNREAD) : reader.read(text));
    }
    yield { postmortem, file, contents };
  }
  await blobs.next();
}

/** A content that the clone does not hold. */
const UNREAD: Content = { items: [], status: 'unknown' };

/** The name that git gives to a text, in a repository of either kind of names. */
function nameOf(text: string, { versions }: FileVersions): string {
  const bytes = Buffer.from(text);
  const algorithm = versions[0]?.blob.length === 64 ? 'sha256' : 'sha1';
  return createHash(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

function notesOn(shallow: boolean, asked: number, files: ReadonlyMap<string, FileVersions>): string[] {
  const imported = [...files.values()].filter(({ origin }) => origin === 'import').length;
  const unknown = asked - files.size;
  const documents = (n: number) => `${n} ${n === 1 ? 'document' : 'documents'}`;
  return [
    shallow
      ? 'the clone is shallow: what happened before its oldest commit is not known (git fetch --unshallow, or fetch-depth: 0 in CI)'
      : '',
    imported > 0
      ? `${documents(imported)} came in an import of many at once: when their items were added is not known`
      : '',
    unknown > 0
      ? `${documents(unknown)} ${unknown === 1 ? 'is' : 'are'} not committed: git tells nothing of ${unknown === 1 ? 'it' : 'them'}`
      : '',
  ].filter(Boolean);
}
