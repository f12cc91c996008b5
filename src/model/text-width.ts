import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);

/** Columns that a text takes in a terminal. */
export function stringWidth(text: string): number {
  if (ONE_COLUMN_EACH.test(text)) return text.length;
  measure ??= (load('string-width') as typeof import('string-width')).default;
  return measure(text);
}

// Latin and Greek letters, punctuation, signs, arrows, frames, bars and Braille: all that most reports are made of.
// None of them is wide, and none joins with another.
const ONE_COLUMN_EACH =
  /^[\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u03ff\u2010-\u2027\u2030-\u205e\u2070-\u20bf\u2190-\u22ff\u2500-\u25fc\u2800-\u28ff]*$/;

// Loaded at the first text that is none of these: V8 takes 25 ms to make its pattern of every emoji there is.
let measure: typeof import('string-width').default | null = null;
