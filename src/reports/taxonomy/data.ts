/** A word that documents are classified by. */
export interface UsedWord {
  readonly word: string;
  readonly documents: readonly string[];
  /** Whether the taxonomy or the config names it. */
  readonly listed: boolean;
  readonly description: string | null;
  /** The day of the newest document that has it. */
  readonly lastUsed: string | null;
}

export interface FieldWords {
  readonly field: string;
  /** Words in use, the most frequent first. */
  readonly words: readonly UsedWord[];
  /** Words of the list that no document uses. */
  readonly unused: readonly string[];
}

/** A word as written that is not, or may not be, the one meant. */
export interface Drift {
  readonly field: string;
  readonly word: string;
  /** Deprecated; another spelling of a listed word; off the list; another spelling of a word in use. */
  readonly is: 'deprecated' | 'alias' | 'off-list' | 'alike';
  /** What to write instead, where something can be offered. */
  readonly instead: string | null;
  readonly documents: readonly string[];
}

export interface TaxonomyData {
  readonly fields: readonly FieldWords[];
  readonly drift: readonly Drift[];
}
