import type { Bounds } from '../comparison.ts';

export interface MatrixRow {
  readonly id: string;
  readonly path: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly severity: string | null;
  readonly services: readonly string[];
  readonly failureMode: string | null;
  readonly trigger: string | null;
  readonly factors: readonly string[];
  readonly tags: readonly string[];
}

/** How many of all rows have a word. */
export interface MarginalShare {
  readonly by: 'severity' | 'service' | 'failure_mode' | 'trigger' | 'factor' | 'tag';
  readonly value: string;
  readonly n: number;
  readonly of: number;
  readonly share: number;
  /** Wilson's 95 % interval. */
  readonly interval: Bounds;
  readonly ids: readonly string[];
}

export interface MatrixData {
  readonly insight: string;
  readonly rows: readonly MatrixRow[];
  readonly shares: readonly MarginalShare[];
}
