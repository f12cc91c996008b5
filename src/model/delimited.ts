import type { Position } from './position.ts';

/** What stands between two separators, without its quotes, and where it begins. */
export interface Cell extends Position {
  readonly text: string;
}

export interface Cells {
  readonly rows: readonly (readonly Cell[])[];
  /** A quote that is never closed: what follows it is all one cell. */
  readonly unclosed: Position | null;
}

/** The cells of an RFC 4180 file, empty lines left out; the separator is what its first line has most of. */
export function readCells(given: string): Cells {
  const text = given.replace(/^\uFEFF/, '');
  const separator = separatorOf(text);
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let cell = '';
  let quote: Position | null = null;
  let [line, lineFrom] = [1, 0];
  let start: Position = { line: 1, column: 1 };
  const endCell = () => {
    row.push({ text: cell.trim(), ...start });
    cell = '';
  };
  const endRow = () => {
    endCell();
    if (row.some((one) => one.text !== '')) rows.push(row);
    row = [];
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] as string;
    const newline = sign === '\n' || (sign === '\r' && text[at + 1] !== '\n');
    if (quote) {
      if (sign === '"' && text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else if (sign === '"') quote = null;
      else cell += sign;
    } else if (sign === '"' && cell.trim() === '') {
      quote = { line, column: at - lineFrom + 1 };
      cell = '';
    } else if (sign === separator) endCell();
    else if (newline) endRow();
    else if (sign !== '\r') cell += sign;
    if (newline) [line, lineFrom] = [line + 1, at + 1];
    if (!quote && (sign === separator || newline)) start = { line, column: at + 1 - lineFrom + 1 };
  }
  if (cell !== '' || row.length > 0) endRow();
  return { rows, unclosed: quote };
}

function separatorOf(text: string): string {
  const first = /^.*/.exec(text)?.[0] ?? '';
  const counts = [',', ';', '\t'].map((sign) => [sign, first.split(sign).length] as const);
  return counts.reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}
