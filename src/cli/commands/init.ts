import type { CommandSpec } from '../../usecases/invocation.ts';

export const initCommand: CommandSpec = {
  name: 'init',
  group: 'Set up',
  summary: 'set a repository up',
  description:
    'Writes the config, postmortems/ and near-misses/ with a page each on how we hold reviews, the templates, JSON ' +
    'Schemas for editors, a CI job and a pre-commit hook. What is there is never overwritten; run again, it changes ' +
    'nothing and says so.',
  options: [
    {
      flags: '--ci <system>',
      description: 'write the job for this system (default: by the files and remotes there are)',
      choices: ['github', 'gitlab', 'none'],
    },
    { flags: '--no-hook', description: 'no pre-commit hook' },
    { flags: '--dry-run', description: 'only say what would be written' },
    { flags: '--json', description: 'tell the outcome as JSON' },
  ],
  examples: [
    { line: 'lfi init', says: 'set up the repository in this folder' },
    { line: 'lfi init --ci none --no-hook', says: 'only the config, the folders and the templates' },
  ],
  load: () => import('../../usecases/init.ts'),
};
