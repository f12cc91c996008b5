import type { Cell, Table } from '../reports/blocks.ts';

/** RFC 4180: CRLF, quotes only where they are needed; what is not known is empty. */
export function renderCsv({ columns, rows }: Table): string {
  const lines = [
    columns.map(({ key }) => key),
    ...rows.map((row) => columns.map((_, i) => raw(row[i] ?? null))),
  ];
  return lines.map((line) => `${line.map(quote).join(',')}\r\n`).join('');
}

function raw(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  return inert(typeof cell === 'object' ? cell.text : cell);
}

/** Text that a spreadsheet would run as a formula gets an apostrophe in front; a plain number is none. */
const inert = (text: string) =>
  /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) && !/^[+-]?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;

const quote = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
