export type Alignment = 'left' | 'right' | 'center';

/** What stands between two pipes, blanks included. */
export interface Cell {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly align: Alignment;
}

/** The cells of a table's line between two offsets; a pipe behind a backslash is text, also in code. */
export function cellsOf(text: string, from: number, to: number): Cell[] {
  const line = text.slice(from, to).replace(/[ \t]*\r?\n?$/, '');
  const indent = line.length - line.trimStart().length;
  const cells: Cell[] = [];
  let start = line[indent] === '|' ? indent + 1 : indent;
  for (let at = start; at <= line.length; at += 1) {
    if (line[at] === '\\' && /[\\|]/.test(line[at + 1] ?? '')) at += 1;
    else if (line[at] === '|' || (at === line.length && start < line.length)) {
      cells.push(cellAt(line.slice(start, at), from + start));
      start = at + 1;
    }
  }
  return cells;
}

function cellAt(text: string, start: number): Cell {
  const [, left = '', right = ''] = /^\s*(:?)-+(:?)\s*$/.exec(text) ?? [];
  const align = right ? (left ? 'center' : 'right') : 'left';
  return { start, end: start + text.length, text, align };
}
