import { LfiError } from '../../model/error.ts';
import type { Invocation } from '../invocation.ts';

/** What was asked of `lfi lint`, checked. */
export interface LintOptions {
  readonly paths: readonly string[];
  readonly source: 'files' | 'staged' | 'changed' | 'stdin';
  /** The ref of `--changed`; null where none was named. */
  readonly ref: string | null;
  readonly stdinFilename: string | null;
  readonly fix: 'no' | 'write' | 'dry-run';
  readonly quiet: boolean;
  readonly maxWarnings: number | null;
  /** `id:level` */
  readonly rules: readonly string[];
  readonly baseline: {
    readonly path: string | null;
    readonly write: 'no' | 'suppress-all' | 'prune';
    readonly passStale: boolean;
  };
  /** Auto: where there are many documents. */
  readonly cache: 'always' | 'auto';
  readonly debug: boolean;
  /** How many threads lint, this one included. */
  readonly concurrency: number | 'auto';
}

/** Reads the flags; throws `LfiError('usage')` where two of them contradict each other. */
export function lintOptions({ args, options }: Invocation): LintOptions {
  const sources = (['staged', 'changed', 'stdin'] as const).filter((name) => options[name]);
  if (sources.length > 1)
    throw usage(`--${sources[0]} and --${sources[1]} cannot both be meant`, 'Give one of them.');
  const source = sources[0] ?? 'files';
  const fix = options['fix'] ? 'write' : options['fixDryRun'] ? 'dry-run' : 'no';
  const write = options['suppressAll'] ? 'suppress-all' : options['pruneSuppressions'] ? 'prune' : 'no';
  if (options['suppressAll'] && options['pruneSuppressions']) {
    throw usage(
      '--suppress-all and --prune-suppressions cannot both be meant',
      '--suppress-all prunes as well.',
    );
  }
  if (source === 'stdin') checkStdin(args, options, fix, write);
  else if (options['stdinFilename']) throw usage('--stdin-filename needs --stdin', 'Add --stdin.');
  if (source === 'staged' && fix === 'write') {
    throw usage('--fix cannot write to the index', 'Fix the files, then `git add` them.');
  }
  return {
    paths: args,
    source,
    ref: typeof options['changed'] === 'string' ? options['changed'] : null,
    stdinFilename: (options['stdinFilename'] as string | undefined) ?? null,
    fix,
    quiet: options['quiet'] === true,
    maxWarnings: maxWarnings(options['maxWarnings']),
    rules: (options['rule'] as string[] | undefined) ?? [],
    baseline: {
      path: (options['suppressionsLocation'] as string | undefined) ?? null,
      write,
      passStale: options['passOnUnprunedSuppressions'] === true,
    },
    cache: options['cache'] === true || options['cacheLocation'] !== undefined ? 'always' : 'auto',
    debug: options['debug'] === true,
    concurrency: concurrency(options['concurrency']),
  };
}

function checkStdin(
  args: readonly string[],
  options: Invocation['options'],
  fix: string,
  write: string,
): void {
  if (!options['stdinFilename']) {
    throw usage(
      '--stdin needs --stdin-filename',
      'The name decides what the document is: --stdin-filename postmortems/2026-09-14-pool.md.',
    );
  }
  if (args.length > 0) throw usage('--stdin reads no files', 'Leave the paths out.');
  if (fix === 'write') throw usage('--fix cannot write to standard input', 'Use --fix-dry-run.');
  if (write !== 'no') throw usage('the baseline is not written from standard input', 'Lint the files.');
}

function maxWarnings(given: unknown): number | null {
  if (given === undefined) return null;
  if (!/^\d+$/.test(String(given)))
    throw usage(`--max-warnings takes a number, not "${given}"`, 'Write --max-warnings 0.');
  return Number(given);
}

/** `off` is one thread, as other linters say it. */
function concurrency(given: unknown): number | 'auto' {
  if (given === undefined || given === 'auto') return 'auto';
  if (given === 'off') return 1;
  if (!/^[1-9]\d{0,2}$/.test(String(given)))
    throw usage(
      `--concurrency takes auto, off or a number of threads, not "${given}"`,
      'Write --concurrency 4.',
    );
  return Number(given);
}

const usage = (message: string, hint: string): LfiError => new LfiError('usage', message, { hint });
