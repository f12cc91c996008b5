import type { Table } from 'mdast';
import type { ActionStatus } from '../model/postmortem.ts';
import { type ActionContext, type FoundItem, isNothing } from './action-list.ts';
import { type PartName, partNamed, readParts, takePairs } from './action-parts.ts';
import { takeMark } from './action-status.ts';
import { bracketedGroup } from './edit-group.ts';
import { ticketIn } from './tickets.ts';
import { lineOf, spanOf, wordsOf } from './tree-text.ts';

const WHAT =
  /^(?:(?:action|follow-?up|corrective|preventive|remediation|todo|to-do|work)?\s*(?:action|item|what|task|todo|to-do|description|summary|title|measure|improvement|work|details?|recommendation|step|fix|action items?|follow-?up)s?)$/i;

/** The rows of a table of action items: columns by their heading in any order, further ones kept as written. */
export function tableItems(table: Table, context: ActionContext): FoundItem[] {
  const { names, parts, what } = columnsOf(table);
  if (what < 0) return [];
  const rows = table.children.slice(1);
  return rows.flatMap((row) => {
    const cells = row.children.map(wordsOf);
    const behindText = takeGroup(cells[what] ?? '');
    const marked = takeMark(behindText.text);
    if (isNothing(cells[what] ?? '')) return [];
    const named: Partial<Record<PartName, string>> = {};
    const extra: Record<string, string> = {};
    cells.forEach((cell, i) => {
      const part = parts[i];
      if (i === what || cell === '') return;
      if (part && named[part] === undefined) named[part] = cell;
      else if (names[i]) extra[names[i] ?? ''] = cell;
    });
    if (named.id !== undefined && !/^[a-z][\w.-]*$/i.test(named.id)) delete named.id;
    // Some keep the status behind the ticket: `n/a DONE`.
    const behind = named.ticket === undefined ? null : takeMark(named.ticket);
    if (behind?.status) {
      named.ticket = behind.text;
      named.status ??= behind.mark ?? '';
    }
    for (const [part, value] of Object.entries(behindText.pairs)) named[part as PartName] ??= value;
    const ticketCell = row.children[parts.indexOf('ticket')];
    const whatCell = row.children[what];
    const linked = ticketCell && ticketIn(ticketCell, context.addresses);
    const ticket = linked ?? named.ticket ?? (whatCell && ticketIn(whatCell, context.addresses));
    if (ticket) named.ticket = ticket;
    const read = readParts(marked.text, named, context.near);
    const struck = whatCell?.children.length === 1 && whatCell.children[0]?.type === 'delete';
    const status = read.status ?? (struck ? 'done' : (marked.status ?? remarked(Object.values(extra))));
    const written = { ...extra, ...read.written };
    return [{ ...read, status, written, form: 'table' as const, line: lineOf(row), span: spanOf(row) }];
  });
}

const FOR_ACTIONS =
  /^(?:(?:action|follow-?up|corrective|preventive|preventative|remediation) ?(?:item|action|task|measure)s?|follow-?ups?|to-?dos?)$/i;

/** Whether a table is one of action items by its own words, wherever it stands. */
export function isActionTable(table: Table): boolean {
  const { names, parts, what } = columnsOf(table);
  return FOR_ACTIONS.test(names[what]?.trim() ?? '') && parts.some((part) => part !== null && part !== 'id');
}

/** A column of remarks that says `Done` and nothing else, where none is for the status. */
function remarked(cells: readonly string[]): ActionStatus | null {
  return cells.some((cell) => /^(?:done|completed?|fixed)[.!]?$/i.test(cell.trim())) ? 'done' : null;
}

/** What the columns of a table of action items are, by their headings; `what` is -1 where it is none. */
export function columnsOf(table: Table): {
  readonly names: readonly string[];
  readonly parts: readonly (PartName | null)[];
  readonly what: number;
} {
  const header = table.children[0];
  const names = (header?.children ?? []).map((cell) => wordsOf(cell).replace(/^[^\p{L}#]+/u, ''));
  const parts = names.map((name) => partNamed(name));
  return { names, parts, what: columnOfText(names, parts) };
}

/** Parts in brackets behind the text, for what the table has no column for: `Alert on wait (id: a3)`. */
function takeGroup(text: string): ReturnType<typeof takePairs> {
  return bracketedGroup(text, 0, text.length) ? takePairs(text) : { text, pairs: {} };
}

/** The column that says what is to be done: by its heading, else the first that is no other part. */
function columnOfText(names: readonly string[], parts: readonly (PartName | null)[]): number {
  const named = names.findIndex((name, i) => WHAT.test(name.trim()) && parts[i] === null);
  if (named >= 0) return named;
  const free = names.findIndex(
    (name, i) => parts[i] === null && !/^(?:#|no\.?|nr\.?|num(?:ber)?|priority|prio|p|)$/i.test(name),
  );
  // A table that names none of the parts is about something else.
  return parts.some((part) => part !== null && part !== 'id' && part !== 'type') || names.length === 1
    ? free
    : -1;
}
