import { relative, resolve, sep } from 'node:path';
import type { Config } from '../../model/config.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { CorpusPast } from '../../model/corpus-past.ts';
import { LfiError } from '../../model/error.ts';
import { type Git, openGit } from '../git.ts';
import { historyOf, NOTHING } from './history.ts';

export interface HistoryRequest {
  readonly cwd: string;
  /** What the config's roots are relative to. */
  readonly base: string;
  readonly config: Config;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder that the program was started in. */
  readonly started: string;
  /** By a root's folder: the commit that its documents were read from, instead of `HEAD`. */
  readonly commits?: ReadonlyMap<string, string>;
}

/** What git tells of a corpus, clone by clone. A root outside of a repository is a note, never a failure. */
export async function readHistory(corpus: Corpus, request: HistoryRequest): Promise<CorpusPast> {
  const { cwd, base, config, env, started, commits } = request;
  const roots = [...new Set(config.roots.map((root) => resolve(base, root)))];
  const notes: string[] = [];
  const pasts: CorpusPast[] = [];
  const left = new Set(corpus.postmortems);
  // The innermost root first: a clone in a clone keeps its own history.
  for (const folder of roots.sort((a, b) => b.length - a.length)) {
    const inside = [...left].filter(({ path }) => isInside(folder, resolve(cwd, path)));
    for (const postmortem of inside) left.delete(postmortem);
    if (inside.length === 0) continue;
    const git = await openOrNote(folder, env, started, notes);
    if (git === null) continue;
    const revision = commits?.get(folder) ?? 'HEAD';
    const past = await historyOf({ git, folder, revision, postmortems: inside }, cwd, config);
    pasts.push(roots.length === 1 ? past : named(past, relative(cwd, folder) || '.'));
  }
  return joined(pasts, notes);
}

const isInside = (folder: string, path: string) =>
  path.startsWith(folder.endsWith(sep) ? folder : folder + sep);

async function openOrNote(
  folder: string,
  env: HistoryRequest['env'],
  started: string,
  notes: string[],
): Promise<Git | null> {
  try {
    return await openGit(folder, env, started, '--history needs');
  } catch (error) {
    if (!(error instanceof LfiError)) throw error;
    notes.push(`${error.message.replace(/^--history needs/, 'history takes')}: nothing is known from git`);
    return null;
  }
}

const named = (past: CorpusPast, root: string): CorpusPast => ({
  ...past,
  notes: past.notes.map((note) => `${root}: ${note}`),
});

function joined(pasts: readonly CorpusPast[], notes: readonly string[]): CorpusPast {
  return pasts.reduce(
    (all, past) => ({
      commits: all.commits + past.commits,
      actions: { ...all.actions, ...past.actions },
      documents: { ...all.documents, ...past.documents },
      removed: [...all.removed, ...past.removed],
      notes: [...all.notes, ...past.notes],
    }),
    { ...NOTHING, notes: [...notes] },
  );
}
