import type { Pattern } from '../../model/patterns.ts';

/** Both ends of a 95 % interval. */
export type Range = readonly [number, number];

/** The mean over the incidents that tell; null where none does. */
export interface Figure {
  readonly mean: number | null;
  readonly n: number;
  readonly ids: readonly string[];
}

/** The three figures of a class, as far as its incidents tell them. */
export interface Figures {
  /** Minutes from onset to detection, or to recovery where that came first. */
  readonly detect: Figure;
  /** Minutes from detection to mitigation. */
  readonly restore: Figure;
  /** Share of users or requests, 0 to 1. */
  readonly impact: Figure;
}

/** The promise that a class is held against: of the services it hit, the one of which it takes the largest share. */
export interface JudgedBudget {
  /** Per cent. */
  readonly slo: number;
  /** Services of the class that promise as much, or more. */
  readonly services: readonly string[];
  /** Incidents that hit one of them. */
  readonly incidents: readonly string[];
  /** Bad minutes a year that these are expected to cost. */
  readonly expectedBadMinutes: number;
  /** Bad minutes that a year may have. */
  readonly minutes: number;
  /** So many of them from one class are too many. */
  readonly cap: number;
}

export interface ClassAction {
  /** `<document id>#a1` */
  readonly id: string;
  readonly text: string;
  readonly type: string | null;
  readonly due: string | null;
  readonly overdue: boolean;
}

export interface ClassActions {
  readonly open: readonly ClassAction[];
  readonly done: readonly ClassAction[];
  readonly declined: readonly ClassAction[];
}

export interface SuggestedPattern {
  readonly kind: Pattern['kind'];
  readonly name: string;
  readonly why: string;
  /** What it answers to: `failure mode`, `trigger config`, `factor timeout-retry`. */
  readonly because: string;
  /** Incidents of the class that say so. */
  readonly incidents: readonly string[];
}

export interface Frequency {
  readonly daysBetween: number;
  readonly perYear: number;
  /** Garwood's 95 % interval of `perYear`. */
  readonly interval: Range;
}

/** What is known of a class of failure in the window, ranked or not. */
interface ClassFacts extends Figures {
  readonly failureMode: string;
  /** Newest first. */
  readonly incidents: readonly string[];
  readonly count: number;
  readonly services: readonly string[];
  readonly days: number;
  readonly frequency: Frequency;
  readonly actions: ClassActions;
  readonly patterns: readonly SuggestedPattern[];
}

export interface Priority extends ClassFacts {
  readonly rank: number;
  readonly rankWithoutWeights: number;
  /** Averaged over the incidents of `complete`, or made from the class's three means. */
  readonly basis: 'incidents' | 'means';
  /** Incidents of which all three figures are known. */
  readonly complete: readonly string[];
  readonly expectedBadMinutes: number;
  /** From Garwood's interval of the frequency. */
  readonly interval: Range;
  /** The newest word of its incidents about the runbook, and whose it is. */
  readonly runbook: { readonly word: string; readonly incident: string } | null;
  readonly weight: number;
  /** Expected bad minutes × weight. */
  readonly weighted: number;
  /** 0 to 1. */
  readonly detectionShare: number | null;
  readonly instrumentFirst: boolean;
  readonly budget: JudgedBudget;
  /** Of `budget`; 1 is all of it. */
  readonly budgetShare: number;
  readonly overCap: boolean;
}

/** A class that cannot be ranked, and which figures no incident of it tells. */
export interface Unranked extends ClassFacts {
  readonly missing: readonly (keyof Figures)[];
}

export type Weights = Readonly<Record<string, number>>;

export interface PrioritiesData {
  readonly insight: string;
  readonly label: string;
  readonly days: number;
  /** By word of `runbook`; null: no judgement was made. */
  readonly weights: Weights | null;
  /** Share of a year's budget that one class may take. */
  readonly cap: number;
  /** The objective given with --slo, in per cent. */
  readonly slo: number | null;
  readonly priorities: readonly Priority[];
  readonly unranked: readonly Unranked[];
  /** Incidents of the window that name no failure mode. */
  readonly unclassified: readonly string[];
  readonly remarks: readonly string[];
}
