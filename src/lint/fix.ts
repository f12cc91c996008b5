import { applyEdits } from '../model/edits.ts';
import type { Edit, Finding } from '../model/finding.ts';
import { isFixable } from '../model/lint-result.ts';

/** A finding's edits belong together: all are made, or none. */
type Fix = readonly Edit[];

/** Makes all fixes that do not touch one another; what is left waits for the next pass. */
export function applyFixes(text: string, findings: readonly Finding[]): { text: string; applied: number } {
  const fixes = findings.filter(isFixable).map(({ fix }) => fix as Fix);
  const accepted: Edit[] = [];
  let applied = 0;
  for (const fix of fixes) {
    if (!fits(fix, text.length) || fix.some((edit) => accepted.some((other) => touches(edit, other))))
      continue;
    accepted.push(...fix);
    applied++;
  }
  return { text: applyEdits(text, accepted), applied };
}

const fits = (fix: Fix, length: number): boolean =>
  fix.every(({ start, end }, index) => {
    const inside = 0 <= start && start <= end && end <= length;
    return inside && fix.every((other, at) => at === index || !overlaps(other, { start, end }));
  });

const overlaps = (a: Pick<Edit, 'start' | 'end'>, b: Pick<Edit, 'start' | 'end'>): boolean =>
  a.start < b.end && b.start < a.end;

/** Stricter between fixes: two that meet at an offset may mean each other's text. */
const touches = (a: Edit, b: Edit): boolean => a.start <= b.end && b.start <= a.end;
