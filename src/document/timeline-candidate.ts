import type { Span } from '../model/position.ts';
import type { TimePrefix } from './time-prefix.ts';

/** What may be a row: it begins with a date or a time. */
export interface Candidate {
  readonly prefix: TimePrefix;
  readonly line: number;
  readonly span: Span;
  readonly text: string;
  /** Index of the root's child that it stands in. */
  readonly index: number;
  readonly heading: boolean;
  /** Nothing stands behind the date or time itself. */
  readonly bare: boolean;
  /** The zone that a table's column gives. */
  readonly zone: string | null;
}
