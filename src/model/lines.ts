import type { Position, Span } from './position.ts';

/** Where the lines of a text begin, to turn offsets into lines and columns and back. */
export class Lines {
  readonly #starts: number[] = [0];
  readonly #length: number;

  constructor(text: string) {
    this.#length = text.length;
    if (!text.includes('\r')) {
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
      return;
    }
    const ending = /\r\n?|\n/g;
    while (ending.exec(text)) this.#starts.push(ending.lastIndex);
  }

  get count(): number {
    return this.#starts.length;
  }

  /** The position of an offset; offsets outside the text are moved to its ends. */
  at(offset: number): Position {
    const wanted = Math.max(0, Math.min(offset, this.#length));
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= wanted) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: wanted - (this.#starts[low] ?? 0) + 1 };
  }

  span(start: number, end: number): Span {
    return { start: this.at(start), end: this.at(end) };
  }

  /** The offset at which a line (from 1) begins; the text's end behind the last. */
  startOf(line: number): number {
    return this.#starts[line - 1] ?? this.#length;
  }

  /** The offset of a position, no further than the text's end. */
  offset({ line, column }: Position): number {
    return Math.min(this.#length, this.startOf(line) + column - 1);
  }
}

let last: { readonly text: string; readonly lines: Lines } | null = null;

/** The lines of a text, those of the last one kept: a document is asked for many places before the next one is. */
export function linesOf(text: string): Lines {
  if (last?.text !== text) last = { text, lines: new Lines(text) };
  return last.lines;
}
