import { type Lines, linesOf } from '../../model/lines.ts';
import type { Position } from '../../model/position.ts';

/** From what stands in the tree of a text back to the text. */
export class SourceMap {
  readonly #text: string;
  readonly lines: Lines;

  constructor(text: string) {
    this.#text = text;
    this.lines = linesOf(text);
  }

  /**
   * Where the character at `index` of a text node's value stands in the file. The two differ where the markdown has
   * an escape, an entity, or the indentation of a list or quote before a continued line.
   */
  inside(value: string, start: Position, index: number): number {
    const source = this.#text;
    let at = this.lines.offset(start);
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
