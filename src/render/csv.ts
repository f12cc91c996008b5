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
  return typeof cell === 'object' ? cell.text : String(cell);
}

/** A leading `=`, `+`, `-` or `@` would run as a formula in a spreadsheet. */
function quote(text: string): string {
  const safe = /^[=+@\t\r]|^-(?!\d)/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
