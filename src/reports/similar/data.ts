import type { FoundDocument } from '../found-document.ts';
import type { Helped } from '../helped.ts';

/** A document that others were held against. */
export interface AskedDocument {
  readonly id: string;
  /** Null for what was read from standard input. */
  readonly path: string | null;
  readonly title: string | null;
  /** Documents as like it that came after it. */
  readonly later: readonly string[];
}

export interface SimilarHit extends FoundDocument {
  /** The document that it is like. */
  readonly of: string;
  /** 0 to 1. */
  readonly score: number;
  readonly why: readonly string[];
  readonly helped: Helped;
}

/** Promised after an earlier incident, would have covered this one, and is not done. */
export interface OpenPromise {
  readonly of: string;
  /** `<document id>#a1` */
  readonly action: string;
  readonly document: string;
  readonly text: string;
  readonly type: string | null;
  readonly owner: string | null;
  readonly ticket: string | null;
  readonly due: string | null;
  readonly overdue: boolean;
  /** The day since which it is open, and what says so. */
  readonly openSince: string | null;
  readonly openSinceFrom: 'created' | 'published' | 'incident' | null;
  readonly openDays: number | null;
  readonly why: readonly string[];
}

export interface SimilarData {
  readonly asked: readonly AskedDocument[];
  readonly hits: readonly SimilarHit[];
  readonly open: readonly OpenPromise[];
  /** Why there is nothing to compare, where that is fine. */
  readonly nothing: string | null;
}
