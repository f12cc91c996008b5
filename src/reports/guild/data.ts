import type { Chosen, Considered, EarlierEdition } from '../learning/data.ts';
import type { Quoted } from '../learning/lesson.ts';

/** What a question comes from; in the order in which a room gets from what was seen to what is open. */
export const QUESTION_KINDS = [
  'signals',
  'account',
  'decision',
  'factor',
  'gap',
  'difficult',
  'went-well',
  'promise',
  'done-before',
  'near-misses',
  'look-alike',
  'luck',
  'open',
] as const;

export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** A question to open the discussion with, and what it rests on. */
export interface Question {
  readonly kind: QuestionKind;
  /** With what it quotes between quotation marks. */
  readonly text: string;
  /** The document that it rests on, a section or a field of it, and the line. */
  readonly id: string;
  readonly path: string;
  readonly from: string;
  readonly line: number;
  /** Other documents, or action items, that it speaks of. */
  readonly ids: readonly string[];
}

/** A stretch of the hour, in minutes from its beginning. */
export interface AgendaItem {
  readonly from: number;
  readonly to: number;
  readonly what: string;
}

export interface GuildPick extends Chosen {
  readonly takeaways: readonly Quoted[];
  readonly questions: readonly Question[];
  /** What else could be asked. */
  readonly more: readonly Question[];
  readonly agenda: readonly AgendaItem[];
}

export interface GuildData {
  readonly insight: string;
  readonly label: string;
  readonly since: string;
  readonly until: string;
  readonly pick: GuildPick | null;
  readonly runnersUp: readonly Chosen[];
  readonly inWindow: readonly string[];
  readonly drafts: readonly string[];
  readonly considered: readonly Considered[];
  readonly earlier: readonly EarlierEdition[];
}
