import { startedNow } from '../document/started.ts';
import { LfiError } from '../model/error.ts';
import { readListed, readServices, readStarted, readTitle } from './draft-values.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { Invocation } from './invocation.ts';
import { askForNearMiss } from './near-miss/ask-for-near-miss.ts';
import { modesInUse, newModeNote } from './near-miss/modes-in-use.ts';
import type { NearMissDraft } from './near-miss/near-miss-draft.ts';
import { writeNearMisses } from './near-miss/write-near-misses.ts';
import { type Opened, openConfig, openCorpus } from './open-corpus.ts';

/** `lfi near-miss`: logs one, or those of a file; in a script only the title is needed. */
export async function run(invocation: Invocation): Promise<ExitCode> {
  const { host, options } = invocation;
  const opened = await openConfig(invocation);
  if (options['from'] !== undefined) {
    const { logFrom } = await import('./near-miss/log-from.ts');
    return logFrom(invocation, opened);
  }
  const given = fromFlags(invocation, opened);
  const modes = modesInUse(openCorpus(opened, { ...options, errorOnUnmatchedPattern: false }));
  const silent = options['yes'] === true || options['json'] === true;
  const near =
    host.asker && !silent
      ? await askForNearMiss(host.asker, given, opened.config, modes)
      : withoutAsking(given);
  const note = newModeNote(near.failureMode, modes, opened.config);
  if (note !== null) host.stderr.write(`lfi: ${note}\n`);
  if (near.services.length === 0) {
    host.stderr.write('lfi: it names no service, and counts together with nothing until it does\n');
  }
  writeNearMisses(invocation, opened, [near]);
  return EXIT.ok;
}

function fromFlags(
  { host, options, args }: Invocation,
  { config }: Opened,
): Partial<NearMissDraft> & Pick<NearMissDraft, 'started'> {
  const text = (name: string) => (options[name] as string | undefined)?.trim() || undefined;
  const list = (name: string) => (options[name] as string[] | undefined) ?? [];
  const [date, mode, defence, severity] = [
    text('date'),
    text('failureMode'),
    text('defence'),
    text('potentialSeverity'),
  ];
  const services = options['service'] as string[] | undefined;
  return {
    ...(args.length === 0 ? {} : { title: readTitle(args.join(' ')) }),
    ...(services === undefined ? {} : { services: readServices(services, config) }),
    started:
      date === undefined
        ? startedNow(host.now(), config.timezone)
        : readStarted(date, host.now(), config.timezone, '--date'),
    failureMode: mode && readListed('--failure-mode', mode, 'failure_mode', config),
    factors: list('factor').map((factor) => readListed('--factor', factor, 'factors', config)),
    caughtBy: text('caughtBy'),
    defence: defence && readListed('--defence', defence, 'defence', config),
    action: text('action'),
    potentialSeverity: severity && readListed('--potential-severity', severity, 'severity', config),
    alert: text('alert'),
    tags: list('tag'),
  };
}

function withoutAsking(given: Partial<NearMissDraft> & Pick<NearMissDraft, 'started'>): NearMissDraft {
  if (given.title === undefined) {
    throw new LfiError('usage', 'what failed? There is no terminal to ask at', {
      hint: 'Write `lfi near-miss "pool at 95 %, autoscaler caught it" --service checkout`.',
    });
  }
  return { ...given, title: given.title, services: given.services ?? [] };
}
