import { restFault } from '../document/edit-check.ts';
import { addRelated, setDuplicateOf } from '../document/edit-related.ts';
import { findDocument } from '../model/action-lookup.ts';
import { LfiError } from '../model/error.ts';
import { asWrittenIn } from '../model/namesakes.ts';
import type { Postmortem } from '../model/postmortem.ts';
import { SCHEMA_VERSION } from '../reports/define-report.ts';
import { putDocument, rereader } from './edit-document.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { Invocation } from './invocation.ts';
import { type Opened, openConfig, openCorpus } from './open-corpus.ts';

interface End {
  readonly postmortem: Postmortem;
  readonly field: 'related' | 'duplicate_of';
  readonly id: string;
  readonly after: string;
}

/** `lfi link`: both documents name each other. Both new texts are made before the first is written. */
export async function run(invocation: Invocation): Promise<ExitCode> {
  const { args, options, host } = invocation;
  const opened = await openConfig(invocation);
  const { postmortems } = openCorpus(opened, options);
  const [first, second] = [args[0] ?? '', args[1] ?? ''].map((text) => findDocument(postmortems, text)) as [
    Postmortem,
    Postmortem,
  ];
  if (first === second) {
    throw new LfiError('usage', `"${args[0]}" and "${args[1]}" are the same document: ${first.path}`, {
      hint: 'Name two.',
    });
  }
  const duplicate = options['duplicate'] === true;
  if (duplicate) refuseChain(first, second);
  const ends: End[] = [
    duplicate
      ? { postmortem: first, field: 'duplicate_of', id: second.id, after: setDuplicateOf(first, second.id) }
      : { postmortem: first, field: 'related', id: second.id, after: addRelated(first, second.id) },
    { postmortem: second, field: 'related', id: first.id, after: addRelated(second, first.id) },
  ];
  for (const end of ends) check(end, opened);
  for (const { postmortem, after } of ends)
    putDocument(host, opened, postmortem, after, options['dryRun'] === true);
  tell(invocation, ends);
  return EXIT.ok;
}

function refuseChain(first: Postmortem, second: Postmortem): void {
  const other = first.duplicateOf;
  if (other !== null && other !== second.id) {
    throw new LfiError('usage', `${first.id} is a duplicate of ${other} already`, {
      path: first.path,
      hint: 'Take its duplicate_of away first, if that is wrong.',
    });
  }
  if (second.duplicateOf !== null) {
    const round = second.duplicateOf === first.id;
    throw new LfiError('usage', `${second.id} is itself a duplicate of ${second.duplicateOf}`, {
      path: second.path,
      hint: round ? 'One of the two has to go on counting.' : `Link ${first.id} with ${second.duplicateOf}.`,
    });
  }
}

/** Nothing is written that does not read back. */
function check({ postmortem, field, id, after }: End, opened: Opened): void {
  if (after === postmortem.text) return;
  const read = rereader(postmortem, opened)(after);
  const there = field === 'related' ? read.related.includes(id) : read.duplicateOf === id;
  const unlinked = { related: undefined, duplicate_of: undefined };
  const without = (one: Postmortem) =>
    Object.create(one, { raw: { value: { ...one.raw, ...unlinked } } }) as Postmortem;
  if (there && read.id === postmortem.id && restFault(without(postmortem), without(read)) === null) return;
  throw new LfiError('usage', `${field} cannot be written there without changing more than that`, {
    path: postmortem.path,
    hint: `Nothing was changed. Add ${asWrittenIn(postmortem, id)} to its ${field} by hand.`,
  });
}

function tell({ host, options }: Invocation, ends: readonly End[]): void {
  if (options['json']) {
    const links = ends.map(({ postmortem, field, id, after }) => ({
      document: postmortem.id,
      path: postmortem.path,
      field,
      id,
      changed: after !== postmortem.text,
    }));
    const data = { written: options['dryRun'] !== true, links };
    host.stdout.write(`${JSON.stringify({ schemaVersion: SCHEMA_VERSION, kind: 'link', data }, null, 2)}\n`);
    return;
  }
  for (const { postmortem, field, id, after } of ends) {
    const written = `${field}: ${asWrittenIn(postmortem, id)}`;
    const same = after === postmortem.text ? '  (was there already)' : '';
    host.stdout.write(`${postmortem.path}  ${written}${same}\n`);
  }
}
