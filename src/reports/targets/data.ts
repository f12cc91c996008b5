import type { Target, TargetScope } from '../../model/target.ts';
import type { CountComparison } from '../comparison.ts';
import type { ActionThen } from '../recurring/data.ts';

export type TargetStatus = 'met' | 'missed' | 'on-track' | 'cannot-tell';

/** What the numbers could ever show, whatever happens. */
export interface Showable {
  /** Whether the goal, met in one period, could be told from chance; null where the baseline is no whole count. */
  readonly atGoal: boolean | null;
  /** Periods at the goal that would show it; null where none within reach would. */
  readonly periods: number | null;
  /** The smallest baseline, counted as this one was, from which the goal would show in one period. */
  readonly baseline: number | null;
}

/** Why a target was missed, as far as the documents tell: what was promised before its newest ten strikes. */
export interface Missed {
  /**
   * `incomplete`: promised prevention was not done when it struck, so that the diagnosis is not refuted;
   * `misdiagnosed`: all that was promised was done and it struck all the same; `nothing-promised`: no prevention is known.
   */
  readonly reading: 'incomplete' | 'misdiagnosed' | 'nothing-promised';
  /** Prevention that was open, overdue or declined when it struck. */
  readonly open: readonly ActionThen[];
  /** Prevention that was done before it struck. */
  readonly done: readonly ActionThen[];
}

/** Some days, and the incidents in scope in them. */
export interface Stretch {
  readonly since: string;
  /** The last day, included. */
  readonly until: string;
  readonly incidents: readonly string[];
}

export interface JudgedTarget extends TargetScope, Pick<Target, 'baseline' | 'per' | 'goal' | 'by'> {
  /** `connection-pool-exhaustion on checkout` */
  readonly scope: string;
  readonly from: string | null;
  readonly why: string | null;
  readonly status: TargetStatus;
  /** Whether the deciding period is over. */
  readonly over: boolean;
  /** The period that decides, as far as it has come. */
  readonly deciding: Stretch;
  /** Its count is at or under the goal; null while it is running. */
  readonly met: boolean | null;
  /** Fewer than the baseline, and not by chance; null while it is running or where nothing can be compared. */
  readonly distinguishable: boolean | null;
  /** The deciding period against the baseline; null where the baseline is no whole count, or nothing is known. */
  readonly comparison: CountComparison | null;
  readonly showable: Showable;
  /** While it is running: the last period of that length that ends with as-of; null where the documents begin later. */
  readonly latest: Stretch | null;
  /** After the deciding period: whether it held. */
  readonly since: Stretch | null;
  /** Incidents of the deciding period that name no failure mode, of which each might be one. */
  readonly unclassified: readonly string[];
  readonly missed: Missed | null;
  /** What is to be known about the target itself: no such class, a baseline that the documents do not have. */
  readonly remarks: readonly string[];
}

export interface TargetsData {
  readonly insight: string;
  readonly targets: readonly JudgedTarget[];
}
