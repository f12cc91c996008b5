import type { Position } from '../../model/position.ts';

/** Lines of a file, found when a position is first asked for. */
export class SourceMap {
  readonly #text: string;
  #starts: number[] | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  get #lines(): number[] {
    if (this.#starts) return this.#starts;
    const starts = [0];
    for (let at = this.#text.indexOf('\n'); at !== -1; at = this.#text.indexOf('\n', at + 1))
      starts.push(at + 1);
    this.#starts = starts;
    return starts;
  }

  offset({ line, column }: Position): number {
    return (this.#lines[line - 1] ?? this.#text.length) + column - 1;
  }

  position(offset: number): Position {
    const lines = this.#lines;
    let low = 0;
    let high = lines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((lines[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (lines[low] ?? 0) + 1 };
  }

  /**
   * Where the character at `index` of a text node's value stands in the file. The two differ where the markdown has
   * an escape, an entity, or the indentation of a list or quote before a continued line.
   */
  inside(value: string, start: Position, index: number): number {
    const source = this.#text;
    let at = this.offset(start);
    for (let i = 0; ; i++) {
      if (i > 0) at = this.#skip(value, i, at);
      const wanted = value[i];
      if (source[at] !== wanted) at = this.#align(wanted, at);
      if (i >= index || at >= source.length) return Math.min(at, source.length);
      at++;
    }
  }

  /** Past what stood for one character of the value before: the rest of an entity. */
  #skip(value: string, i: number, at: number): number {
    const source = this.#text;
    if (source[at - 1] !== '&' || value[i - 1] === undefined) return at;
    const entity = /^&(?:#\w+|\w+);/.exec(source.slice(at - 1, at + 31));
    const written = entity?.[0] ?? '';
    return written !== '' && !value.startsWith(written, i - 1) ? at - 1 + written.length : at;
  }

  #align(wanted: string | undefined, at: number): number {
    const source = this.#text;
    if (source[at] === '\\' && source[at + 1] === wanted) return at + 1;
    if (source[at] === '&') return at;
    let next = at;
    while (source[next] !== wanted && /[ \t\r\n>]/.test(source[next] ?? 'x')) next++;
    return source[next] === wanted ? next : at;
  }
}
