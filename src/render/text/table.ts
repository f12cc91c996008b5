import CliTable from 'cli-table3';
import stringWidth from 'string-width';
import type { Cell, Column, Table } from '../../reports/blocks.ts';
import { cellText } from '../cell.ts';
import type { Style, Terminal } from './style.ts';

const GAP = 2;
const NARROWEST = 12;

/** A table without frames; in a narrow terminal columns that can be done without go first, then the widest wrap. */
export function renderTable(table: Table, terminal: Terminal, style: Style): string {
  const shown = chooseColumns(table, terminal.width);
  const columns = shown.map((index) => table.columns[index] as Column);
  const widths = fitWidths(
    shown.map((index) => naturalWidth(table, index)),
    columns,
    terminal.width,
  );
  const last = columns.length - 1;
  const grid = new CliTable({
    chars: BORDERLESS,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true },
    colWidths: widths.map((width, i) => width + (i < last ? GAP : 0)),
    colAligns: columns.map(({ align }) => align ?? 'left'),
    wordWrap: true,
    wrapOnWordBoundary: true,
  });
  const cell = (content: string, i: number) => ({ content, style: { 'padding-right': i < last ? GAP : 0 } });
  if (columns.some(({ title }) => title !== '')) {
    grid.push(columns.map(({ title }, i) => cell(style.muted(title), i)));
  }
  for (const row of table.rows) {
    grid.push(shown.map((index, i) => cell(toned(row[index] ?? null, style), i)));
  }
  const caption = table.caption ? `${style.strong(table.caption)}\n` : '';
  return caption + grid.toString().replace(/[ \t]+$/gm, '');
}

const BORDERLESS = Object.fromEntries(
  ['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right']
    .concat(['left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid', 'middle'])
    .map((name) => [name, '']),
);

function toned(cell: Cell, style: Style): string {
  const text = cellText(cell);
  return style.tone(
    text,
    typeof cell === 'object' && cell !== null ? cell.tone : cell === null ? 'muted' : undefined,
  );
}

function naturalWidth(table: Table, index: number): number {
  let width = stringWidth((table.columns[index] as Column).title);
  for (const row of table.rows) width = Math.max(width, stringWidth(cellText(row[index] ?? null)));
  return width;
}

/** What a column can be squeezed to before it is better left out. */
function leastWidth(table: Table, index: number): number {
  const natural = naturalWidth(table, index);
  return table.columns[index]?.whole ? natural : Math.min(natural, 24);
}

/** Indices of the columns that are shown: all where they fit, else without the most dispensable ones. */
function chooseColumns(table: Table, width: number): number[] {
  const shown = table.columns.map((_, index) => index);
  const smallest = () => shown.reduce((sum, index) => sum + leastWidth(table, index) + GAP, -GAP);
  while (smallest() > width) {
    const ranked = shown.map((index) => (table.columns[index] as Column).dispensable ?? 0);
    const most = Math.max(...ranked);
    if (most === 0) break;
    shown.splice(ranked.lastIndexOf(most), 1);
  }
  return shown;
}

/** Natural widths where they fit; else the widest left-aligned columns give way, one character at a time. */
function fitWidths(natural: readonly number[], columns: readonly Column[], width: number): number[] {
  const widths = [...natural];
  const total = () => widths.reduce((sum, one) => sum + one + GAP, -GAP);
  while (total() > width) {
    let widest = -1;
    for (const [i, one] of widths.entries()) {
      if (columns[i]?.align === 'right' || columns[i]?.whole || one <= NARROWEST) continue;
      if (widest === -1 || one > (widths[widest] as number)) widest = i;
    }
    if (widest === -1) break;
    widths[widest] = (widths[widest] as number) - 1;
  }
  return widths.map((one) => Math.max(1, one));
}
