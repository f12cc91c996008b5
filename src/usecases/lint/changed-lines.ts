export interface ChangedLine {
  readonly sign: '-' | '+';
  /** In the text that it stands in. */
  readonly line: number;
  readonly text: string;
}

/** Lines that went and lines that came, between what two texts share: the shortest such list. */
export function changedLines(before: string, after: string): ChangedLine[] {
  const [a, b] = [before.split('\n'), after.split('\n')];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const [old, fresh] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  const common = commonLengths(old, fresh);
  const lines: ChangedLine[] = [];
  for (let i = 0, j = 0; i < old.length || j < fresh.length; ) {
    if (i < old.length && j < fresh.length && old[i] === fresh[j]) {
      i++;
      j++;
    } else if (i < old.length && (j >= fresh.length || at(common, i + 1, j) >= at(common, i, j + 1))) {
      lines.push({ sign: '-', line: head + i + 1, text: (old[i++] ?? '').trimEnd() });
    } else {
      lines.push({ sign: '+', line: head + j + 1, text: (fresh[j++] ?? '').trimEnd() });
    }
  }
  return lines;
}

/** Length of the longest common subsequence from each pair of lines on. */
function commonLengths(a: readonly string[], b: readonly string[]): number[][] {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--) {
    const row = table[i] as number[];
    for (let j = b.length - 1; j >= 0; j--) {
      row[j] =
        a[i] === b[j] ? 1 + at(table, i + 1, j + 1) : Math.max(at(table, i + 1, j), at(table, i, j + 1));
    }
  }
  return table;
}

const at = (table: readonly (readonly number[])[], i: number, j: number): number => table[i]?.[j] ?? 0;
