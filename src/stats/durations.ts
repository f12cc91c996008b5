import { geometricMean } from './geometric.ts';
import { CONFIDENCE, type Interval } from './interval.ts';
import { mean } from './moments.ts';
import { median, medianInterval, p90 } from './quantiles.ts';

/** What may be said of a set of durations; null where it may not. All in the unit that went in. */
export interface DurationSummary {
  n: number;
  median: number | null;
  /** Of the median, by order statistics; from 6 values on at 95 %. */
  interval: Interval | null;
  geometricMean: number | null;
  geometricInterval: Interval | null;
  /** From 20 values on. */
  p90: number | null;
  /** Only on request, and labelled. */
  mean: number | null;
  /** How many durations of 0 entered the logarithm as 1. */
  zeros: number;
}

/** Throws a RangeError where a duration is negative. */
export function summarizeDurations(values: readonly number[], confidence = CONFIDENCE): DurationSummary {
  const geometric = geometricMean(values, confidence);
  return {
    n: values.length,
    median: median(values),
    interval: medianInterval(values, confidence)?.interval ?? null,
    geometricMean: geometric?.mean ?? null,
    geometricInterval: geometric?.interval ?? null,
    p90: p90(values),
    mean: mean(values),
    zeros: geometric?.zeros ?? 0,
  };
}
