import { count } from '../../model/count.ts';
import type { Level } from '../../model/finding.ts';
import type { LintResult } from '../../model/lint-result.ts';

export const LEVEL_WORDS: Readonly<Record<Level, string>> = { error: 'error', warn: 'warning', info: 'info' };

/** `2 errors, 1 warning in 2 of 5 documents`, or `no findings in 5 documents`. */
export function summaryLine({ files, findings, errors, warnings, infos }: LintResult): string {
  const parts = [
    ...(errors > 0 ? [count(errors, 'error')] : []),
    ...(warnings > 0 ? [count(warnings, 'warning')] : []),
    ...(infos > 0 ? [count(infos, 'info')] : []),
  ];
  const documents = count(files.length, 'document');
  if (parts.length === 0) return `no findings in ${documents}`;
  const touched = new Set(findings.map(({ path }) => path)).size;
  return `${parts.join(', ')} in ${touched} of ${documents}`;
}
