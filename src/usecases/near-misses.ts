import { nearMissesReport } from '../reports/near-misses/near-misses.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { Invocation } from './invocation.ts';
import { runReport } from './run-report.ts';

/** `lfi near-misses`: the log and what is worth a postmortem. */
export async function run(invocation: Invocation): Promise<ExitCode> {
  const { options } = invocation;
  if (options['open'] !== undefined) {
    const { openEscalation } = await import('./near-misses/open-escalation.ts');
    return openEscalation(invocation);
  }
  const { alertSource } = await import('./near-misses/read-alerts.ts');
  const source = alertSource(options);
  if (source !== null) {
    const { suggest } = await import('./near-misses/suggest.ts');
    return suggest(invocation, source);
  }
  return runReport(nearMissesReport, invocation, {
    judge: ({ data }) =>
      options['failOnEscalation'] && data.escalations.length > 0 ? EXIT.findings : EXIT.ok,
  });
}
