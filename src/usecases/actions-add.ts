import { completeChange, readChange } from '../document/action-change.ts';
import { addItem, nextId } from '../document/edit-add.ts';
import { actionId, findDocument } from '../model/action-lookup.ts';
import { LfiError } from '../model/error.ts';
import type { ActionItem } from '../model/postmortem.ts';
import { localDay } from '../model/zone.ts';
import { SCHEMA_VERSION } from '../reports/define-report.ts';
import { putDocument, rereader } from './edit-document.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { Invocation } from './invocation.ts';
import { openConfig, openCorpus } from './open-corpus.ts';

/** `lfi actions add`: one more item, behind the last one of the document. */
export async function run(invocation: Invocation): Promise<ExitCode> {
  const { args, options, host } = invocation;
  const [document, what, ...pairs] = args;
  if (document === undefined || what === undefined || what.trim() === '' || /[\r\n]/.test(what)) {
    throw new LfiError('usage', 'which document, and what is to be done?', {
      hint: 'Write `lfi actions add <document> "Alert on pool wait over 200 ms" owner=dana due=2026-10-10`.',
    });
  }
  const opened = await openConfig(invocation);
  const postmortem = findDocument(openCorpus(opened, options).postmortems, document);
  const id = nextId(postmortem);
  const today = localDay(opened.asOf - 1, opened.config.timezone);
  const fields = completeChange({ ...OPEN, id }, readChange(pairs), today);
  const after = addItem({
    postmortem,
    what: what.trim(),
    fields,
    reread: rereader(postmortem, opened),
  });
  putDocument(host, opened, postmortem, after, options['dryRun'] === true);
  const { path } = postmortem;
  const item = rereader(postmortem, opened)(after).body.actionItems.at(-1);
  const line = item?.line ?? null;
  const full = actionId(postmortem, { id });
  if (options['json']) {
    const data = { id: full, document: postmortem.id, path, line, written: options['dryRun'] !== true };
    host.stdout.write(
      `${JSON.stringify({ schemaVersion: SCHEMA_VERSION, kind: 'actions-add', data }, null, 2)}\n`,
    );
  } else host.stdout.write(`${full}  ${path}:${line}\n`);
  return EXIT.ok;
}

/** An item that says nothing yet. */
const OPEN = { status: 'open', closed: null, reason: null, idWritten: true } as unknown as ActionItem;
