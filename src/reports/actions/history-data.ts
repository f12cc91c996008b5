import type { Day } from '../../model/day.ts';
import type { ActionStatus, Status } from '../../model/postmortem.ts';
import type { Bounds } from '../comparison.ts';

/** Items at the end of a week, and what happened in it. */
export interface BurnDownWeek {
  /** `2026-W37` */
  readonly week: string;
  readonly open: number;
  readonly added: number;
  readonly reopened: number;
  readonly closed: number;
}

export interface MovedItem {
  readonly id: string;
  readonly text: string;
  readonly owner: string | null;
  readonly moves: readonly {
    readonly day: Day;
    readonly from: Day | null;
    readonly to: Day | null;
    /** How far; negative for one that was brought forward, null for one that was taken away. */
    readonly days: number | null;
  }[];
  /** From the first due date to the last. */
  readonly totalDays: number | null;
}

export interface DueMovesData {
  readonly moves: number;
  readonly later: number;
  readonly earlier: number;
  /** Due dates that were taken away. */
  readonly removed: number;
  /** Over the items that ended up later, from their first due date to their last. */
  readonly medianDays: number | null;
  readonly furthestDays: number | null;
  /** The furthest first. */
  readonly items: readonly MovedItem[];
}

/** Days from resolution to published postmortem. */
export interface PublicationData {
  readonly n: number;
  readonly leftOut: number;
  readonly leftOutIds: readonly string[];
  readonly median: number | null;
  readonly interval: Bounds | null;
  /** Where the day of publication came from. */
  readonly document: number;
  readonly git: number;
  readonly values: readonly {
    readonly id: string;
    readonly days: number;
    readonly source: 'document' | 'git';
  }[];
}

export interface UntouchedDraft {
  readonly id: string;
  readonly path: string;
  readonly title: string | null;
  readonly status: Status;
  readonly added: Day;
  readonly days: number;
}

/** What the history of the documents tells, up to the day of the report. */
export interface HistoryData {
  readonly insight: string;
  readonly commits: number;
  readonly notes: readonly string[];
  readonly burnDown: { readonly weeks: readonly BurnDownWeek[]; readonly leftOut: number };
  readonly reopened: readonly {
    readonly id: string;
    readonly text: string;
    readonly owner: string | null;
    readonly days: readonly Day[];
    readonly status: ActionStatus;
  }[];
  readonly dueMoves: DueMovesData;
  /** Taken out of their documents before they were done. */
  readonly removed: readonly {
    readonly document: string;
    readonly text: string;
    readonly owner: string | null;
    readonly status: ActionStatus;
    readonly created: Day | null;
    readonly removed: Day;
  }[];
  readonly publication: PublicationData;
  readonly untouched: readonly UntouchedDraft[];
}
