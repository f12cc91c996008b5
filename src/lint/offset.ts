import type { Position, Span } from '../model/position.ts';

/** The offset into a text at which a position stands. */
export function offsetOf(text: string, { line, column }: Position): number {
  const ending = /\r\n?|\n/g;
  for (let left = line; left > 1; left--) if (!ending.exec(text)) return text.length;
  return Math.min(text.length, ending.lastIndex + column - 1);
}

/** The position at which an offset into a text stands. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const lines = before.split(/\r\n?|\n/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

export const spanAt = (text: string, start: number, end: number): Span => ({
  start: positionAt(text, start),
  end: positionAt(text, end),
});
