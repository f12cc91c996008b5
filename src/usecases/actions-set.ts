import { completeChange, type ItemChange, readChange } from '../document/action-change.ts';
import { editItem } from '../document/edit-item.ts';
import { actionId, findAction } from '../model/action-lookup.ts';
import { LfiError } from '../model/error.ts';
import type { ActionItem, Postmortem } from '../model/postmortem.ts';
import { localDay } from '../model/zone.ts';
import { SCHEMA_VERSION } from '../reports/define-report.ts';
import { putDocument, rereader } from './edit-document.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { Invocation } from './invocation.ts';
import { openConfig, openCorpus } from './open-corpus.ts';

/** `lfi actions set`: one item, edited where it stands. */
export async function run(invocation: Invocation): Promise<ExitCode> {
  const { args, options, host } = invocation;
  const [id, ...pairs] = args;
  if (id === undefined || pairs.length === 0) {
    throw new LfiError('usage', 'which item, and what is it to be?', {
      hint: 'Write `lfi actions set <id> status=done`; `lfi actions` shows every id.',
    });
  }
  const asked = readChange(pairs);
  const opened = await openConfig(invocation);
  const { postmortems } = openCorpus(opened, options);
  const { postmortem, item } = findAction(postmortems, id);
  const change = completeChange(item, asked, localDay(opened.asOf - 1, opened.config.timezone));
  if (Object.keys(change).length > 0) {
    const reread = rereader(postmortem, opened);
    const after = editItem({ postmortem, item, change, addColumns: options['addColumn'] === true, reread });
    putDocument(host, opened, postmortem, after, options['dryRun'] === true);
  }
  tell(invocation, postmortem, item, change, asked);
  return EXIT.ok;
}

function tell(
  { host, options }: Invocation,
  postmortem: Postmortem,
  item: ActionItem,
  change: ItemChange,
  asked: ItemChange,
): void {
  const changed = Object.entries(change).map(([field, after]) => ({
    field,
    before: field === 'id' ? null : item[field as keyof ItemChange],
    after,
  }));
  const id = actionId(postmortem, item);
  const { path } = postmortem;
  if (options['json']) {
    const data = {
      id,
      document: postmortem.id,
      path,
      line: item.line,
      written: options['dryRun'] !== true,
      changed,
    };
    host.stdout.write(
      `${JSON.stringify({ schemaVersion: SCHEMA_VERSION, kind: 'actions-set', data }, null, 2)}\n`,
    );
  } else {
    const lines = changed.map(
      ({ field, before, after }) => `  ${field}: ${before ?? '–'} → ${after ?? '–'}\n`,
    );
    host.stdout.write(`${id}  ${path}:${item.line}\n${lines.join('') || '  is so already\n'}`);
  }
  if (asked.status === 'done' && item.status === 'done' && item.closed === null && !change.closed) {
    host.stderr.write('lfi: it was done already and does not say when; closed=2026-10-02 writes the day\n');
  }
}
