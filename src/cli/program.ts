import type { CommanderError } from 'commander';
import { describeError, LfiError } from '../model/error.ts';
import { VERSION } from '../model/version.ts';
import { EXIT, type ExitCode } from '../usecases/exit-code.ts';
import type { Host } from '../usecases/host.ts';

const ISSUES = 'https://github.com/learning-from-incidents/lfi/issues';

/** Runs one command line and tells the exit code; nothing it expects to go wrong is thrown. */
export async function run(argv: readonly string[], host: Host): Promise<ExitCode> {
  // Prompts and scripts ask for it all the time: it is told before anything is loaded.
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
    host.stdout.write(`${VERSION}\n`);
    return EXIT.ok;
  }
  let exitCode: ExitCode = EXIT.ok;
  const { buildProgram } = await import('./build-program.ts');
  const program = buildProgram(argv, host, async (spec, invocation) => {
    const printing = invocation.options['printConfig'] === true;
    const { run: runCommand } = await (printing ? import('../usecases/print-config.ts') : spec.load());
    exitCode = await runCommand(invocation);
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    return fail(await withPlace(error), host, argv.includes('--debug'));
  }
}

/** Where in a config something stands is looked up only once it went wrong. */
async function withPlace(error: unknown): Promise<unknown> {
  if (!(error instanceof LfiError) || error.detail.key === undefined) return error;
  const { placed } = await import('../usecases/placed.ts');
  return placed(error);
}

function fail(error: unknown, host: Host, debug: boolean): ExitCode {
  if (isCommanderError(error)) return error.exitCode === 0 ? EXIT.ok : EXIT.failure;
  if (error instanceof LfiError) {
    host.stderr.write(`lfi: ${describeError(error)}\n`);
    if (debug) host.stderr.write(`${error.stack}\n`);
    return EXIT.failure;
  }
  const { stack, message } = error instanceof Error ? error : new Error(String(error));
  host.stderr.write(`lfi: this is a bug in lfi: ${message}\n${stack}\nPlease report it: ${ISSUES}\n`);
  return EXIT.failure;
}

// Its class would have to be loaded for `instanceof`.
const isCommanderError = (error: unknown): error is CommanderError =>
  error instanceof Error && (error as { code?: unknown }).code?.toString().startsWith('commander.') === true;
