import { readCells } from '../model/delimited.ts';

/** Rows of an RFC 4180 file, by the names of its first line; the separator is what that line has most of. */
export function readCsv(text: string): Record<string, string>[] {
  const [header = [], ...rows] = readCells(text).rows;
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name.text, row[i]?.text ?? ''])));
}
