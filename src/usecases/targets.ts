import { LfiError } from '../model/error.ts';
import { targetsReport } from '../reports/targets/targets.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { Invocation } from './invocation.ts';
import { runReport } from './run-report.ts';

/** `lfi targets`: every document counts, so there are no filters. */
export async function run(invocation: Invocation): Promise<ExitCode> {
  const { args, options } = invocation;
  if (args.length > 0) {
    throw new LfiError('usage', `"${args[0]}" is no command of lfi targets`, {
      hint: 'Write `lfi targets add failure_mode=… baseline=6 goal=0 by=2027-Q1`, or no word at all.',
    });
  }
  return runReport(targetsReport, invocation, {
    judge: ({ data }) =>
      options['failOnMissed'] === true && data.targets.some(({ status }) => status === 'missed')
        ? EXIT.findings
        : EXIT.ok,
  });
}
