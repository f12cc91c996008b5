import stringWidth from 'string-width';
import type { Cell, Table, Tone } from '../../reports/blocks.ts';
import { cellText } from '../cell.ts';
import { fitColumns, GAP, type ShownColumn } from './columns.ts';
import type { Style, Terminal } from './style.ts';
import { padStart, wrap } from './wrap.ts';

/** A table without frames, no wider than the terminal; what does not fit a column goes on below in it. */
export function renderTable(table: Table, terminal: Terminal, style: Style): string {
  const columns = fitColumns(table, terminal.width);
  const rows = table.rows.map((row) =>
    layRow(
      columns.map(({ index }) => cellOf(row[index] ?? null)),
      columns,
      style,
    ),
  );
  const titles = columns.map(({ column }) => ({ text: column.title, tone: 'muted' as const }));
  const head = titles.some(({ text }) => text !== '') ? layRow(titles, columns, style) : [];
  const caption = table.caption ? [style.strong(wrap(table.caption, terminal.width))] : [];
  return [...caption, ...head, ...rows.flat()].join('\n');
}

interface Toned {
  readonly text: string;
  readonly tone: Tone | undefined;
}

function cellOf(cell: Cell): Toned {
  if (cell === null) return { text: cellText(cell), tone: 'muted' };
  return { text: cellText(cell), tone: typeof cell === 'object' ? cell.tone : undefined };
}

/** A row in as many lines as its longest cell takes. */
function layRow(cells: readonly Toned[], columns: readonly ShownColumn[], style: Style): string[] {
  const wrapped = cells.map(({ text }, i) => wrapCell(text, (columns[i] as ShownColumn).width));
  const height = Math.max(0, ...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, y) => {
    let line = '';
    let used = 0;
    let start = 0;
    for (const [i, { column, width }] of columns.entries()) {
      const text = wrapped[i]?.[y] ?? '';
      const placed = column.align === 'right' ? padStart(text, width) : text;
      if (placed.trim() !== '') {
        line += ' '.repeat(start - used) + style.tone(placed, cells[i]?.tone);
        used = start + stringWidth(placed);
      }
      start += width + GAP;
    }
    return line;
  });
}

/** What fits stays as it is, with the spaces that indent it; else it is wrapped, indented as it was. */
function wrapCell(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => {
    if (stringWidth(line) <= width) return [line];
    const indent = (/^ */.exec(line)?.[0] ?? '').slice(0, Math.floor(width / 4));
    return wrap(line.trim(), width, indent, true).split('\n');
  });
}
