import type { Chosen, Considered, EarlierEdition } from '../learning/data.ts';
import type { Lesson } from '../learning/lesson.ts';

/** An incident that the digest shows, and why. */
export interface DigestPick extends Chosen {
  readonly lesson: Lesson;
  /** Addresses that the document gives. */
  readonly links: readonly string[];
  /** Documents that it names as related; a title where they are in the corpus. */
  readonly related: readonly {
    readonly id: string;
    readonly path: string | null;
    readonly title: string | null;
  }[];
}

export interface DigestData {
  readonly insight: string;
  readonly label: string;
  /** The window's first and last day. */
  readonly since: string;
  readonly until: string;
  readonly picks: readonly DigestPick[];
  /** Incidents of the window, drafts included, duplicates not. */
  readonly inWindow: readonly string[];
  /** Of those, the ones that are still drafts. */
  readonly drafts: readonly string[];
  readonly considered: readonly Considered[];
  /** Earlier digests, whose incidents are not picked again. */
  readonly earlier: readonly EarlierEdition[];
}
