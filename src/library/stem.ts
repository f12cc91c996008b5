import { stemmer } from 'stemmer';

/**
 * What is left of a lower-case English word by Porter's algorithm (1980): `exhausted`, `exhausting` and `exhaustion` meet
 * in `exhaust`. Words with digits or letters outside of a to z stay as they are.
 */
export const stem = (word: string): string => (/^[a-z]+$/.test(word) ? stemmer(word) : word);
