import type { Source } from './source.ts';

const KEY = /^([A-Za-z_][\w.-]*):(?:[ \t]+|$)/;
// `"…"`, `'…'`, `[…]` and `{…}` that end on their line and hold no other of them.
const CLOSED = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|\[[^[\]{}"'#]*\]|\{[^[\]{}"'#]*\})(?=[ \t]*$|[ \t]+#)/;
const PLAIN = /^[A-Za-z0-9](?:[^#]|(?<![ \t])#)*(?=[ \t]+#|$)/;
const OPENS = /(?:^|[\s:,-])["'[{]/;
const BEFORE_VALUE = /^[ ]*(?:- +)*(?:[\w.-]+:[ \t]+)?/;
const SAYS_NOTHING = /^[ \t]*(?:#.*)?$/;

/**
 * Where a key of the top level stands, with a value on its own line: what nearly every finding in a frontmatter asks
 * for, at a small part of a parser's cost. Null for everything that is written in another way.
 */
export function plainPlace(
  { text, from, to }: Source,
  path: readonly (string | number)[],
): [number, number] | null {
  const [name] = path;
  if (path.length !== 1 || typeof name !== 'string') return null;
  let offset = from;
  while (offset < to) {
    const line = lineAt(text, offset, to);
    const key = KEY.exec(line);
    if (key?.[1] === name) {
      const start = offset - from;
      const length = lengthOf(line, key[0].length, name.length);
      return length !== null && endsHere(text, nextLine(text, offset, to), to)
        ? [start, start + length]
        : null;
    }
    if (!key && !/^(?:[ #-]|$)/.test(line)) return null;
    // What goes on below may hold anything, also a line that looks like a key.
    if (OPENS.test(line) && !CLOSED.test(line.slice(BEFORE_VALUE.exec(line)?.[0].length ?? 0))) return null;
    offset = nextLine(text, offset, to);
  }
  return null;
}

/** From the key to the end of its value, without a comment behind it. */
function lengthOf(line: string, at: number, bare: number): number | null {
  const value = line.slice(at);
  if (SAYS_NOTHING.test(value)) return bare;
  const found = CLOSED.exec(value) ?? PLAIN.exec(value);
  return found && at + found[0].trimEnd().length;
}

/** True where no value goes on: the next line that says something is a key. */
function endsHere(text: string, start: number, to: number): boolean {
  for (let offset = start; offset < to; offset = nextLine(text, offset, to)) {
    const line = lineAt(text, offset, to);
    if (!SAYS_NOTHING.test(line)) return KEY.test(line);
  }
  return true;
}

function lineAt(text: string, offset: number, to: number): string {
  const end = Math.min(nextLine(text, offset, to), to);
  return text.slice(offset, end).replace(/\r?\n$/, '');
}

function nextLine(text: string, offset: number, to: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 || end >= to ? to : end + 1;
}
