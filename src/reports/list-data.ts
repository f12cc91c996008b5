import type { Kind, Status } from '../model/postmortem.ts';

export interface ListedDocument {
  readonly id: string;
  readonly path: string;
  readonly kind: Kind;
  readonly status: Status;
  readonly title: string | null;
  readonly severity: string | null;
  readonly services: readonly string[];
  /** ISO instant, or a day where no more is known. */
  readonly date: string | null;
  readonly failureMode: string | null;
}

export interface ListData {
  readonly documents: readonly ListedDocument[];
}
