import type { Tone } from '../../reports/blocks.ts';
import type { Style } from './style.ts';

interface Mark {
  readonly char: string;
  readonly tone: Tone | undefined;
}

/** A grid of characters of width one; what is put later covers what was there. */
export class Canvas {
  readonly #rows: (Mark | undefined)[][];
  readonly #width: number;

  constructor(width: number, height: number) {
    this.#width = width;
    this.#rows = Array.from({ length: height }, () => new Array<Mark | undefined>(width).fill(undefined));
  }

  /** Puts one character; outside the grid nothing happens. */
  put(x: number, y: number, char: string, tone?: Tone): void {
    const row = this.#rows[y];
    if (row && x >= 0 && x < this.#width) row[x] = { char, tone };
  }

  /** Puts one character where nothing is. */
  fill(x: number, y: number, char: string, tone?: Tone): void {
    if (this.#rows[y]?.[x] === undefined) this.put(x, y, char, tone);
  }

  /** Puts text of which every character has width one. */
  write(x: number, y: number, text: string, tone?: Tone): void {
    for (const [i, char] of [...text].entries()) this.put(x + i, y, char, tone);
  }

  /** Puts a character on every place of a row from `from` to `to`. */
  across(from: number, to: number, y: number, char: string, tone?: Tone): void {
    for (let x = from; x <= to; x++) this.put(x, y, char, tone);
  }

  /** The last place of a row that is taken, -1 where it is empty. */
  end(y: number): number {
    return (this.#rows[y] ?? []).findLastIndex((mark) => mark !== undefined);
  }

  /** One row as text, each run of one tone coloured as one. */
  line(y: number, style: Style): string {
    let text = '';
    let run = '';
    let tone: Tone | undefined;
    for (const mark of this.#rows[y] ?? []) {
      if (mark?.tone !== tone) {
        text += style.tone(run, tone);
        run = '';
        tone = mark?.tone;
      }
      run += mark?.char ?? ' ';
    }
    return text + style.tone(run, tone);
  }
}
