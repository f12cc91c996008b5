import type { Table, TableRow } from 'mdast';
import { timePrefix } from './time-prefix.ts';
import type { Candidate } from './timeline-candidate.ts';
import { zoneInHeading } from './timeline-context.ts';
import { lineOf, spanOf, wordsOf } from './tree-text.ts';

const TIME =
  /^(?:(?:date ?(?:\/|&|and)? ?)?(?:time|when|timestamp|at|hour|clock|start(?:ed)?)\b|utc\b|cet\b|cest\b|pst\b|pdt\b|est\b|edt\b|t\b)/i;
const DATE = /^(?:date|day)\b/i;

/** The rows of a table that have a column of times; columns are found by heading, else by what stands in them. */
export function tableRows(table: Table, index: number, strict: boolean): Candidate[] {
  const [header, ...rows] = table.children;
  if (!header) return [];
  const names = header.children.map(wordsOf);
  // From when until when it was is no timeline.
  if (strict && names.some((name) => /^(?:end|finish|duration)/i.test(name))) return [];
  const dateColumn = names.findIndex((name) => DATE.test(name) && !/time/i.test(name));
  let timeColumn = names.findIndex((name) => TIME.test(name.replace(/^\W+/, '')) || /\btime\b/i.test(name));
  if (timeColumn < 0) timeColumn = columnOfTimes(rows, names.length, strict);
  if (timeColumn < 0) timeColumn = dateColumn;
  if (timeColumn < 0 || (strict && dateColumn === timeColumn)) return [];
  const zone = zoneInHeading(names[timeColumn] ?? '');
  // Tables without a heading of their own have a row where it would be.
  const all = timePrefix(names[timeColumn] ?? '') ? [header, ...rows] : rows;
  return all.flatMap((row) => {
    const cells = row.children.map(wordsOf);
    const date = dateColumn >= 0 && dateColumn !== timeColumn ? `${cells[dateColumn] ?? ''} ` : '';
    const prefix = timePrefix(`${date}${cells[timeColumn] ?? ''}`.trim());
    if (!prefix) return [];
    const text = cells
      .filter(
        (_, i) => i !== timeColumn && i !== dateColumn && !/^(?:#|no\.?|nr\.?|id)?$/i.test(names[i] ?? ''),
      )
      .join(' ')
      .trim();
    return [
      { prefix, line: lineOf(row), span: spanOf(row), text, index, heading: false, bare: text === '', zone },
    ];
  });
}

function columnOfTimes(rows: readonly TableRow[], width: number, strict: boolean): number {
  for (let column = 0; column < Math.min(width, 2); column += 1) {
    const cells = rows.flatMap((row) => row.children.slice(column, column + 1).map(wordsOf)).filter(Boolean);
    const times = cells.filter((cell) => {
      const prefix = timePrefix(cell);
      return prefix !== null && prefix.end >= cell.length && (prefix.hour !== null || !strict);
    });
    if (cells.length > 0 && times.length * 2 > cells.length) return column;
  }
  return -1;
}
