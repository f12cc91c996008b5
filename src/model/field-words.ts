import type { Config } from './config.ts';
import type { WordSource } from './fields.ts';
import { nearest } from './nearest.ts';
import { foldWord, UNKNOWN, type Word } from './taxonomy.ts';

/** The words that a field may hold; where the list is not closed, any other too. */
export interface AllowedWords {
  readonly closed: boolean;
  readonly words: readonly Word[];
}

const plain = (word: string, aliases: readonly string[] = []): Word => ({
  word,
  aliases,
  description: null,
  family: null,
  deprecated: null,
});

export function allowedWords(source: WordSource, config: Config): AllowedWords {
  if (source === 'severity') {
    return { closed: true, words: config.severities.map(({ name, aliases }) => plain(name, aliases)) };
  }
  if (source === 'service') {
    return { closed: config.services.length > 0, words: config.services.map((name) => plain(name)) };
  }
  if (typeof source !== 'string') return { closed: true, words: source.map((word) => plain(word)) };
  const { open, words } = config.taxonomy[source];
  // Not to know is an answer everywhere, and better than a guess.
  const known = words.some(({ word }) => word === UNKNOWN) ? words : [...words, plain(UNKNOWN)];
  return { closed: !open, words: known };
}

/** How a written word relates to the list. */
export type WordReading =
  | { readonly is: 'word' }
  /** Another spelling, an alias or a deprecated word: read as `word`. */
  | { readonly is: 'alias' | 'deprecated'; readonly word: string }
  /** Not on the list; `nearest` may be meant. */
  | { readonly is: 'off-list'; readonly nearest: string | null };

export function readWord(written: string, { words }: AllowedWords): WordReading {
  const exact = words.find(({ word }) => word === written);
  const folded = foldWord(written);
  const found =
    exact ??
    words.find(({ word }) => foldWord(word) === folded) ??
    words.find(({ aliases }) => aliases.some((alias) => foldWord(alias) === folded));
  if (!found) return { is: 'off-list', nearest: nearest(written, wordsInUse(words)) };
  if (found.deprecated !== null) return { is: 'deprecated', word: found.deprecated };
  return exact ? { is: 'word' } : { is: 'alias', word: found.word };
}

export const wordsInUse = (words: readonly Word[]): string[] =>
  words.filter(({ deprecated }) => deprecated === null).map(({ word }) => word);
