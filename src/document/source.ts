/** A file's text taken apart: where its frontmatter stands and where the body begins. */
export interface Source {
  /** Without byte order mark. */
  readonly text: string;
  readonly format: 'yaml' | 'toml' | 'none';
  /** Offsets of what stands between the fences. */
  readonly from: number;
  readonly to: number;
  readonly bodyFrom: number;
  /** The opening fence is there, the closing one is not. */
  readonly unclosed: boolean;
}

const OPENING = /^(?:[ \t]*\r?\n)*(---|\+\+\+)[ \t]*(?:\r\n?|\n)/;
const CLOSING = {
  '---': /^(?:---|\.\.\.)[ \t]*\r?$/gm,
  '+++': /^\+\+\+[ \t]*\r?$/gm,
};
const KEY = {
  '---': /^["']?[\w.-]+["']?[ \t]*:(?:[ \t\r]|$)/m,
  '+++': /^[ \t]*(?:\[|["']?[\w.-]+["']?[ \t]*=)/m,
};

/** Finds the frontmatter. A rule (`---`) at the top of a text that has no keys under it is not taken for one. */
export function takeApart(given: string): Source {
  const text = given.charCodeAt(0) === 0xfeff ? given.slice(1) : given;
  const none: Source = { text, format: 'none', from: 0, to: 0, bodyFrom: 0, unclosed: false };
  const opening = OPENING.exec(text);
  if (!opening) return none;
  const fence = opening[1] as '---' | '+++';
  const format = fence === '---' ? 'yaml' : 'toml';
  const from = opening[0].length;
  const closing = CLOSING[fence];
  closing.lastIndex = from;
  const end = closing.exec(text);
  if (end) {
    const block = text.slice(from, end.index);
    const empty = !/^[ \t]*[^\s#]/m.test(block);
    if (!empty && !KEY[fence].test(block) && !/^\s*[-[{]/.test(block)) return none;
    // Two rules with a whole report between them: a comment in YAML has one `#`, a part's heading more.
    if (/^#{2,6} \S/m.test(block)) return none;
    return { text, format, from, to: end.index, bodyFrom: end.index + end[0].length, unclosed: false };
  }
  const to = endOfKeys(text, from, fence);
  return to === from ? none : { text, format, from, to, bodyFrom: to, unclosed: true };
}

/** How far lines go on looking like frontmatter. */
function endOfKeys(text: string, from: number, fence: '---' | '+++'): number {
  const key = new RegExp(KEY[fence].source);
  let offset = from;
  let seen = false;
  while (offset < text.length) {
    const newline = text.indexOf('\n', offset);
    const next = newline < 0 ? text.length : newline + 1;
    const line = text.slice(offset, newline < 0 ? next : newline);
    if (key.test(line)) seen = true;
    else if (!seen || !/^(?:[ \t]+\S|- )/.test(line)) break;
    offset = next;
  }
  return seen ? offset : from;
}

/** The text with its frontmatter blanked out, so that positions in what is left are the file's own. */
export function withoutFrontmatter({ text, bodyFrom }: Source): string {
  return bodyFrom === 0 ? text : text.slice(0, bodyFrom).replace(/[^\r\n]+/g, blank) + text.slice(bodyFrom);
}

const blank = (line: string) => ' '.repeat(line.length);
