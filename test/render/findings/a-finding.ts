import type { Finding } from '../../../src/model/finding.ts';
import { compareFindings, countLevels, type LintResult } from '../../../src/model/lint-result.ts';
import type { FindingsContext } from '../../../src/render/findings/findings-format.ts';

/** A finding with whatever the test does not care about filled in. */
export function aFinding(over: Partial<Finding> = {}): Finding {
  return {
    ruleId: 'language/human-error',
    level: 'error',
    message: 'gives people erring as the cause',
    path: 'postmortems/a.md',
    span: { start: { line: 3, column: 5 }, end: { line: 3, column: 16 } },
    help: 'Say what made it possible.',
    url: null,
    fix: null,
    ...over,
  };
}

export function aResult(
  findings: readonly Finding[],
  files = ['postmortems/a.md', 'postmortems/b.md'],
): LintResult {
  const rules = [...new Set(findings.map(({ ruleId }) => ruleId))].sort().map((id) => ({
    id,
    level: 'error' as const,
    summary: 'Human error',
    why: 'It ends the questions.',
    instead: 'Say what made it possible.',
    url: `https://example.com/${id}`,
  }));
  return {
    files,
    findings: [...findings].sort(compareFindings),
    ...countLevels(findings),
    suppressed: 0,
    rules,
  };
}

export const CONTEXT: FindingsContext = {
  source: () => '# A\n\nThe human error was the cause.\n',
  width: 80,
  colour: false,
  fromRepository: (path) => path,
  version: '1.2.3',
  asOf: '2026-09-14T12:00:00.000Z',
  ids: ['a', 'b'],
  schemaVersion: 1,
};
