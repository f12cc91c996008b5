import type { Config } from '../model/config.ts';
import type { Postmortem } from '../model/postmortem.ts';
import type { Output } from './host.ts';

const MOST_TOLD = 20;
const WITHOUT_PROFILE = 'internal';

/** Whether a finished text may leave; where it may not, what is in it is told by kind and place, masked. */
export async function mayLeave(
  text: string,
  profile: string | null,
  config: Config,
  postmortems: readonly Postmortem[],
  stderr: Output,
): Promise<boolean> {
  const { findLeaks } = await import('../redaction/leaks.ts');
  const leaks = findLeaks(text, profile ?? WITHOUT_PROFILE, config, postmortems);
  for (const { kind, line, column, excerpt } of leaks.slice(0, MOST_TOLD)) {
    stderr.write(`lfi: leak: ${kind} at ${line}:${column} of the output: ${excerpt}\n`);
  }
  if (leaks.length > MOST_TOLD) stderr.write(`lfi: … and ${leaks.length - MOST_TOLD} more\n`);
  if (leaks.length === 0) return true;
  const hint = profile === null ? ' --redact internal takes it out.' : '';
  stderr.write(`lfi: nothing was written.${hint}\n`);
  return false;
}
