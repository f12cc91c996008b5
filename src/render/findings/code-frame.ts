import { linesOf } from '../../model/lines.ts';
import type { Span } from '../../model/position.ts';
import { stringWidth } from '../../model/text-width.ts';

export interface CodeFrame {
  /** The line number. */
  readonly line: number;
  /** The line, cut to what fits around the marked part. */
  readonly text: string;
  /** Spaces and carets under it. */
  readonly marks: string;
}

/** Characters of context kept left of the mark when a long line is cut. */
const LEAD = 20;

/** The line that a span begins on with its part marked; null where the text has no such line or nothing on it. */
export function codeFrame(text: string, { start, end }: Span, width: number): CodeFrame | null {
  const line = lineAt(text, start.line);
  if (line === null || line.trim() === '') return null;
  const from = Math.min(start.column - 1, line.length);
  const to =
    end.line === start.line ? Math.min(Math.max(end.column - 1, from), line.length) : line.trimEnd().length;
  const cut = from > width - LEAD ? from - LEAD : 0;
  const lead = cut > 0 ? '…' : '';
  const room = Math.max(width - lead.length, LEAD);
  const rest = line.length - cut > room ? `${line.slice(cut, cut + room - 1)}…` : line.slice(cut);
  const marked = line.slice(from, Math.min(to, cut + room));
  return {
    line: start.line,
    text: plain(lead + rest).trimEnd(),
    marks:
      ' '.repeat(stringWidth(plain(lead + line.slice(cut, from)))) +
      '^'.repeat(Math.max(1, stringWidth(plain(marked)))),
  };
}

function lineAt(text: string, wanted: number): string | null {
  const lines = linesOf(text);
  if (wanted > lines.count) return null;
  return text.slice(lines.startOf(wanted), lines.startOf(wanted + 1)).replace(/(?:\r\n?|\n)$/, '');
}

const PRINTABLE = /^[\x20-\x7e]*$/;

/** Tabs as one space, and no control characters: a document never steers the terminal. */
export function plain(text: string): string {
  if (PRINTABLE.test(text)) return text;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  return text.replace(/\t/g, ' ').replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '�');
}
