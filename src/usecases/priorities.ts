import { resolve } from 'node:path';
import { patternsText, readPatterns } from '../corpus/patterns.ts';
import { writeOutput } from '../corpus/write-files.ts';
import { prioritiesReport } from '../reports/priorities/priorities.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { Invocation } from './invocation.ts';
import { openConfig } from './open-corpus.ts';
import { runReport } from './run-report.ts';

/** `lfi priorities`, with what the patterns file suggests. */
export async function run(invocation: Invocation): Promise<ExitCode> {
  const { options, host } = invocation;
  if (options['printPatterns'] !== true) {
    return runReport(prioritiesReport, invocation, {
      context: async ({ config, base }) => ({ patterns: await readPatterns(config, base) }),
    });
  }
  const { config, base, cwd } = await openConfig(invocation);
  const text = patternsText(config, base);
  const output = options['output'] as string | undefined;
  if (output === undefined) host.stdout.write(text);
  else writeOutput(resolve(cwd, output), text);
  return EXIT.ok;
}
