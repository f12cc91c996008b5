import type { Finding, Level } from './finding.ts';

/** What an output says about a rule whose findings it shows. */
export interface RuleSummary {
  readonly id: string;
  readonly level: Level;
  readonly summary: string;
  readonly why: string;
  readonly instead: string;
  /** Address of its page. */
  readonly url: string;
}

/** Everything an output of `lfi lint` is made from: plain data, sorted by path and place. */
export interface LintResult {
  /** Paths of the documents that were looked at. */
  readonly files: readonly string[];
  readonly findings: readonly Finding[];
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** Findings that a comment or the baseline took away. */
  readonly suppressed: number;
  /** The rules that were on, by id. */
  readonly rules: readonly RuleSummary[];
}

/** The text of a document that was looked at, for code frames; null where it is not at hand. */
export type SourceText = (path: string) => string | null;

/** Whether `--fix` may do something about it. Prose is never rewritten, whatever a rule offers. */
export function isFixable({ fix, ruleId }: Finding): boolean {
  return fix !== null && fix.length > 0 && !ruleId.startsWith('language/');
}

/** How findings are ordered everywhere: by path, place, rule. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    compare(a.path, b.path) ||
    a.span.start.line - b.span.start.line ||
    a.span.start.column - b.span.start.column ||
    compare(a.ruleId, b.ruleId) ||
    compare(a.message, b.message)
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** How many findings there are of each level. */
export function countLevels(findings: readonly Finding[]): Pick<LintResult, 'errors' | 'warnings' | 'infos'> {
  const count = (level: Level) => findings.reduce((n, finding) => n + (finding.level === level ? 1 : 0), 0);
  return { errors: count('error'), warnings: count('warn'), infos: count('info') };
}
