import type { Level } from '../../model/finding.ts';
import type { LintResult } from '../../model/lint-result.ts';

/** `1 error`, `2 errors`. */
export const plural = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

export const LEVEL_WORDS: Readonly<Record<Level, string>> = { error: 'error', warn: 'warning', info: 'info' };

/** `2 errors, 1 warning in 2 of 5 documents`, or `no findings in 5 documents`. */
export function summaryLine({ files, findings, errors, warnings, infos }: LintResult): string {
  const parts = [
    ...(errors > 0 ? [plural(errors, 'error')] : []),
    ...(warnings > 0 ? [plural(warnings, 'warning')] : []),
    ...(infos > 0 ? [plural(infos, 'info')] : []),
  ];
  const documents = plural(files.length, 'document');
  if (parts.length === 0) return `no findings in ${documents}`;
  const touched = new Set(findings.map(({ path }) => path)).size;
  return `${parts.join(', ')} in ${touched} of ${documents}`;
}
