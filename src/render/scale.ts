import { duration } from '../model/duration.ts';
import type { Dots } from '../reports/blocks.ts';
import { formatNumber } from './cell.ts';

export interface Tick {
  readonly value: number;
  readonly label: string;
}

/** Where values stand between the ends of an axis, and how they are said. */
export interface Scale {
  readonly lower: number;
  readonly upper: number;
  /** Sets of ticks, the densest first. */
  readonly tickSets: readonly (readonly Tick[])[];
  /** 0 at the lower end, 1 at the upper; what lies outside is drawn at the end. */
  at(value: number): number;
  say(value: number): string;
}

const [HOUR, DAY] = [60, 24 * 60];
const ROUND_TIMES = [1 / 6, 1, 10, HOUR, 4 * HOUR, DAY, 7 * DAY, 30 * DAY, 365 * DAY];
const FINE_TIMES = [
  ...[1 / 6, 0.5, 1, 3, 10, 30, HOUR, 2 * HOUR, 4 * HOUR, 12 * HOUR],
  ...[DAY, 3 * DAY, 7 * DAY, 14 * DAY, 30 * DAY, 90 * DAY, 365 * DAY],
];
const POWERS = Array.from({ length: 13 }, (_, i) => 10 ** i);
const FINE_POWERS = POWERS.flatMap((power) => [power, 2 * power, 5 * power]);
const TIME_STEPS = [
  1,
  2,
  5,
  10,
  15,
  30,
  HOUR,
  2 * HOUR,
  4 * HOUR,
  12 * HOUR,
  DAY,
  2 * DAY,
  7 * DAY,
  30 * DAY,
];

/** A scale that holds every value; numbers that are none are passed over. */
export function scaleFor({ unit, scale }: Pick<Dots, 'unit' | 'scale'>, values: readonly number[]): Scale {
  const known = values.filter(Number.isFinite);
  const say = unit === 'minutes' ? duration : formatNumber;
  const label = unit === 'minutes' ? timeLabel : formatNumber;
  const round = unit === 'minutes' ? ROUND_TIMES : POWERS;
  const { lower, upper, sets } =
    scale === 'log'
      ? logScale(known, round, unit === 'minutes' ? FINE_TIMES : FINE_POWERS)
      : linearScale(known, unit === 'minutes');
  const along =
    scale === 'log' ? (value: number) => Math.log(Math.max(value, lower)) : (value: number) => value;
  return {
    lower,
    upper,
    tickSets: sets.map((set) => set.map((value) => ({ value, label: label(value) }))),
    at: (value) => Math.min(1, Math.max(0, (along(value) - along(lower)) / (along(upper) - along(lower)))),
    say,
  };
}

/** From one round number to another; what is 0 or less stands at the lower end, 1 where there is nothing below. */
function logScale(values: readonly number[], round: readonly number[], fine: readonly number[]) {
  const positive = values.map((value) => (value > 0 ? value : 1));
  const least = Math.min(...positive, positive.length > 0 ? Number.POSITIVE_INFINITY : 1);
  const most = Math.max(...positive, positive.length > 0 ? 0 : 10);
  const lower = fine.findLast((tick) => tick <= least) ?? least;
  const above = fine.find((tick) => tick >= most) ?? most;
  const upper = above > lower ? above : (fine.find((tick) => tick > lower) ?? lower * 10);
  const within = (ticks: readonly number[]) => ticks.filter((tick) => tick >= lower && tick <= upper);
  return { lower, upper, sets: [within(fine), within(round)] };
}

function linearScale(values: readonly number[], times: boolean) {
  const most = Math.max(...values, 0);
  const least = Math.min(...values, 0);
  const span = most - least || 1;
  const steps = [10, 5, 4, 3, 2, 1].map((parts) => niceStep(span / parts, times));
  const step = steps[1] as number;
  const lower = Math.floor(least / step) * step;
  const upper = Math.max(Math.ceil(most / step) * step, lower + step);
  const sets = [...new Set(steps)].map((one) => multiples(one, lower, upper));
  return { lower, upper, sets };
}

/** The next step that people count in: 1, 2 or 5 of a power of ten, or a round stretch of time. */
export function niceStep(least: number, times = false): number {
  const time = times ? TIME_STEPS.find((step) => step >= least) : undefined;
  if (time !== undefined) return time;
  const power = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 5, 10].find((step) => step * power >= least * (1 - 1e-9)) ?? 10) * power;
}

function multiples(step: number, lower: number, upper: number): number[] {
  const first = Math.ceil(lower / step);
  const n = Math.floor(upper / step + 1e-9) - first + 1;
  return Array.from({ length: Math.max(0, n) }, (_, i) => (first + i) * step);
}

/** `10 s`, `30 min`, `4 h`, `1 d`, `2 w`, `1 y`: a round time, short. */
function timeLabel(minutes: number): string {
  if (minutes > 0 && minutes < 1) return `${Math.round(minutes * 60)} s`;
  const units: [number, string][] = [
    [365 * DAY, 'y'],
    [7 * DAY, 'w'],
    [DAY, 'd'],
    [HOUR, 'h'],
  ];
  const whole = units.find(([length]) => minutes >= length && minutes % length === 0);
  return whole ? `${minutes / whole[0]} ${whole[1]}` : duration(minutes);
}

/** The densest ticks whose labels leave `gap` between them on an axis of `length`; at worst both ends, or one. */
export function ticksThatFit(
  scale: Scale,
  length: number,
  sizeOf: (label: string) => number,
  gap: number,
): readonly Tick[] {
  const fits = (ticks: readonly Tick[]) => {
    let end = Number.NEGATIVE_INFINITY;
    return ticks.every(({ value, label }) => {
      const size = sizeOf(label);
      const start = Math.max(0, Math.min(scale.at(value) * length - size / 2, length - size));
      const free = start >= end + gap;
      end = start + size;
      return free;
    });
  };
  const coarsest = scale.tickSets.at(-1) ?? [];
  const everyOther = coarsest.filter((_, i) => i % 2 === 0);
  const ends = coarsest.filter((_, i) => i === 0 || i === coarsest.length - 1);
  return [...scale.tickSets, everyOther, ends].find(fits) ?? coarsest.slice(0, 1);
}
