import type { Table } from 'mdast';
import { LfiError } from '../model/error.ts';
import type { Edit } from '../model/finding.ts';
import { Lines } from '../model/lines.ts';
import type { Postmortem } from '../model/postmortem.ts';
import { stringWidth } from '../model/text-width.ts';
import type { ItemChange } from './action-change.ts';
import type { PartName } from './action-parts.ts';
import { columnsOf } from './action-table.ts';
import { cellsOf } from './table-cells.ts';

/** One more row at the end of a table, drawn as wide as its columns are. */
export function newRow(
  { text, path }: Postmortem,
  table: Table,
  what: string,
  wanted: ItemChange,
  eol: string,
): Edit[] {
  const lines = new Lines(text);
  const first = table.position?.start.line ?? 1;
  const last = table.position?.end.line ?? first;
  const cellsAt = (line: number) => cellsOf(text, lines.startOf(line), lines.startOf(line + 1));
  const [header, delimiter] = [cellsAt(first), cellsAt(first + 1)];
  const columns = columnsOf(table);
  const values = new Map<number, string>();
  const behind: string[] = [];
  for (const [name, value] of Object.entries(wanted) as [PartName, string][]) {
    const column = columns.parts.indexOf(name);
    if (column >= 0) values.set(column, escapePipes(value));
    else if (name === 'id') behind.push(`id: ${value}`);
    else if (name !== 'status' || value !== 'open') {
      throw new LfiError('usage', `its table has no column for ${name}`, {
        path,
        at: { line: first, column: 1 },
        hint: `Nothing was changed. Add a column "${name[0]?.toUpperCase()}${name.slice(1)}" to the table first.`,
      });
    }
  }
  const status = columns.parts.indexOf('status');
  if (status >= 0 && !values.has(status)) values.set(status, 'open');
  const group = behind.length > 0 ? ` (${behind.join('; ')})` : '';
  values.set(columns.what, `${escapePipes(what)}${group}`);
  const drawn = header.map((cell, i) => {
    const width = stringWidth(cell.text);
    return width === stringWidth(delimiter[i]?.text ?? '') ? width : 0;
  });
  const tight = header.every(({ text: title }) => title.trim() === title);
  const cells = header.map((_, i) => {
    const value = values.get(i) ?? '';
    if (tight) return value;
    const padded = value === '' ? ' ' : ` ${value} `;
    return padded + ' '.repeat(Math.max(0, (drawn[i] ?? 0) - stringWidth(padded)));
  });
  const line = text.slice(lines.startOf(first), lines.startOf(first + 1)).trim();
  const open = line.startsWith('|') ? '|' : '';
  const close = line.endsWith('|') ? '|' : '';
  const whole = text.slice(lines.startOf(last), lines.startOf(last + 1));
  const end = lines.startOf(last) + whole.replace(/\r?\n$/, '').length;
  return [{ start: end, end, text: `${eol}${open}${cells.join('|')}${close}`.trimEnd() }];
}

const escapePipes = (value: string): string => value.replace(/\|/g, '\\|');
