import { MINUTE_MS } from '../../model/moment.ts';
import type { Phase } from './phases.ts';

/** A tail this many times as long as what comes before it is cut short, and drawn as cut. */
const LONG_TAIL = 4;
export const CUT = { before: 80, after: 86 };

/** Where the instants of a course are drawn. */
export interface Scale {
  /** Per cent of the width. */
  at(epochMs: number): number;
  readonly ticks: readonly number[];
  readonly cut: boolean;
}

export function scaleOf(from: number, phases: readonly Phase[]): Scale {
  const to = (phases.at(-1) as Phase).to;
  const tail = phases.find(({ id }) => id === 'after');
  const head = tail ? tail.from - from : 0;
  if (!tail || head <= 0 || to - tail.from <= head * LONG_TAIL) {
    const at = (epochMs: number) => ((epochMs - from) / (to - from)) * 100;
    return { at, ticks: ticksBetween(from, to), cut: false };
  }
  const knee = tail.from + head * 0.35;
  const at = (epochMs: number) =>
    epochMs <= knee
      ? ((epochMs - from) / (knee - from)) * CUT.before
      : CUT.after + ((epochMs - knee) / (to - knee)) * (100 - CUT.after);
  return { at, ticks: [...ticksBetween(from, tail.from), to], cut: true };
}

const HOUR = 60;
const DAY = 24 * HOUR;
/** Minutes. */
const STEPS = [
  1,
  2,
  5,
  10,
  15,
  30,
  ...[1, 2, 3, 6, 12].map((hours) => hours * HOUR),
  ...[1, 2, 7, 30].map((days) => days * DAY),
];
const MOST_TICKS = 7;

/** Round times, as many as are read at a glance. */
function ticksBetween(from: number, to: number): number[] {
  const fitting = STEPS.find((minutes) => (to - from) / (minutes * MINUTE_MS) <= MOST_TICKS);
  const step = (fitting ?? 365 * DAY) * MINUTE_MS;
  const first = Math.ceil(from / step) * step;
  return Array.from({ length: Math.floor((to - first) / step) + 1 }, (_, n) => first + n * step);
}

/** Between two dots of one lane, in per cent of the width, so that each can be pointed at. */
const APART = 1.7;
const MOST_LANES = 4;

/** For each place, in order, the lane in which it keeps clear of the others; where all are taken, that with most room. */
export function lanesOf(places: readonly number[]): number[] {
  const ends: number[] = [];
  return places.map((place) => {
    const free = ends.findIndex((end) => place - end >= APART);
    const lane = free >= 0 ? free : ends.length < MOST_LANES ? ends.length : ends.indexOf(Math.min(...ends));
    ends[lane] = place;
    return lane;
  });
}
