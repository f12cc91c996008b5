import type { Edit } from './finding.ts';

/** The text with edits made that do not overlap; every other byte stays. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, text: replacement } of [...edits].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  )) {
    result += text.slice(at, start) + replacement;
    at = end;
  }
  return result + text.slice(at);
}
