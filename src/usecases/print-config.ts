import { EXIT, type ExitCode } from './exit-code.ts';
import type { Invocation } from './invocation.ts';
import { openConfig } from './open-corpus.ts';

/** Prints the configuration in force, defaults filled in, as JSON. */
export async function run(invocation: Invocation): Promise<ExitCode> {
  const { config } = await openConfig(invocation);
  invocation.host.stdout.write(`${JSON.stringify(config, null, 2)}\n`);
  return EXIT.ok;
}
