import { join, posix } from 'node:path';
import { pathFrom } from '../../corpus/document-folder.ts';
import type { Surroundings } from '../../corpus/surroundings.ts';
import { type PackageManager, packageManagerOf } from './package-manager.ts';

/** A file that is to be there. */
export interface PlannedFile {
  /** Absolute. */
  readonly path: string;
  readonly text: string;
  readonly executable?: boolean;
}

/** What is to be done, as data: nothing has happened yet. */
export interface Plan {
  readonly files: readonly PlannedFile[];
  /** The value that `core.hooksPath` is to have; null: leave it. */
  readonly hooksPath: string | null;
  /** What only a person can do: lines to add to files of their own, commands to run. */
  readonly hints: readonly string[];
}

export const NOTHING: Plan = { files: [], hooksPath: null, hints: [] };

export const together = (...plans: readonly Plan[]): Plan => ({
  files: plans.flatMap(({ files }) => files),
  hooksPath: plans.map(({ hooksPath }) => hooksPath).find((path) => path !== null) ?? null,
  hints: plans.flatMap(({ hints }) => hints),
});

/** What CI and hooks need to know of a place. */
export interface Place {
  readonly around: Surroundings;
  readonly manager: PackageManager;
  /** The folder with the config, from the top of the work tree: `.` or `docs/reliability`. */
  readonly folder: string;
}

export const placeOf = (around: Surroundings, cwd: string): Place => ({
  around,
  manager: packageManagerOf(around.lockFile),
  folder: posix.normalize(pathFrom(around.top, cwd)),
});

export const atTop = ({ around }: Place, path: string): string => join(around.top, path);
