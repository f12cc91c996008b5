import type { Acknowledged, AlertSource } from '../../model/alert-episode.ts';

/** An alert that resolved by itself, as the near-miss that it may have been. */
export interface Suggestion {
  /** What `--accept` takes. */
  readonly id: string;
  /** What the near-miss is known by, so that it is not suggested again. */
  readonly externalId: string;
  readonly title: string;
  readonly alert: string;
  readonly source: AlertSource;
  /** The day, in the corpus's zone. */
  readonly date: string;
  /** ISO instants: of the first time that day, and the end of the last. */
  readonly started: string;
  readonly resolved: string;
  /** How often it fired that day, and the longest of these times. */
  readonly fired: number;
  readonly minutes: number;
  readonly services: readonly string[];
  readonly failureMode: string | null;
  readonly acknowledged: Acknowledged;
}

export interface SuggestionsData {
  readonly insight: string;
  readonly source: AlertSource;
  readonly label: string;
  /** Minutes. */
  readonly resolvedWithin: number;
  /** Newest first. */
  readonly suggestions: readonly Suggestion[];
  /** Suggestions that a document has already. */
  readonly logged: readonly { readonly externalId: string; readonly id: string }[];
  /** Alerts that are no suggestion, and why. */
  readonly leftOut: readonly {
    readonly alert: string;
    readonly started: string | null;
    readonly why: string;
  }[];
}
