import type { Verdict } from '../../stats/verdict.ts';
import type { Bounds, Share, Trail } from '../comparison.ts';

/** Minutes of error budget burnt in a window; what is not recorded is counted as unknown, never as 0. */
export interface Burn {
  /** Null where nothing is known. */
  readonly minutes: number | null;
  readonly n: number;
  readonly unknown: number;
  readonly ids: readonly string[];
  readonly unknownIds: readonly string[];
}

export interface ServiceBudget {
  readonly service: string;
  /** Per cent. */
  readonly slo: number;
  /** Minutes: (1 − SLO) × window. */
  readonly budget: number | null;
  /** Burnt ÷ budget; at least that where something is unknown. */
  readonly used: number | null;
  readonly now: Burn;
  readonly before: Burn;
}

export interface BudgetData {
  readonly now: Burn;
  readonly before: Burn;
  /** An incident on several services burns the budget of each. */
  readonly services: readonly ServiceBudget[];
}

/** Days from failure to failure on one service, or on any. */
export interface ServiceReliability {
  /** Null: on any service. */
  readonly service: string | null;
  readonly failures: number;
  /** Days; null without a failure. */
  readonly mtbf: number | null;
  readonly mtbfInterval: Bounds;
  /** Days up for each failure; null where an outage has no end, or there was no failure. */
  readonly mttf: number | null;
  /** Minutes of outage in the window, those that overlap counted once. */
  readonly downMinutes: number;
  /** Failures whose outage has no beginning or end. */
  readonly unknown: number;
  /** Share of the window; at most that where an outage is unknown. */
  readonly availability: number;
  readonly ids: readonly string[];
}

export interface ReliabilityData {
  readonly notAvailable: string | null;
  readonly any: ServiceReliability | null;
  readonly services: readonly ServiceReliability[];
}

export interface ChangeFailureData {
  /** Why there is no rate; null where there is one. */
  readonly notAvailable: string | null;
  /** Why it is not compared; null where it is. */
  readonly notCompared: string | null;
  /** Where the number of deployments comes from. */
  readonly source: string | null;
  readonly deployments: { readonly now: number | null; readonly before: number | null };
  /** Deployments that led to an incident. */
  readonly failed: { readonly now: number; readonly before: number };
  readonly now: Share | null;
  readonly before: Share | null;
  /** The bands of the trade press that the interval reaches into. */
  readonly bands: readonly string[];
  /** Fisher's exact test. */
  readonly oddsRatio: number | null;
  readonly interval: Bounds | null;
  readonly p: number | null;
  readonly verdict: Verdict | null;
  readonly ids: Trail;
}

export interface CostSum {
  /** Null where no incident says. */
  readonly total: number | null;
  readonly n: number;
  readonly leftOut: number;
  readonly ids: readonly string[];
}

export interface CostTotal {
  readonly figure: 'cost' | 'responder-hours' | 'customer-contacts';
  readonly unit: string;
  readonly now: CostSum;
  readonly before: CostSum;
}
