interface Cue {
  readonly text: string;
  /** Only where the word ends there. */
  readonly whole: boolean;
  readonly bits: number;
  /** Its fifth letter, or 0: one look tells most of those apart that begin alike. */
  readonly fifth: number;
}

/** 1 to 26 for the letters of either case, 0 for every other code unit: one look, no branch. */
const LETTERS = new Uint8Array(1 << 16);
for (let letter = 1; letter <= 26; letter++) LETTERS[64 + letter] = LETTERS[96 + letter] = letter;

/**
 * Which of several lists of word beginnings occur in a text, in one pass and without building anything. Nearly every
 * sentence of a report has nothing to say to any rule; this is what such a sentence costs. A `|` at the end of a
 * beginning asks for the whole word, a space inside it stands for any space. The signs `!`, `?` and
 * `@` may open one too.
 */
export class Cues {
  /** For the first three letters of a word, which of the lists below it; 0 for none. */
  readonly #byStart = new Uint16Array(1 << 15);
  readonly #lists: (readonly Cue[])[] = [[]];
  /** Those that begin with a sign. */
  readonly #signs: readonly Cue[];

  constructor(lists: readonly (readonly string[])[]) {
    const bits = new Map<string, number>();
    for (const [i, list] of lists.entries()) {
      for (const cue of list) bits.set(cue, (bits.get(cue) ?? 0) | (1 << i));
    }
    const signs: Cue[] = [];
    for (const [written, mask] of bits) {
      const whole = written.endsWith('|');
      const text = whole ? written.slice(0, -1) : written;
      const fifth = LETTERS[text.charCodeAt(4) || 0] as number;
      const cue = { text, whole, bits: mask, fifth };
      const key = startAt(cue.text, 0);
      const list = this.#byStart[key] as number;
      if (key < 1 << 10) signs.push(cue);
      else if (list > 0) this.#lists[list] = [...(this.#lists[list] ?? []), cue];
      else this.#byStart[key] = this.#lists.push([cue]) - 1;
    }
    this.#signs = signs;
  }

  /** The lists of which a word in the text begins with a member, as bits; 0 for none. */
  scan(text: string): number {
    let found = 0;
    for (let i = this.#next(text, 0); i < text.length; i = this.#next(text, i + 1))
      found |= this.#at(text, i);
    return found;
  }

  /** Whether any of them stands in the text. */
  has(text: string): boolean {
    for (let i = this.#next(text, 0); i < text.length; i = this.#next(text, i + 1))
      if (this.#at(text, i) !== 0) return true;
    return false;
  }

  /** The lines, from 1 and in order, on which any of them stands. */
  lines(text: string): number[] {
    const lines: number[] = [];
    const breaks = text.includes('\r') && LONE_RETURN.test(text) ? text.replace(LONE_RETURNS, '\n') : text;
    const after = (from: number): number => {
      const at = breaks.indexOf('\n', from);
      return at === -1 ? text.length : at;
    };
    let line = 1;
    let end = after(0);
    for (let i = this.#next(text, 0); i < text.length; ) {
      for (; end < i; end = after(end + 1)) line++;
      if (this.#at(text, i) === 0) {
        i = this.#next(text, i + 1);
        continue;
      }
      lines.push(line++);
      // One is enough: on with the next line.
      i = this.#next(text, end + 1);
      end = after(end + 1);
    }
    return lines;
  }

  /** The next place at which one may begin. */
  #next(text: string, from: number): number {
    const letters = LETTERS;
    const starts = this.#byStart;
    const { length } = text;
    let i = from;
    // From inside a word on to its end.
    if (i > 0 && letters[text.charCodeAt(i - 1)] !== 0)
      while (i < length && letters[text.charCodeAt(i)] !== 0) i++;
    for (; i < length; i++) {
      const code = text.charCodeAt(i);
      const first = letters[code] as number;
      if (first === 0) {
        if (code === 33 || code === 63 || code === 64) return i;
        continue;
      }
      if (i + 2 >= length) return length;
      const second = letters[text.charCodeAt(i + 1)] as number;
      const third = second === 0 ? 0 : (letters[text.charCodeAt(i + 2)] as number);
      if (starts[(first << 10) | (second << 5) | third] !== 0) return i;
      i++;
      while (i < length && letters[text.charCodeAt(i)] !== 0) i++;
      i--;
    }
    return length;
  }

  #at(text: string, i: number): number {
    let found = 0;
    const at = this.#byStart[startAt(text, i)] as number;
    const list = at > 0 ? (this.#lists[at] as readonly Cue[]) : this.#signs;
    const fifth = letterAt(text, i + 4);
    // Where a line ends inside it, what is written next stands further on.
    const shifted = text.charCodeAt(i + 4) <= 32;
    for (let k = 0; k < list.length; k++) {
      const cue = list[k] as Cue;
      if (cue.fifth !== 0 && cue.fifth !== fifth && !shifted) continue;
      if ((found & cue.bits) !== cue.bits && startsWith(text, i, cue)) found |= cue.bits;
    }
    return found;
  }
}

/** The first three letters as a number; what follows a word of one letter is no part of it. */
function startAt(text: string, at: number): number {
  const second = letterAt(text, at + 1);
  return (letterAt(text, at) << 10) | (second << 5) | (second === 0 ? 0 : letterAt(text, at + 2));
}

const letterAt = (text: string, at: number): number =>
  at < text.length ? (LETTERS[text.charCodeAt(at)] as number) : 0;

const LONE_RETURN = /\r(?!\n)/;
const LONE_RETURNS = /\r(?!\n)/g;

function startsWith(text: string, at: number, cue: Cue): boolean {
  const { length } = cue.text;
  let i = at;
  for (let k = 0; k < length; k++, i++) {
    const code = text.charCodeAt(i);
    const wanted = cue.text.charCodeAt(k);
    if (wanted === 32) {
      if (code > 32) return false;
      // A line may end there, and the next be indented.
      while (text.charCodeAt(i + 1) <= 32) i++;
      continue;
    }
    if (code !== wanted && (code | 32) !== wanted && !(wanted === 39 && code === 0x2019)) return false;
  }
  return !cue.whole || letterAt(text, i) === 0;
}
