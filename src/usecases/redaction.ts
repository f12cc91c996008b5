import type { Config } from '../model/config.ts';
import { LfiError } from '../model/error.ts';
import type { Postmortem } from '../model/postmortem.ts';
import type { Redactor } from '../redaction/redactor.ts';
import type { Output } from './host.ts';
import type { Invocation } from './invocation.ts';

const OFF = 'none';

/** The profile that was asked for, or the report's own; null where nothing is taken out. */
export function profileAsked(options: Invocation['options'], byDefault?: string): string | null {
  const asked = (options['redact'] as string | undefined) ?? byDefault;
  return asked === undefined || asked === OFF ? null : asked;
}

/** Loaded only where it is asked for. Throws `LfiError('usage')` for an unknown profile. */
export async function openRedactor(
  profile: string | null,
  config: Config,
  postmortems: readonly Postmortem[],
): Promise<Redactor | null> {
  if (profile === null) return null;
  const { redactorFor } = await import('../redaction/redactor.ts');
  return redactorFor(profile, config, postmortems);
}

/** What is known of a corpus when something goes wrong. */
export interface KnownSoFar {
  config: Config;
  postmortems: readonly Postmortem[];
}

/** An error that says no more than the output would; what is no error of ours stays as it is. */
export async function withoutNames(error: unknown, profile: string, known: KnownSoFar): Promise<unknown> {
  if (!(error instanceof LfiError)) return error;
  const { redactorFor } = await import('../redaction/redactor.ts');
  const there = Object.hasOwn(known.config.redaction, profile) ? profile : 'internal';
  const { text, deep } = redactorFor(there, known.config, known.postmortems);
  return new LfiError(error.code, text(error.message), deep(error.detail));
}

/** A stream that tells no more than the output does. */
export function redactedStream(stream: Output, redactor: Redactor): Output {
  return {
    isTTY: stream.isTTY,
    columns: stream.columns,
    colour: stream.colour,
    write: (text) => stream.write(redactor.text(text)),
  };
}
