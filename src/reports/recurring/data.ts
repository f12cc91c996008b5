import type { CountComparison } from '../comparison.ts';

/** An action item of an earlier incident of the class, as it stood when the class struck again. */
export interface ActionThen {
  /** The incident that struck. */
  readonly incident: string;
  /** `<document id>#a1` */
  readonly action: string;
  readonly document: string;
  readonly text: string;
  readonly type: string | null;
  readonly state: 'open' | 'overdue' | 'wont-do' | 'done';
  readonly due: string | null;
  readonly closed: string | null;
  /** Days it was overdue, or days since it was done, on the day of the incident; null where no date tells. */
  readonly days: number | null;
}

export interface RecurringMode {
  readonly failureMode: string;
  readonly now: number;
  readonly before: number;
  readonly comparison: CountComparison;
  /** All incidents of the class that are known, newest first. */
  readonly incidents: readonly string[];
  readonly services: readonly string[];
  readonly firstSeen: string;
  readonly lastSeen: string;
  /** Days between the last two; null for a single one. */
  readonly daysSincePrevious: number | null;
  /** Over the incidents of the window; the others are counted as unknown. */
  readonly errorBudgetMinutes: number | null;
  readonly errorBudgetUnknown: number;
  /** Promised after an earlier one and open, overdue or declined when it struck again; of its newest ten strikes in the window. */
  readonly openThen: readonly ActionThen[];
  /** Done before it struck again, and meant to keep it away; of the same strikes. */
  readonly doneThen: readonly ActionThen[];
}

/** Incidents without a failure mode that look like one class: a suggestion, with the evidence. */
export interface Suggestion {
  readonly incidents: readonly string[];
  /** A class in use that they look like, or null where they only look like each other. */
  readonly failureMode: string | null;
  readonly score: number;
  readonly why: readonly string[];
}

export interface RecurringData {
  readonly insight: string;
  readonly labels: { readonly now: string; readonly before: string };
  readonly failureModes: readonly RecurringMode[];
  /** Incidents of the window that name no failure mode. */
  readonly unclassified: readonly string[];
  readonly suggestions: readonly Suggestion[];
}
