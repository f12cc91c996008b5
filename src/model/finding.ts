import type { Span } from './position.ts';

export const LEVELS = ['error', 'warn', 'info'] as const;
export type Level = (typeof LEVELS)[number];

/** Replace the text between two offsets (UTF-16 units into the file's text) by another. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** One thing that a rule saw in one place. */
export interface Finding {
  readonly ruleId: string;
  readonly level: Level;
  /** What was seen, one sentence. */
  readonly message: string;
  readonly path: string;
  readonly span: Span;
  /** What to do or write instead. */
  readonly help: string;
  readonly url: string | null;
  /** Safe edits that `--fix` may apply; absent where only a person can tell. */
  readonly fix: readonly Edit[] | null;
}
