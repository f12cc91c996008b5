import type { CountComparison, Share, Trail } from '../comparison.ts';
import type { Newest } from '../newest.ts';
import type { DurationTrend } from './duration-data.ts';
import type { Benchmark, CalendarData, DriftData } from './pattern-data.ts';
import type { BudgetData, ChangeFailureData, CostTotal, ReliabilityData } from './reliability-data.ts';
import type { RepairItemsData, ResolutionData } from './work-data.ts';

/** One value of a classification, such as one service, counted in both windows. */
export interface BreakdownRow extends CountComparison {
  readonly value: string;
  /** Of the incidents of this window that say. */
  readonly share: Share;
}

/** Incidents that do not say, or say `unknown`. */
export interface UnknownData {
  readonly now: number;
  readonly before: number;
  /** Of all incidents of the window. */
  readonly share: Share;
  readonly ids: Trail;
}

/** The incidents divided by one key. */
export interface Breakdown {
  readonly by: string;
  readonly definition: string;
  /** An incident can stand in several rows: the rows add up to more than the total. */
  readonly multiple: boolean;
  /** False for people and teams: in order of name, and without a verdict. */
  readonly ranked: boolean;
  readonly rows: readonly BreakdownRow[];
  /** Always shown. */
  readonly unknown: UnknownData;
}

/** Near-misses compared: more of them is more reporting, so there is no verdict. */
export type ReportingActivity = Omit<CountComparison, 'verdict' | 'settles'> & { readonly note: string };

/** How often somebody was paged; an incident that does not say is left out, never 0. */
export interface PagesData {
  /** Null where no incident says. */
  readonly comparison: CountComparison | null;
  readonly n: { readonly now: number; readonly before: number };
  readonly leftOut: { readonly now: number; readonly before: number };
  /** Σ pages² ÷ Σ pages: what the pages of one incident, coming together, widen by (its root). */
  readonly dispersion: number | null;
}

/** How the incidents of the window before come: alone, or in clusters that widen every interval of a ratio. */
export interface ClusteringData {
  readonly periods: number;
  readonly periodDays: number;
  /** Variance ÷ mean. */
  readonly ratio: number;
  readonly p: number;
  readonly clustered: boolean;
  /** What distances from the ratio are multiplied by, on the log scale; 1 where nothing clusters. */
  readonly widenedBy: number;
}

export interface Definition {
  readonly formula: string;
  readonly source: string;
}

export interface TrendsData {
  /** The one sentence to read when there is time for one. */
  readonly insight: string;
  readonly labels: { readonly now: string; readonly before: string };
  /** Length of the windows in days, as far as they are over. */
  readonly days: { readonly now: number; readonly before: number };
  /** Why no ratio means anything here; null where one does. */
  readonly notComparable: string | null;
  /** What the reader should know about the windows. */
  readonly remarks: readonly string[];
  /** Null where the window before is too short, or empty. */
  readonly clustering: ClusteringData | null;
  readonly incidents: CountComparison;
  readonly critical: CountComparison;
  readonly nearMisses: ReportingActivity;
  readonly pages: PagesData;
  readonly breakdowns: readonly Breakdown[];
  readonly durations: readonly DurationTrend[];
  readonly errorBudget: BudgetData;
  readonly reliability: ReliabilityData;
  readonly changeFailureRate: ChangeFailureData;
  readonly resolution: { readonly now: ResolutionData; readonly before: ResolutionData };
  readonly repairItems: RepairItemsData;
  readonly cost: readonly CostTotal[];
  readonly calendar: CalendarData;
  readonly drift: DriftData;
  readonly benchmarks: readonly Benchmark[];
  /** The newest incident outside both windows' end, when the window is empty. */
  readonly newest: Newest | null;
  /** How each figure is computed, and who says so. */
  readonly definitions: Readonly<Record<string, Definition>>;
}
