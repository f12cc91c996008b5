import type { Verdict } from '../../stats/verdict.ts';
import type { Bounds } from '../comparison.ts';

export interface MeasuredDuration {
  readonly id: string;
  readonly minutes: number;
}

/** Durations of one window; minutes, null where it may not be said. */
export interface DurationData {
  readonly n: number;
  /** Incidents that lack a timestamp for it. */
  readonly leftOut: number;
  readonly leftOutIds: readonly string[];
  readonly median: number | null;
  /** 95 %, by order statistics; from 6 values on. */
  readonly interval: Bounds | null;
  readonly geometricMean: number | null;
  readonly geometricInterval: Bounds | null;
  /** From 20 values on. */
  readonly p90: number | null;
  readonly mean: number | null;
  /** How many were 0 and entered the logarithm as one minute. */
  readonly zeros: number;
  readonly values: readonly MeasuredDuration[];
}

export interface DurationComparison {
  readonly severity: string;
  readonly now: DurationData;
  readonly before: DurationData;
  /** Of the geometric means. */
  readonly ratio: number | null;
  readonly interval: Bounds | null;
  readonly p: number | null;
  readonly verdict: Verdict;
}

export const DURATION_FIGURES = [
  'time-to-detect',
  'time-to-acknowledge',
  'time-to-repair',
  'time-to-restore',
  'time-to-resolve',
  'failed-deployment-recovery',
] as const;

export type DurationFigure = (typeof DURATION_FIGURES)[number];

export interface DurationTrend {
  readonly figure: DurationFigure;
  readonly definition: string;
  readonly now: DurationData;
  readonly before: DurationData;
  /** Compared only within one severity: durations of different severities are different things. */
  readonly bySeverity: readonly DurationComparison[];
}
