import type { Day } from './day.ts';

/** A digest or a guild meeting's page that was written earlier, by its frontmatter. */
export interface Edition {
  readonly kind: 'digest' | 'guild';
  readonly path: string;
  /** The window that it was about, the last day included; null where it does not say. */
  readonly since: Day | null;
  readonly until: Day | null;
  /** The day as of which it was made. */
  readonly asOf: Day;
  /** Ids of the incidents that it shows. */
  readonly incidents: readonly string[];
}
