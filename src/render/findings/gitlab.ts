import type { Level } from '../../model/finding.ts';
import type { RenderFindings } from './findings-format.ts';
import { fingerprints } from './fingerprint.ts';

const SEVERITIES: Readonly<Record<Level, string>> = { error: 'major', warn: 'minor', info: 'info' };

/** GitLab's Code Quality report. */
export const render: RenderFindings = ({ findings }, { fromRepository }) => {
  const prints = fingerprints(findings);
  const issues = findings.map(({ message, ruleId, level, path, span }, index) => ({
    description: message,
    check_name: ruleId,
    fingerprint: prints[index],
    severity: SEVERITIES[level],
    location: { path: fromRepository(path), lines: { begin: span.start.line, end: span.end.line } },
  }));
  return `${JSON.stringify(issues, null, 2)}\n`;
};
