import type { ControlChart } from '../reports/blocks.ts';
import { formatNumber } from './cell.ts';

type Point = ControlChart['points'][number];

/** On which side of its limits a signal lies; of the centre, where it has none. */
export function sideOf({ value, lower, upper }: Point, center: number): 'above' | 'below' {
  if (upper !== null && value > upper) return 'above';
  if (lower !== null && value < lower) return 'below';
  return value >= center ? 'above' : 'below';
}

/** `9, limits 0 to 6.4` */
export function sayLimits({ value, lower, upper }: Point): string {
  const range = [lower, upper].map((limit) => (limit === null ? null : formatNumber(limit)));
  const [from, to] = range;
  if (to == null) return from == null ? formatNumber(value) : `${formatNumber(value)}, limit ${from}`;
  return `${formatNumber(value)}, limits ${from ?? 0} to ${to}`;
}
