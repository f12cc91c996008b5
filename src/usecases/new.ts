import { pathFrom } from '../corpus/document-folder.ts';
import { startedNow } from '../document/started.ts';
import { LfiError } from '../model/error.ts';
import { SCHEMA_VERSION } from '../reports/define-report.ts';
import { askForDraft } from './ask-for-draft.ts';
import { draftFromNearMisses } from './draft-from-near-misses.ts';
import { readServices, readSeverity, readStarted, readTitle } from './draft-values.ts';
import { chosenEditor, edit } from './edit.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { Invocation } from './invocation.ts';
import { type Opened, openConfig, openCorpus } from './open-corpus.ts';
import { type Draft, scaffold } from './scaffold.ts';

/** `lfi new`: what was not given is asked for at a terminal; in a script it stays open, except for the title. */
export async function run(invocation: Invocation): Promise<ExitCode> {
  const { host, options } = invocation;
  const opened = await openConfig(invocation);
  const editor = options['edit'] ? chosenEditor(host.env) : null;
  const given = { ...fromNearMisses(invocation, opened), ...draftFromFlags(invocation, opened) };
  const silent = options['yes'] === true || options['json'] === true;
  const draft =
    host.asker && !silent
      ? await askForDraft(host.asker, given, host.now(), opened.config)
      : withoutAsking(given, host.now(), opened.config.timezone);
  const written = scaffold(opened, draft);
  const path = pathFrom(host.cwd, written.path);
  if (editor !== null) await edit(host, editor, written.path);
  if (options['json']) {
    const { id, template, nearMiss } = written;
    const data = { id, path, kind: nearMiss ? 'near-miss' : 'incident', template };
    host.stdout.write(`${JSON.stringify({ schemaVersion: SCHEMA_VERSION, kind: 'new', data }, null, 2)}\n`);
  } else {
    host.stdout.write(`${path}\n`);
  }
  return EXIT.ok;
}

/** What near-misses say of a postmortem that is opened for them; flags say it over. */
function fromNearMisses({ options }: Invocation, opened: Opened): Partial<Draft> {
  const failureMode = options['fromNearMisses'] as string | undefined;
  if (failureMode === undefined) return {};
  const services = options['service'] as string[] | undefined;
  return draftFromNearMisses(failureMode, openCorpus(opened, options), opened, services);
}

function draftFromFlags({ host, options, args }: Invocation, { config }: Opened): Partial<Draft> {
  const text = (name: string) => options[name] as string | undefined;
  const [severity, started] = [text('severity'), text('started')];
  const services = options['service'] as string[] | undefined;
  return {
    ...(args.length === 0 ? {} : { title: readTitle(args.join(' ')) }),
    ...(severity === undefined ? {} : { severity: readSeverity(severity, config) }),
    ...(services === undefined ? {} : { services: readServices(services, config) }),
    ...(started === undefined ? {} : { started: readStarted(started, host.now(), config.timezone) }),
    owner: text('owner'),
    template: text('template'),
  };
}

function withoutAsking(given: Partial<Draft>, now: number, timezone: string): Draft {
  if (given.title === undefined) {
    throw new LfiError('usage', 'the title is missing, and there is no terminal to ask for it at', {
      hint: 'Write `lfi new "Checkout returned 502s" --severity sev2 --service checkout`.',
    });
  }
  return { ...given, title: given.title, started: given.started ?? startedNow(now, timezone) };
}
