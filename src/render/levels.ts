import { formatNumber } from './cell.ts';

/** How many shades above nothing a heat map has. */
export const SHADES = 4;

/** In which of the shades 1 to 4 a value falls, 0 for nothing, and what each shade that is used stands for. */
export interface Levels {
  of(value: number): number;
  readonly legend: readonly { readonly level: number; readonly label: string }[];
}

/** Equal steps up to the largest value; up to 4, a shade for each whole number. */
export function levelsFor(values: readonly number[]): Levels {
  const known = values.filter((value) => Number.isFinite(value) && value > 0);
  const most = Math.max(0, ...known);
  const whole = known.every(Number.isInteger);
  const levels = whole ? Math.min(SHADES, most) : SHADES;
  const shift = SHADES - levels;
  const level = (value: number) => Math.min(levels, Math.max(1, Math.ceil((value / most) * levels - 1e-9)));
  const of = (value: number) => (value > 0 && most > 0 ? level(value) + shift : 0);
  const used = Array.from({ length: levels }, (_, i) => i + 1).map((one) => {
    const [above, to] = [((one - 1) * most) / levels, (one * most) / levels];
    const [from, last] = [Math.floor(above) + 1, Math.floor(to + 1e-9)];
    if (whole) return { level: one + shift, label: from === last ? `${from}` : `${from} to ${last}` };
    return { level: one + shift, label: `to ${formatNumber(to)}` };
  });
  return { of, legend: known.length === 0 ? [] : used };
}
