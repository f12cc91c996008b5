import type { ActionHistory, ActionPast } from './action-history.ts';
import type { Day } from './day.ts';
import type { ActionStatus } from './postmortem.ts';

/** An action item's past as the history of its document tells it. */
export interface ActionTrail extends ActionPast {
  /** Every time that it was done or declined, the ones that did not last too; null for one before the history begins. */
  readonly closings: readonly (Day | null)[];
}

/** An action item that stands in its document no more. */
export interface RemovedAction {
  readonly document: string;
  readonly text: string;
  readonly owner: string | null;
  /** As it was last seen. */
  readonly status: ActionStatus;
  readonly created: Day | null;
  readonly removed: Day;
}

export interface DocumentPast {
  /** The day it came to the main line; null where that says nothing: a mass import, the edge of a shallow clone. */
  readonly added: Day | null;
  /** The day of the first commit in which its status is published; null where none of them made it so. */
  readonly published: Day | null;
  /** How many different contents it had. */
  readonly versions: number;
  readonly firstStatus: string;
}

/** What git tells of a corpus: plain data. */
export interface CorpusPast {
  /** Commits on the main lines that were looked at. */
  readonly commits: number;
  /** By full id: `2026-09-14-checkout-pool#a1`. */
  readonly actions: Readonly<Record<string, ActionTrail>> & ActionHistory;
  /** By document id; documents that git does not know are not in it. */
  readonly documents: Readonly<Record<string, DocumentPast>>;
  readonly removed: readonly RemovedAction[];
  /** What is to be known about how far this reaches: no repository, a shallow clone, a mass import. */
  readonly notes: readonly string[];
}
