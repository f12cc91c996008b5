import type { Verdict } from '../../stats/verdict.ts';
import type { Bounds, CountComparison } from '../comparison.ts';

/** One value of a classification, such as one service, counted in both windows. */
export interface BreakdownRow extends CountComparison {
  readonly value: string;
}

/** The incidents divided by one key. */
export interface Breakdown {
  readonly by: string;
  /** An incident can stand in several rows: the rows add up to more than the total. */
  readonly multiple: boolean;
  readonly rows: readonly BreakdownRow[];
  /** Incidents of this window that do not say; always shown. */
  readonly unknown: { readonly now: number; readonly before: number };
}

export interface MeasuredDuration {
  readonly id: string;
  readonly minutes: number;
}

/** Durations of one window; minutes, null where it may not be said. */
export interface DurationData {
  readonly n: number;
  /** Incidents that lack a timestamp for it. */
  readonly leftOut: number;
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

export type DurationFigure =
  | 'time-to-detect'
  | 'time-to-acknowledge'
  | 'time-to-repair'
  | 'time-to-restore'
  | 'time-to-resolve'
  | 'failed-deployment-recovery';

export interface DurationTrend {
  readonly figure: DurationFigure;
  readonly definition: string;
  readonly now: DurationData;
  readonly before: DurationData;
  /** Compared only within one severity: durations of different severities are different things. */
  readonly bySeverity: readonly DurationComparison[];
}

export interface TrendsData {
  /** The one sentence to read when there is time for one. */
  readonly insight: string;
  readonly labels: { readonly now: string; readonly before: string };
  /** Length of the windows in days. */
  readonly days: { readonly now: number; readonly before: number };
  readonly incidents: CountComparison;
  /** Reporting activity: more of them is never worse. */
  readonly nearMisses: CountComparison;
  readonly critical: CountComparison;
  readonly breakdowns: readonly Breakdown[];
  readonly durations: readonly DurationTrend[];
  /** The newest incident outside both windows' end, when the window is empty. */
  readonly newest: { readonly id: string; readonly asOf: string } | null;
}
