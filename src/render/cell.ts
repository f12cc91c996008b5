import type { Cell } from '../reports/blocks.ts';

/** What stands for a value that is not known. */
export const DASH = '–';

/** The text of a cell; what is not known is a dash. */
export function cellText(cell: Cell): string {
  if (cell === null) return DASH;
  if (typeof cell === 'object') return cell.text;
  return typeof cell === 'number' ? formatNumber(cell) : cell;
}

/** At most one decimal for numbers from 10 on, two below; never an exponent. */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return DASH;
  if (Number.isInteger(value)) return String(value);
  return String(Number(value.toFixed(Math.abs(value) >= 10 ? 1 : 2)));
}
