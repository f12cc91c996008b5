import measure from 'string-width';

/** Columns that a text takes in a terminal. Most text is ASCII, which takes as many as it has characters. */
export function stringWidth(text: string): number {
  return /^[\x20-\x7e]*$/.test(text) ? text.length : measure(text);
}
