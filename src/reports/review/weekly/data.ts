import type { Status } from '../../../model/postmortem.ts';
import type { EscalationData, LoggedNearMiss } from '../../near-misses/data.ts';
import type { AgendaPoint } from '../agenda.ts';
import type { Insight } from '../insight.ts';
import type { Newest } from '../newest.ts';

/** An incident of the week, with what is asked of it when it is walked through. */
export interface WeekIncident {
  readonly id: string;
  readonly path: string;
  readonly title: string | null;
  /** ISO instant, or a day where no more is known. */
  readonly date: string | null;
  readonly severity: string | null;
  readonly services: readonly string[];
  readonly status: Status;
  readonly owner: string | null;
  /** The first. */
  readonly takeaway: string | null;
  readonly detectedBy: string | null;
  /** Minutes from onset to mitigation. */
  readonly restoreMinutes: number | null;
  readonly failureMode: string | null;
  /** Incidents of its class so far, itself included; null where it names none. */
  readonly timesSeen: number | null;
  /** Action items of the times before that were open, overdue or declined when it struck. */
  readonly openThen: readonly string[];
  readonly night: boolean;
  readonly pages: number | null;
}

/** A postmortem that is not published yet, of whatever week. */
export interface PendingPostmortem {
  readonly id: string;
  readonly path: string;
  readonly title: string | null;
  readonly status: Status;
  readonly severity: string | null;
  readonly owner: string | null;
  /** The day from which its days count: resolved, else its place in time. */
  readonly since: string | null;
  readonly days: number | null;
  /** The last day by which it was to be published. */
  readonly due: string | null;
  readonly overdueDays: number | null;
  /** What nobody has written yet. */
  readonly missing: readonly ('takeaways' | 'timeline' | 'action items')[];
}

/** An open action item that nobody has, or that is never late. */
export interface IncompleteAction {
  readonly id: string;
  readonly text: string;
  readonly missing: readonly ('owner' | 'due')[];
  readonly ageDays: number | null;
  /** Sets what is missing. */
  readonly command: string;
}

export interface DuplicatePair {
  /** The later of the two first. */
  readonly ids: readonly [string, string];
  readonly titles: readonly [string | null, string | null];
  /** Between their beginnings. */
  readonly minutes: number;
  readonly services: readonly string[];
  /** Where the two are one, and where they are only related. */
  readonly commands: { readonly duplicate: string; readonly related: string };
}

export interface WeekPages {
  /** Null where no incident says. */
  readonly total: number | null;
  readonly before: number | null;
  readonly ids: readonly string[];
  /** Incidents of the week that do not say. */
  readonly leftOut: number;
  /** Incidents that began at night. */
  readonly nights: readonly string[];
  readonly night: readonly [string, string];
}

export interface WeeklyData {
  readonly insight: Insight;
  readonly label: string;
  readonly agenda: readonly AgendaPoint[];
  /** Newest first, like all lists. */
  readonly incidents: readonly WeekIncident[];
  readonly nearMisses: readonly LoggedNearMiss[];
  readonly publishWithinDays: number;
  readonly pending: readonly PendingPostmortem[];
  readonly actions: {
    readonly open: number;
    readonly overdue: number;
    readonly incomplete: readonly IncompleteAction[];
  };
  readonly duplicates: readonly DuplicatePair[];
  readonly pages: WeekPages;
  readonly escalations: readonly (EscalationData & {
    /** The last of its near-misses is of this week. */
    readonly fresh: boolean;
  })[];
  /** The newest incident before the week, where the week has none. */
  readonly newest: Newest | null;
}
