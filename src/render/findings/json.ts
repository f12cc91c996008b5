import { isFixable, type LintResult } from '../../model/lint-result.ts';
import type { FindingsContext, RenderFindings } from './findings-format.ts';

export const render: RenderFindings = (result, context) =>
  `${JSON.stringify(findingsData(result, context), null, 2)}\n`;

/** The report envelope with `kind: "lint"`. */
export function findingsData(
  result: LintResult,
  context: Pick<FindingsContext, 'schemaVersion' | 'asOf' | 'ids'>,
) {
  return {
    schemaVersion: context.schemaVersion,
    kind: 'lint',
    asOf: context.asOf,
    window: null,
    before: null,
    filters: {},
    counted: context.ids,
    leftOut: [],
    data: {
      files: result.files.length,
      errors: result.errors,
      warnings: result.warnings,
      infos: result.infos,
      suppressed: result.suppressed,
      findings: result.findings.map((finding) => ({
        ruleId: finding.ruleId,
        level: finding.level,
        message: finding.message,
        path: finding.path,
        line: finding.span.start.line,
        column: finding.span.start.column,
        endLine: finding.span.end.line,
        endColumn: finding.span.end.column,
        help: finding.help,
        url: finding.url,
        fixable: isFixable(finding),
      })),
    },
  };
}
