import { applyEdits } from '../model/edits.ts';
import { LfiError } from '../model/error.ts';
import type { Edit } from '../model/finding.ts';
import { Lines } from '../model/lines.ts';
import type { ActionItem, Postmortem } from '../model/postmortem.ts';
import type { ItemChange } from './action-change.ts';
import { editFault } from './edit-check.ts';
import { frontmatterEdits } from './edit-frontmatter.ts';
import { type ItemPlace, listEdits } from './edit-list.ts';
import { tableEdits } from './edit-table.ts';

export interface ItemEdit {
  readonly postmortem: Postmortem;
  readonly item: ActionItem;
  readonly change: ItemChange;
  /** Where a table has no column for a field, the whole table gets one. */
  readonly addColumns?: boolean;
  /** Reads a text as the same document. */
  readonly reread: (text: string) => Postmortem;
}

/**
 * The document's text with the change made where the item stands. Of the ways to write it the first is taken that reads
 * back as asked with all else as it was; throws `LfiError` where there is none, and what cannot be edited stays.
 */
export function editItem(edit: ItemEdit): string {
  const { postmortem, item, change, reread } = edit;
  const { text } = postmortem;
  const at = { line: item.line, column: 1 };
  refuseConflict(text, postmortem.path);
  const index = postmortem.body.actionItems.indexOf(item);
  let fault = '';
  for (const edits of waysOf(edit)) {
    const after = applyEdits(text, edits);
    const found = editFault(postmortem, reread(after), index, change);
    if (found === null) return after;
    fault ||= found;
  }
  throw new LfiError(
    'usage',
    `this cannot be written there: ${fault || 'the item was not found in the text'}`,
    {
      path: postmortem.path,
      at,
      hint: `Nothing was changed. Choose another wording, or edit line ${item.line} by hand.`,
    },
  );
}

function* waysOf(edit: ItemEdit): Generator<Edit[]> {
  for (const written of [plainly(edit.item), escaped(edit.item)]) {
    yield* waysWritten(edit, written);
  }
}

function waysWritten(edit: ItemEdit, written: (value: string) => string): Edit[][] {
  const { postmortem, item, change, addColumns = false } = edit;
  const { text } = postmortem;
  const lines = new Lines(text);
  const items = postmortem.body.actionItems;
  const next = items.filter(({ line }) => line > item.line).map(({ line }) => line);
  const place: ItemPlace = { text, lines, item, until: Math.min(...next, lines.at(text.length).line + 1) };
  try {
    if (item.form === 'frontmatter') return frontmatterEdits(postmortem, item, change);
    if (item.form !== 'table') return listEdits(place, change, written);
    return tableEdits(place, postmortem.tree(), change, written, addColumns);
  } catch (error) {
    if (!(error instanceof LfiError)) throw error;
    throw new LfiError(error.code, error.message, { path: postmortem.path, ...error.detail });
  }
}

/** A pipe ends a cell unless it is escaped. */
const plainly = ({ form }: ActionItem) =>
  form === 'table' ? (value: string) => value.replace(/\|/g, '\\|') : (value: string) => value;

const escaped = ({ form }: ActionItem) => {
  const signs = form === 'table' ? /[\\`*_[\]<>~&|]/g : /[\\`*_[\]<>~&]/g;
  return (value: string) => value.replace(signs, '\\$&');
};

/** A file with both sides of a merge in it: which of the two is meant is for people to say. */
export function refuseConflict(text: string, path: string): void {
  const found = /^<{7}(?: .*)?$[\s\S]*?^={7}$[\s\S]*?^>{7}(?: .*)?$/m.exec(text.replaceAll('\r\n', '\n'));
  if (!found) return;
  const line = text.replaceAll('\r\n', '\n').slice(0, found.index).split('\n').length;
  throw new LfiError('conflict', 'two people edited this, and git has left both sides in the file', {
    path,
    at: { line, column: 1 },
    hint: 'Nothing was changed. Resolve the conflict (<<<<<<< … >>>>>>>), then run the command again.',
  });
}
