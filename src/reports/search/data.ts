import type { FoundDocument } from '../found-document.ts';
import type { Helped } from '../helped.ts';

export interface SearchHit extends FoundDocument {
  /** Comparable within one search alone. */
  readonly score: number;
  /** What of the question stands where: `title: connection pool`. */
  readonly why: readonly string[];
  /** The passage that answers best, in pieces, what was asked for marked; empty where only the title answers. */
  readonly snippet: readonly { readonly text: string; readonly marked: boolean }[];
  /** The line that it begins on. */
  readonly line: number | null;
  readonly helped: Helped;
}

export interface SearchData {
  readonly query: string;
  /** How many documents answer, shown or not. */
  readonly total: number;
  /** Words that no document has, and what was searched for instead. */
  readonly corrected: readonly { readonly typed: string; readonly read: string }[];
  /** Words that no document has, nor anything like them. */
  readonly unknown: readonly string[];
  /** Patterns that were read as plain words. */
  readonly notRun: readonly string[];
  readonly hits: readonly SearchHit[];
}
