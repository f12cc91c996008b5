import CliTable from 'cli-table3';
import { stringWidth } from '../../model/text-width.ts';
import type { Cell, Table, Tone } from '../../reports/blocks.ts';
import { cellText } from '../cell.ts';
import { fitColumns, GAP } from './columns.ts';
import type { Style, Terminal } from './style.ts';
import { wrap } from './wrap.ts';

/** A table without frames, no wider than the terminal; what does not fit a column goes on below in it. */
export function renderTable(table: Table, terminal: Terminal, style: Style): string {
  const columns = fitColumns(table, terminal.width);
  const grid = new CliTable({
    chars: BORDERLESS,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true },
    colAligns: columns.map(({ column }) => column.align ?? 'left'),
  });
  // Cells arrive wrapped: the package would cut a word that is longer than its column.
  const lay = (cells: readonly Toned[]) => {
    const gap = (i: number) => (i < columns.length - 1 ? GAP : 0);
    grid.push(
      cells.map(({ text, tone }, i) => ({
        content: wrapCell(text, columns[i]?.width ?? 1)
          .map((line) => (line.trim() === '' ? line : style.tone(line, tone)))
          .join('\n'),
        style: { 'padding-right': gap(i) },
      })),
    );
  };
  const titles = columns.map(({ column }) => ({ text: column.title, tone: 'muted' as const }));
  if (titles.some(({ text }) => text !== '')) lay(titles);
  for (const row of table.rows) lay(columns.map(({ index }) => cellOf(row[index] ?? null)));
  const caption = table.caption ? `${style.strong(wrap(table.caption, terminal.width))}\n` : '';
  return caption + grid.toString().replace(/[ \t]+$/gm, '');
}

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
