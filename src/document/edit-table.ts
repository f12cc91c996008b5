import type { Root, Table, TableRow } from 'mdast';
import { LfiError } from '../model/error.ts';
import type { Edit } from '../model/finding.ts';
import { stringWidth } from '../model/text-width.ts';
import type { ItemChange } from './action-change.ts';
import type { PartName } from './action-parts.ts';
import { columnsOf } from './action-table.ts';
import { bracketedGroup, editGroup, hasPart, newGroup, type Parts } from './edit-group.ts';
import type { ItemPlace } from './edit-list.ts';
import { type Alignment, type Cell, cellsOf } from './table-cells.ts';

/** What `lfi` writes down by itself goes behind the text where there is no column for it; what was asked for needs one. */
const BY_ITSELF: readonly string[] = ['id', 'closed', 'reason', 'created'];

interface Row {
  readonly table: Table;
  readonly header: readonly Cell[];
  readonly delimiter: readonly Cell[];
  readonly cells: readonly Cell[];
  readonly parts: readonly (PartName | null)[];
  readonly what: number;
  readonly end: number;
}

/** The edits that make the change in a table's row; throws `LfiError('usage')` where a column is missing. */
export function tableEdits(
  place: ItemPlace,
  root: Root,
  change: ItemChange,
  written: (value: string) => string,
  addColumns: boolean,
): Edit[][] {
  const row = rowOf(place, root);
  if (!row) return [];
  const edits: Edit[] = [];
  const behind: [PartName, string | null][] = [];
  const missing: [PartName, string][] = [];
  const what = row.cells[row.what] as Cell;
  const group = bracketedGroup(place.text, what.start, what.end);
  for (const [name, value] of Object.entries(change) as [PartName, string | null][]) {
    const column = columnFor(row, name);
    if (group && hasPart(group, name)) behind.push([name, column < 0 ? value : null]);
    if (column >= 0) edits.push(...cellEdit(place, row, column, value === null ? '' : written(value)));
    else if (group && hasPart(group, name)) continue;
    else if (value === null) continue;
    else if (addColumns && name !== 'id') missing.push([name, written(value)]);
    else if (BY_ITSELF.includes(name)) behind.push([name, value === null ? null : written(value)]);
    else throw noColumn(place, row, name);
  }
  edits.push(...behindText(place.text, what, behind));
  if (missing.length > 0) edits.push(...newColumns(place, row, missing));
  return [edits];
}

function rowOf({ text, lines, item }: ItemPlace, root: Root): Row | null {
  const table = root.children.find(
    (node): node is Table => node.type === 'table' && node.children.some((row) => lineOf(row) === item.line),
  );
  const header = table?.children[0];
  if (!table || !header) return null;
  const { parts, what } = columnsOf(table);
  const cellsAt = (line: number) => cellsOf(text, lines.startOf(line), lines.startOf(line + 1));
  const cells = cellsAt(item.line);
  if (what < 0 || !cells[what]) return null;
  return {
    table,
    header: cellsAt(lineOf(header)),
    delimiter: cellsAt(lineOf(header) + 1),
    cells,
    parts,
    what,
    end: endOfLine(text, lines.startOf(item.line)),
  };
}

const lineOf = (row: TableRow): number => row.position?.start.line ?? 0;

const endOfLine = (text: string, start: number): number => {
  const found = text.slice(start).search(/[ \t]*(?:\r?\n|$)/);
  return found < 0 ? text.length : start + found;
};

/** Of several columns for one field, the first that says something in this row; -1 for none. */
function columnFor({ parts, cells }: Row, name: PartName): number {
  const said = parts.findIndex((part, i) => part === name && (cells[i]?.text.trim() ?? '') !== '');
  return said >= 0 ? said : parts.indexOf(name);
}

function cellEdit({ text }: ItemPlace, row: Row, column: number, value: string): Edit[] {
  const cell = row.cells[column];
  const like = row.cells[row.what] as Cell;
  if (!cell) return shortRow(text, row, column, value);
  return [
    {
      start: cell.start,
      end: cell.end,
      text: filled(cell, value, like, widthOf(row, column, cell), row.delimiter[column]?.align),
    },
  ];
}

/** The width that pipes above and below keep in line; null where this column is not drawn so. */
function widthOf({ header, delimiter }: Row, column: number, cell: Cell): number | null {
  const widths = [header[column], delimiter[column], cell].map((one) => stringWidth(one?.text ?? ''));
  return widths[0] === widths[1] && widths[1] === widths[2] ? (widths[2] ?? null) : null;
}

const COMMENT = /<!--[\s\S]*?-->/g;

/**
 * The cell's text with another value: comments stay, and blanks at its edges. In a column whose pipes are in line the
 * cell keeps its width as long as the value fits; a longer one makes its own line longer, and no other.
 */
function filled(
  cell: Cell,
  value: string,
  like: Cell,
  width: number | null,
  align: Alignment = 'left',
): string {
  const comments = [...cell.text.matchAll(COMMENT)].map(([comment]) => comment);
  const leading = cell.text.trimStart().startsWith('<!--');
  const content = (leading ? [...comments, value] : [value, ...comments]).filter(Boolean).join(' ');
  const blank = cell.text.trim() === '';
  const sample = blank ? like.text : cell.text;
  const lead = /^[ \t]*/.exec(sample)?.[0] ?? '';
  const trail = /[ \t]*$/.exec(sample)?.[0] ?? '';
  if (width === null) {
    if (content === '') return lead.slice(0, 1) || ' ';
    // An address runs on until a blank, over a pipe, too.
    const last = /:\/\/\S+$/.test(content) && trail === '' ? ' ' : trail;
    return blank ? lead.slice(0, 1) + content + last.slice(0, 1) : lead + content + last;
  }
  const room = width - stringWidth(content);
  if (room < Math.min(lead.length, 1) + Math.min(trail.length, 1)) {
    return lead.slice(0, 1) + content + trail.slice(0, 1);
  }
  if (align === 'right') {
    const end = Math.min(trail.length || 1, room);
    return ' '.repeat(room - end) + content + ' '.repeat(end);
  }
  const start = align === 'center' ? Math.floor(room / 2) : Math.min(blank ? 1 : lead.length, room);
  return ' '.repeat(start) + content + ' '.repeat(room - start);
}

/** A row may end before its table does: the cells in between are opened, too. */
function shortRow(text: string, row: Row, column: number, value: string): Edit[] {
  const closed = text[row.end - 1] === '|' && text[row.end - 2] !== '\\';
  const blanks = ' |'.repeat(column - row.cells.length);
  const opening = closed ? '' : ' |';
  return [{ start: row.end, end: row.end, text: `${opening}${blanks} ${value}${closed ? ' |' : ''}` }];
}

function behindText(text: string, what: Cell, parts: Parts): Edit[] {
  if (parts.length === 0) return [];
  const group = bracketedGroup(text, what.start, what.end);
  if (group) return editGroup(text, group, parts);
  return newGroup(what.start + what.text.trimEnd().length, parts);
}

function noColumn({ item }: ItemPlace, { header }: Row, name: PartName): LfiError {
  const named = header.map(({ text }) => text.trim()).filter(Boolean);
  return new LfiError('usage', `its table has no column for ${name}; it has ${named.join(', ')}`, {
    at: { line: item.line, column: 1 },
    hint: `Add a column "${titleOf(name)}" to the table, or run the command again with --add-column, which does that.`,
  });
}

const titleOf = (name: PartName): string => `${name[0]?.toUpperCase()}${name.slice(1)}`;

/** One more column on every line of the table, empty but for this row's. */
function newColumns(
  { text, lines, item }: ItemPlace,
  row: Row,
  columns: readonly [PartName, string][],
): Edit[] {
  const first = row.table.position?.start.line ?? 0;
  const last = row.table.position?.end.line ?? 0;
  const edits: Edit[] = [];
  const drawn = row.header.every(
    (cell, i) => stringWidth(cell.text) === stringWidth(row.delimiter[i]?.text ?? ''),
  );
  for (let line = first; line <= last; line += 1) {
    const end = endOfLine(text, lines.startOf(line));
    const open = text[end - 1] !== '|';
    const cells = cellsOf(text, lines.startOf(line), lines.startOf(line + 1));
    const short = ' |'.repeat(Math.max(0, row.header.length - cells.length));
    const added = columns.map(([name, value]) => {
      const width = drawn ? Math.max(stringWidth(titleOf(name)), stringWidth(value), 3) : 3;
      if (line === first + 1) return newDelimiter(row.delimiter.at(-1), drawn ? width : null);
      const said = line === first ? titleOf(name) : line === item.line ? value : '';
      if (!drawn) return said === '' ? ' ' : ` ${said} `;
      return ` ${said}${' '.repeat(Math.max(0, width - stringWidth(said)))} `;
    });
    const sides = open ? [' |', ''] : ['', '|'];
    edits.push({ start: end, end, text: `${short}${sides[0]}${added.join('|')}${sides[1]}` });
  }
  return edits;
}

function newDelimiter(like: Cell | undefined, width: number | null): string {
  const blank = /^\s/.test(like?.text ?? '');
  if (width === null) return blank ? ' --- ' : '---';
  return blank ? ` ${'-'.repeat(width)} ` : '-'.repeat(width + 2);
}
