import { stringWidth } from '../../model/text-width.ts';
import type { Column, Table } from '../../reports/blocks.ts';
import { cellText } from '../cell.ts';
import { words } from './wrap.ts';

export const GAP = 2;
/** A column of prose is squeezed to this before it is better left out. */
const PROSE = 24;
const NARROWEST = 3;

/** A column that is shown: which it is in the table, and how wide. */
export interface ShownColumn {
  readonly index: number;
  readonly column: Column;
  readonly width: number;
}

/** What fits: in a narrow terminal the most dispensable columns go first, then the widest wrap. */
export function fitColumns(table: Table, width: number): ShownColumn[] {
  const all = table.columns.map((column, index) => ({ index, column, ...measure(table, column, index) }));
  const shown = leaveOut(all, width);
  const widths = shown.map(({ natural }) => natural);
  const shrink = (least: (one: Measured) => number) => {
    while (total(widths) > width) {
      let widest = -1;
      for (const [i, one] of widths.entries()) {
        const larger = widest === -1 || one > (widths[widest] as number);
        if (larger && one > least(shown[i] as Measured)) widest = i;
      }
      if (widest === -1) return;
      widths[widest] = (widths[widest] as number) - 1;
    }
  };
  shrink(({ comfortable }) => comfortable);
  shrink(({ unbroken }) => unbroken);
  shrink(() => NARROWEST);
  return shown.map(({ index, column }, i) => ({ index, column, width: widths[i] as number }));
}

interface Measured {
  readonly index: number;
  readonly column: Column;
  /** Everything on one line. */
  readonly natural: number;
  /** Wrapped, and still read with ease. */
  readonly comfortable: number;
  /** Wrapped, but no word broken. */
  readonly unbroken: number;
}

function measure(table: Table, column: Column, index: number): Omit<Measured, 'index' | 'column'> {
  const cells = table.rows.map((row) => cellText(row[index] ?? null));
  const widest = (texts: readonly string[]) =>
    texts.reduce((most, text) => Math.max(most, stringWidth(text)), 1);
  const lines = widest(cells.flatMap((text) => text.split('\n')));
  const title = widest([column.title]);
  const natural = Math.max(lines, title);
  const titleWord = widest(words(column.title));
  if (column.whole || column.align === 'right') {
    const unbroken = Math.max(lines, titleWord);
    return { natural, comfortable: unbroken, unbroken };
  }
  if (column.squeeze) {
    const parts = (text: string) => words(text).flatMap((word) => word.split(/(?<=-)/));
    const unbroken = Math.max(widest(parts(column.title)), widest(cells.flatMap(parts)));
    return { natural, comfortable: unbroken, unbroken };
  }
  const unbroken = Math.max(titleWord, widest(cells.flatMap((text) => text.split('\n').flatMap(words))));
  return {
    natural,
    comfortable: Math.min(natural, Math.max(PROSE, Math.min(unbroken, 2 * PROSE))),
    unbroken,
  };
}

function leaveOut(all: readonly Measured[], width: number): Measured[] {
  const shown = [...all];
  while (total(shown.map(({ comfortable }) => comfortable)) > width) {
    const ranks = shown.map(({ column }) => column.dispensable ?? 0);
    const most = Math.max(0, ...ranks);
    if (most === 0) break;
    shown.splice(ranks.lastIndexOf(most), 1);
  }
  return shown;
}

const total = (widths: readonly number[]) => widths.reduce((sum, one) => sum + one + GAP, -GAP);
