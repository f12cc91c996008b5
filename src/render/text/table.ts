import CliTable from 'cli-table3';
import { stringWidth } from '../../model/text-width.ts';
import type { Cell, Table, Tone } from '../../reports/blocks.ts';
import { cellText } from '../cell.ts';
import { fitColumns, GAP, type ShownColumn } from './columns.ts';
import type { Style, Terminal } from './style.ts';
import { padEnd, padStart, wrap } from './wrap.ts';

/** A table without frames, no wider than the terminal; what does not fit a column goes on below in it. */
export function renderTable(table: Table, terminal: Terminal, style: Style): string {
  const columns = fitColumns(table, terminal.width);
  const titles = columns.map(({ column }) => ({ text: column.title, tone: 'muted' as const }));
  const rows = [
    ...(titles.some(({ text }) => text !== '') ? [titles] : []),
    ...table.rows.map((row) => columns.map(({ index }) => cellOf(row[index] ?? null))),
  ].map((cells) =>
    cells.map(({ text, tone }, i) => ({ tone, lines: wrapCell(text, columns[i]?.width ?? 1) })),
  );
  const widths = columns.map((_, i) => widest(rows.flatMap((cells) => cells[i]?.lines ?? [])));
  const lines = rows.flatMap(byLine);
  const parts: string[] = [];
  for (let from = 0; from < lines.length; from += AT_ONCE) {
    parts.push(layLines(lines.slice(from, from + AT_ONCE), columns, widths, style));
  }
  const caption = table.caption ? `${style.strong(wrap(table.caption, terminal.width))}\n` : '';
  return caption + parts.join('\n').replace(/[ \t]+$/gm, '');
}

// The package's time grows with the square of the rows; pieces of the same widths join into one table.
const AT_ONCE = 200;

/** A row as the lines that it takes: the package's time grows with the cube of the lines in a cell. */
function byLine(
  cells: readonly { readonly tone: Tone | undefined; readonly lines: readonly string[] }[],
): Toned[][] {
  const height = Math.max(...cells.map(({ lines }) => lines.length));
  return Array.from({ length: height }, (_, y) =>
    cells.map(({ tone, lines }) => ({ tone, text: lines[y] ?? '' })),
  );
}

function layLines(
  lines: readonly (readonly Toned[])[],
  columns: readonly ShownColumn[],
  widths: readonly number[],
  style: Style,
): string {
  const grid = new CliTable({
    chars: BORDERLESS,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true },
    colAligns: columns.map(({ column }) => column.align ?? 'left'),
  });
  const last = columns.length - 1;
  for (const [y, cells] of lines.entries()) {
    grid.push(
      cells.map(({ text, tone }, x) => {
        const align = columns[x]?.column.align === 'right' ? padStart : padEnd;
        // The first line holds the columns open to their width.
        const full = y === 0 && x < last ? align(text, widths[x] ?? 0) : text;
        const content = full.trim() === '' ? full : style.tone(full, tone);
        return { content, style: { 'padding-right': x < last ? GAP : 0 } };
      }),
    );
  }
  return grid.toString();
}

const widest = (lines: readonly string[]) =>
  lines.reduce((most, line) => Math.max(most, stringWidth(line)), 0);

const BORDERLESS = Object.fromEntries(
  ['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right']
    .concat(['left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid', 'middle'])
    .map((name) => [name, '']),
);

interface Toned {
  readonly text: string;
  readonly tone: Tone | undefined;
}

function cellOf(cell: Cell): Toned {
  if (cell === null) return { text: cellText(cell), tone: 'muted' };
  return { text: cellText(cell), tone: typeof cell === 'object' ? cell.tone : undefined };
}

/** What fits stays as it is, with the spaces that indent it; else it is wrapped, indented as it was. */
function wrapCell(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => {
    if (stringWidth(line) <= width) return [line];
    const indent = (/^ */.exec(line)?.[0] ?? '').slice(0, Math.floor(width / 4));
    return wrap(line.trim(), width, indent, true).split('\n');
  });
}
