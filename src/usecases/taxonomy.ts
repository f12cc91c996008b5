import { LfiError } from '../model/error.ts';
import { taxonomyReport } from '../reports/taxonomy/taxonomy.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { Invocation } from './invocation.ts';
import { runReport } from './run-report.ts';

/** `lfi taxonomy`. */
export async function run(invocation: Invocation): Promise<ExitCode> {
  const { args, options } = invocation;
  if (args.length > 0) {
    throw new LfiError('usage', `"${args[0]}" is no command of lfi taxonomy`, {
      hint: 'Write `lfi taxonomy rename <from> <to>`, or no word at all.',
    });
  }
  return runReport(taxonomyReport, invocation, {
    judge: ({ data }) => (options['failOnDrift'] === true && data.drift.length > 0 ? EXIT.findings : EXIT.ok),
  });
}
