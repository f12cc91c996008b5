import type { CommandSpec } from '../../usecases/invocation.ts';
import { CACHE_OPTIONS } from '../shared-options.ts';

export const lintCommand: CommandSpec = {
  name: 'lint',
  group: 'Check',
  summary: 'is what we wrote sound, blameless, complete?',
  description:
    'Lints postmortems: all that the config includes, or the files, folders and globs that are named. Rules that compare documents read the whole corpus and report on what was asked for. Exit 1 where there are errors, or more warnings than allowed.',
  arguments: [{ name: '[paths...]', description: 'files, folders or quoted globs' }],
  options: [
    {
      flags: '--fix',
      description: 'mend what is safe: spellings, timestamps, the place of takeaways; never prose',
    },
    { flags: '--fix-dry-run', description: 'show what --fix would change' },
    {
      flags: '--format <format>',
      description:
        'pretty, concise, json, github, gitlab, sarif, junit or markdown (default: pretty, github inside GitHub Actions)',
      repeatable: true,
    },
    {
      flags: '--output-file <file>',
      description: 'write a format to this file: sarif=lint.sarif, or a file whose ending tells',
      repeatable: true,
    },
    { flags: '--quiet', description: 'show errors alone' },
    { flags: '--max-warnings <n>', description: 'exit 1 where there are more warnings than this' },
    {
      flags: '--rule <id:level>',
      description: 'set a rule to error, warn, info or off',
      repeatable: true,
    },
    { flags: '--staged', description: "what the next commit holds: git's index, not the working tree" },
    {
      flags: '--changed [ref]',
      description: 'what differs from where the work left ref (default: the base branch)',
    },
    { flags: '--stdin', description: 'lint standard input' },
    { flags: '--stdin-filename <path>', description: 'the path that standard input stands for' },
    {
      flags: '--suppress-all',
      description: 'excuse all that is found now: write it to lfi-suppressions.json',
    },
    {
      flags: '--prune-suppressions',
      description: 'take out of lfi-suppressions.json what is no longer needed',
    },
    {
      flags: '--suppressions-location <file>',
      description: 'another file than lfi-suppressions.json beside the config',
    },
    {
      flags: '--pass-on-unpruned-suppressions',
      description: 'a stale entry in lfi-suppressions.json is fine',
    },
    {
      flags: '--cache',
      description:
        'remember what was found in documents that do not change, also where there are few of them',
    },
    ...CACHE_OPTIONS,
    {
      flags: '--concurrency <n>',
      description:
        'threads that lint: auto, off or a number (default: auto, as processors and documents allow)',
      suggestions: ['auto', 'off'],
    },
  ],
  shared: ['output'],
  examples: [
    { line: 'lfi lint', says: 'every document that the config includes' },
    {
      line: 'lfi lint --suppress-all',
      says: 'start in an old repository: only what is new is red from now on',
    },
    { line: 'lfi lint --changed main --format markdown', says: 'a comment for a pull request' },
    {
      line: 'lfi lint --format pretty --format sarif --output-file lint.sarif',
      says: 'for people on the screen, for code scanning in a file',
    },
  ],
  load: () => import('../../usecases/lint.ts'),
};
