import type { FoundDocument } from '../found-document.ts';

export type PartName = 'takeaways' | 'unread' | 'factors' | 'inside';

/** One part of what makes an incident worth learning from. */
export interface ScorePart {
  readonly name: PartName;
  /** 0 to 1. */
  readonly value: number;
  /** What it counts at most; those of all parts add up to 100. */
  readonly weight: number;
  /** value × weight */
  readonly points: number;
  /** The figure in words. */
  readonly why: string;
  /** The incidents that the figure was counted from. */
  readonly ids: readonly string[];
}

export interface Score {
  /** 0 to 100. */
  readonly points: number;
  readonly parts: readonly ScorePart[];
}

/** An incident that was considered, and what became of it. */
export interface Considered {
  readonly id: string;
  readonly path: string;
  readonly title: string | null;
  /** Its place in time. */
  readonly date: string | null;
  readonly failureMode: string | null;
  readonly inWindow: boolean;
  /** In an earlier edition. */
  readonly shownBefore: boolean;
  readonly score: Score;
}

/** An incident that was chosen. */
export interface Chosen extends FoundDocument {
  readonly status: string;
  /** By its score, or asked for by its id. */
  readonly chosenBy: 'score' | 'asked';
  /** False where it was reached back to. */
  readonly inWindow: boolean;
  readonly score: Score;
  /** The reasons in words, the weightiest first. */
  readonly why: readonly string[];
}

/** An earlier digest or guild page that was found, and what it showed. */
export interface EarlierEdition {
  readonly path: string;
  readonly asOf: string;
  readonly incidents: readonly string[];
}
