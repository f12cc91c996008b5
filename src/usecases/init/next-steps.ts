import { resolve } from 'node:path';
import { pathFrom } from '../../corpus/document-folder.ts';
import { findDocuments } from '../../corpus/find.ts';
import { SCHEMA_FILES } from '../../corpus/schema-files.ts';
import type { Config } from '../../model/config.ts';
import type { Place } from './plan.ts';
import type { Outcome } from './tell.ts';

/** What only a person can do, from the most to the least pressing. */
export function nextSteps(
  { around, manager }: Place,
  cwd: string,
  config: Config,
  files: Outcome['files'],
): string[] {
  const steps: string[] = [];
  const lfi = around.manifest?.hasDependency ? manager.run : 'lfi';
  if (!around.manifest) {
    steps.push(
      `CI job and hook call the lfi installed in this repository, which has no package.json yet:\nnpm init -y && echo node_modules >> .gitignore\n${manager.addDev}`,
    );
  } else if (!around.manifest.hasDependency) {
    steps.push(
      `CI job and hook call the lfi of the dev dependencies, where it is not yet:\n${inFolder(cwd, around.manifest.folder)}${manager.addDev}`,
    );
  }
  const put = new Map(files.map((file) => [file.path, file.put]));
  const stale = Object.entries(SCHEMA_FILES).filter(([, path]) => put.get(path) === 'kept');
  if (stale.length > 0) {
    const commands = stale.map(([name, path]) => `${lfi} schema ${name} --output ${path}`);
    steps.push(`Bring the schemas for editors up to date:\n${commands.join('\n')}`);
  }
  if (!files.some((file) => file.put === 'created')) return steps;
  const there = config.roots.reduce(
    (n, root) => n + findDocuments(resolve(cwd, root), config.include, config.exclude).paths.length,
    0,
  );
  if (there > 0) {
    steps.push(
      `${there} document${there === 1 ? ' is' : 's are'} there already. See what lint says of them, and let pass what is old:\n${lfi} lint\n${lfi} lint --suppress-all`,
    );
  } else {
    steps.push(
      `Fill in the services in lfi.config.yaml, then write the first one, before which the CI job fails:\n${lfi} new`,
    );
  }
  return steps;
}

const inFolder = (cwd: string, folder: string): string =>
  folder === cwd ? '' : `cd ${pathFrom(cwd, folder)} && `;
