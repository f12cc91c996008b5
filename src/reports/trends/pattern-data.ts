import type { Bounds, Share } from '../comparison.ts';

/** Whether a share is above or below what is expected, as far as one can tell. */
export type Differs = 'more' | 'fewer' | 'cannot-tell';

/** Incidents that began in some hours, beside the share that these are of all hours. */
export interface HoursShare extends Share {
  readonly hours: 'night' | 'weekend' | 'working-hours';
  /** 0 to 1. */
  readonly expected: number;
  readonly p: number | null;
  readonly differs: Differs;
  readonly before: Share;
  readonly ids: readonly string[];
}

export interface HolidayData {
  readonly notAvailable: string | null;
  readonly holidays: number;
  readonly otherDays: number;
  readonly incidents: number;
  readonly otherIncidents: number;
  /** Incidents a holiday ÷ incidents another day. */
  readonly ratio: number | null;
  readonly interval: Bounds | null;
  readonly p: number | null;
  readonly differs: Differs;
  readonly ids: readonly string[];
}

/** Whether the incidents crowd into some of the eight blocks of three hours. */
export interface HourClustering {
  readonly notAvailable: string | null;
  readonly clustered: boolean | null;
  readonly p: number | null;
  /** The fullest block. */
  readonly busiest: { readonly from: number; readonly until: number; readonly n: number } | null;
}

export interface CalendarData {
  readonly timezone: string;
  readonly n: number;
  /** Incidents of which only the day is known. */
  readonly leftOut: number;
  /** Rows Monday to Sunday, columns 0 to 23. */
  readonly heatmap: readonly (readonly number[])[];
  readonly shares: readonly HoursShare[];
  readonly byHour: HourClustering;
  readonly holidays: HolidayData;
}

export interface DriftPoint {
  /** First day of the period. */
  readonly since: string;
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  readonly signal: 'above' | 'below' | null;
  /** Belongs to the window before, which sets the limits. */
  readonly baseline: boolean;
}

export interface DriftData {
  readonly notAvailable: string | null;
  readonly period: 'week' | 'month' | null;
  readonly kind: 'c' | 'u' | "u'" | null;
  readonly center: number | null;
  readonly points: readonly DriftPoint[];
}

export interface BenchmarkRow {
  /** The published word; null for one of ours that has no counterpart there. */
  readonly category: string | null;
  /** 0 to 1. */
  readonly published: number | null;
  /** Our words that are read as it. */
  readonly words: readonly string[];
  readonly ours: Share;
  readonly p: number | null;
  readonly differs: Differs;
  readonly ids: readonly string[];
}

export interface Benchmark {
  readonly name: 'google' | 'teams';
  readonly by: 'trigger' | 'mitigated_by';
  readonly title: string;
  readonly source: string;
  /** How many incidents the published shares are of; null where that was not said. */
  readonly of: number | null;
  readonly rows: readonly BenchmarkRow[];
  readonly unknown: number;
}
