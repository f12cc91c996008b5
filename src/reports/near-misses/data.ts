/** A near-miss in the log. */
export interface LoggedNearMiss {
  readonly id: string;
  readonly path: string;
  readonly title: string | null;
  /** ISO instant, or a day where no more is known. */
  readonly date: string | null;
  readonly services: readonly string[];
  readonly failureMode: string | null;
  readonly caughtBy: string | null;
  readonly defence: string | null;
  readonly correctiveAction: string | null;
  readonly potentialSeverity: string | null;
  /** The postmortem that names it. */
  readonly postmortem: string | null;
}

/** Near-misses that are worth a postmortem. */
export interface EscalationData {
  readonly why: 'threshold' | 'critical';
  readonly failureMode: string | null;
  /** The first of `services`; null where a near-miss that escalates alone names none. */
  readonly service: string | null;
  /** More than one where the very same near-misses are the ones of each. */
  readonly services: readonly string[];
  readonly ids: readonly string[];
  readonly since: string;
  readonly until: string;
  /** What `lfi near-misses --open` takes. */
  readonly open: string;
  /** In the order of `ids`. */
  readonly nearMisses: readonly LoggedNearMiss[];
}

/** Two near-misses that may be one story: a suggestion, never counted. */
export interface LookAlike {
  readonly ids: readonly [string, string];
  /** Of their texts, 0 to 1. */
  readonly score: number;
  readonly factors: readonly string[];
  readonly words: readonly string[];
}

export interface NearMissesData {
  readonly insight: string;
  readonly labels: { readonly now: string; readonly before: string };
  /** How many times in how many days make an escalation. */
  readonly threshold: number;
  readonly windowDays: number;
  /** How often so many come together by chance alone, at one and at two in such a stretch of days. */
  readonly byChance: { readonly atOne: number; readonly atTwo: number };
  /** How many were logged: what is reported, not what happens. */
  readonly logged: { readonly now: number; readonly before: number };
  readonly stoppedBy: { readonly designed: number; readonly luck: number; readonly unknown: number };
  /** Newest first. */
  readonly nearMisses: readonly LoggedNearMiss[];
  readonly escalations: readonly EscalationData[];
  readonly lookAlikes: readonly LookAlike[];
}
