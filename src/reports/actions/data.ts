import type { Day } from '../../model/day.ts';
import type { ActionStatus } from '../../model/postmortem.ts';
import type { TicketState } from '../../model/ticket.ts';
import type { Settles } from '../../stats/compare.ts';
import type { Verdict } from '../../stats/verdict.ts';
import type { Bounds, Share } from '../comparison.ts';
import type { HistoryData } from './history-data.ts';

export interface ActionRow {
  /** Id, path and title of the document, and the line that the item stands on. */
  readonly document: string;
  readonly path: string;
  readonly title: string | null;
  readonly line: number;
  /** `<document id>#a1` */
  readonly id: string;
  readonly text: string;
  readonly type: string | null;
  readonly owner: string | null;
  readonly due: Day | null;
  readonly status: ActionStatus;
  readonly overdue: boolean;
  readonly overdueDays: number | null;
  readonly ticket: string | null;
  readonly ticketUrl: string | null;
  readonly created: Day | null;
  /** `incident`: taken from the incident's own dates. */
  readonly createdFrom: 'document' | 'git' | 'incident' | null;
  readonly closed: Day | null;
  readonly closedFrom: 'document' | 'git' | null;
  /** Days from its creation to its closing, or to the day of the report while it is open. */
  readonly ageDays: number | null;
  readonly reason: string | null;
  readonly severity: string | null;
  readonly services: readonly string[];
  readonly failureMode: string | null;
}

/** Over all items that the filters leave, whatever their status. */
export interface Headline {
  readonly total: number;
  readonly open: number;
  readonly inProgress: number;
  /** Of those two. */
  readonly overdue: number;
  readonly done: number;
  readonly wontDo: number;
  /** Done, of all. */
  readonly completion: Share;
  readonly life: {
    /** Days by Kaplan–Meier; null where half are still open. */
    readonly median: number | null;
    readonly observed: number;
    readonly ended: number;
    readonly censored: number;
    /** Without the dates that it takes. */
    readonly leftOut: number;
  };
  readonly balance: {
    /** prevent, mitigate-future, detect-future */
    readonly prevention: number;
    /** mitigate, repair */
    readonly patching: number;
    readonly investigation: number;
    readonly unknown: number;
    /** Prevention, of the first two. */
    readonly share: number | null;
    readonly interval: Bounds | null;
    readonly dominates: 'prevention' | 'patching' | 'cannot-tell';
  };
  /** How many dates came from where. */
  readonly dates: {
    readonly created: { document: number; git: number; incident: number; unknown: number };
    readonly closed: { document: number; git: number; unknown: number };
  };
}

export interface ActionGroup {
  /** Null: those without. */
  readonly key: string | null;
  readonly open: number;
  readonly overdue: number;
  readonly done: number;
  readonly wontDo: number;
  /** Ids of the items shown. */
  readonly items: readonly string[];
}

/** Incidents of an item's class before and after it was closed. */
export interface EffectRow {
  readonly id: string;
  readonly document: string;
  readonly text: string;
  readonly type: string;
  readonly failureMode: string;
  readonly closed: Day;
  readonly before: { readonly incidents: readonly string[]; readonly days: number };
  readonly after: { readonly incidents: readonly string[]; readonly days: number };
  /** Per day after ÷ per day before. */
  readonly ratio: number | null;
  readonly interval: Bounds | null;
  readonly p: number | null;
  readonly verdict: Verdict;
  /** Counts after that would have told; null where one can tell. */
  readonly settles: Settles | null;
  /** The day until which no further incident would show that it helped; null where none within ten years would. */
  readonly settledBy: Day | null;
}

/** Closed, then struck again. */
export interface Regression {
  readonly id: string;
  readonly document: string;
  readonly text: string;
  readonly type: string;
  readonly failureMode: string;
  readonly closed: Day;
  readonly struck: readonly { readonly incident: string; readonly day: Day; readonly days: number }[];
}

export interface EffectData {
  readonly regressions: readonly Regression[];
  readonly effects: readonly EffectRow[];
  /** Closed prevent and detect items that could not be looked at, by reason. */
  readonly leftOut: { readonly noFailureMode: number; readonly noClosingDay: number };
}

export type Contradiction =
  | 'ticket-done'
  | 'ticket-not-planned'
  | 'done-but-ticket-open'
  | 'done-but-not-planned'
  | 'declined-but-ticket-open'
  | 'declined-but-ticket-done';

export interface ReconciledItem {
  readonly id: string;
  readonly text: string;
  readonly owner: string | null;
  readonly status: ActionStatus;
  readonly ticket: string;
  readonly ticketUrl: string | null;
  readonly ticketState: TicketState;
  readonly said: string;
  readonly contradiction: Contradiction;
  readonly ageDays: number | null;
}

export interface ReconcileData {
  readonly tickets: number;
  /** Items whose ticket is in the export. */
  readonly matched: number;
  readonly contradictions: readonly ReconciledItem[];
  /** Items with a ticket that the export does not have. */
  readonly missing: readonly string[];
  /** Items without a ticket. */
  readonly withoutTicket: number;
  /** Items whose ticket has a status that says nothing here. */
  readonly unreadable: readonly { readonly id: string; readonly said: string }[];
  /** Items whose ticket is still open. */
  readonly open: {
    readonly count: number;
    readonly medianDays: number | null;
    readonly oldestDays: number | null;
    readonly ids: readonly string[];
  };
}

export interface ActionsData {
  readonly insight: string;
  readonly headline: Headline;
  readonly items: readonly ActionRow[];
  readonly groupBy: string | null;
  readonly groups: readonly ActionGroup[];
  readonly effect: EffectData | null;
  readonly reconciliation: ReconcileData | null;
  /** Null where git was not asked. */
  readonly history: HistoryData | null;
}
