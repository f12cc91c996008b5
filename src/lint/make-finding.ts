import type { Finding, Level } from '../model/finding.ts';
import type { Report, RuleMeta } from './define-rule.ts';

/** A rule's report as a finding on `path`. An unknown message id is a mistake in the rule and throws. */
export function makeFinding(
  meta: RuleMeta,
  level: Level,
  path: string,
  report: Report,
  url: string | null,
): Finding {
  const template = meta.messages[report.message];
  if (template === undefined) throw new Error(`${meta.id} has no message "${report.message}"`);
  return {
    ruleId: meta.id,
    level,
    message: fill(template, report.data ?? {}),
    path,
    span: report.span,
    help: report.help ?? meta.instead,
    url,
    fix: report.fix && report.fix.length > 0 ? report.fix : null,
  };
}

const fill = (template: string, data: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => (name in data ? String(data[name]) : whole));
