import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Git, openGit } from './git.ts';
import { readIfThere } from './write-files.ts';

/** What stands around a folder that decides how it is set up. */
export interface Surroundings {
  /** The folder of the work tree, else the folder itself. */
  readonly top: string;
  /** Null outside of git. */
  readonly git: GitFacts | null;
  /** The nearest package.json at or above the folder, up to `top`; null: none. */
  readonly manifest: { readonly folder: string; readonly hasDependency: boolean } | null;
  /** Name of the lock file beside it. */
  readonly lockFile: string | null;
  /** Whether a path is there, from `top`. */
  has(path: string): boolean;
}

export interface GitFacts {
  readonly run: Git['run'];
  readonly remotes: string;
  /** `core.hooksPath` as configured. */
  readonly hooksPath: string | null;
  /** Hooks that git runs now from its own folder, samples left out. */
  readonly activeHooks: readonly string[];
}

const PACKAGE = 'learning-from-incidents';

/** Looks around; outside of git, and where git is missing, that is what it says. */
export async function lookAround(
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
  lockFiles: readonly string[],
): Promise<Surroundings> {
  const git = await openGit(folder, env, folder, 'lfi init asks').catch(() => null);
  const top = git
    ? resolve(
        folder,
        ...git.prefix
          .split('/')
          .filter(Boolean)
          .map(() => '..'),
      )
    : folder;
  const manifestFolder = nearest(folder, top, (at) => existsSync(join(at, 'package.json')));
  return {
    top,
    git: git && (await gitFacts(git, folder)),
    manifest:
      manifestFolder === null ? null : { folder: manifestFolder, hasDependency: dependsOnUs(manifestFolder) },
    lockFile: (manifestFolder && lockFiles.find((name) => existsSync(join(manifestFolder, name)))) || null,
    has: (path) => existsSync(join(top, path)),
  };
}

async function gitFacts(git: Git, folder: string): Promise<GitFacts> {
  const hooks = await git.ask(['rev-parse', '--git-path', 'hooks']);
  const hooksPath = (await git.ask(['config', '--get', 'core.hooksPath'])) || null;
  return {
    run: git.run,
    remotes: (await git.ask(['remote', '--verbose'])) ?? '',
    hooksPath,
    activeHooks: hooks && hooksPath === null ? hooksIn(resolve(folder, hooks)) : [],
  };
}

function hooksIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter(
      (name) => !name.endsWith('.sample') && (statSync(join(folder, name)).mode & 0o111) !== 0,
    );
  } catch {
    return [];
  }
}

function nearest(from: string, top: string, test: (folder: string) => boolean): string | null {
  for (let folder = from; ; folder = dirname(folder)) {
    if (test(folder)) return folder;
    if (folder === top || folder === dirname(folder)) return null;
  }
}

function dependsOnUs(folder: string): boolean {
  try {
    const manifest = JSON.parse(readIfThere(join(folder, 'package.json')) ?? '{}');
    return manifest.name === PACKAGE || PACKAGE in { ...manifest.dependencies, ...manifest.devDependencies };
  } catch {
    return false;
  }
}
