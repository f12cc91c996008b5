import type { Share } from '../comparison.ts';

/** Of the incidents opened in a window, those that were resolved by `asOf`. */
export interface ResolutionData extends Share {
  readonly open: number;
  /** The longest open one; null where none is. */
  readonly oldest: { readonly id: string; readonly days: number } | null;
  /** Kaplan–Meier median of started → resolved in minutes, open ones censored; null where it is not reached. */
  readonly medianMinutes: number | null;
  /** Resolved ones that are not in it, since nobody wrote exactly when they began or were resolved. */
  readonly medianLeftOut: number;
  readonly openIds: readonly string[];
}

export interface OpenItem {
  /** `<document id>#a1` */
  readonly id: string;
  readonly document: string;
  /** Since when it is counted: its own `created`, else the day of its document. */
  readonly since: string | null;
  readonly from: 'item' | 'document' | null;
  readonly days: number | null;
  readonly due: string | null;
  readonly overdue: boolean;
}

/** Action items still to be done, of incidents and near-misses of both windows. */
export interface RepairItemsData {
  /** Why they were not read; null where they were. */
  readonly notAvailable: string | null;
  /** How many there are, done ones too; null, like the next two, where they were not read. */
  readonly total: number | null;
  readonly open: number | null;
  readonly overdue: number | null;
  readonly medianDays: number | null;
  readonly oldestDays: number | null;
  /** Open items whose age is that of their document, since they do not say when they were created. */
  readonly agedByDocument: number;
  /** Oldest first. */
  readonly items: readonly OpenItem[];
}
