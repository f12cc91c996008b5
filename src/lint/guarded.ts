import type { Config } from '../model/config.ts';
import type { Finding } from '../model/finding.ts';
import type { Postmortem } from '../model/postmortem.ts';
import type { ActiveRule, ReadProse, Report } from './define-rule.ts';
import { engineRule } from './engine-rules.ts';
import { makeFinding } from './make-finding.ts';
import type { RuleSet } from './resolve-rules.ts';

export interface LintContext {
  readonly config: Config;
  readonly rules: RuleSet;
  /** Reads prose for the sentence rules; another one in tests. */
  readonly prose?: ReadProse;
  /** Where language findings send the reader. */
  readonly policyUrl?: string | null;
  /** Told of every rule that threw; the run goes on. */
  readonly onCrash?: (ruleId: string, path: string, error: unknown) => void;
}

/** The rule under which the engine tells of a rule that threw. */
export const CRASHED = 'lfi/rule-crashed';

export function findingOf(active: ActiveRule, path: string, report: Report, context: LintContext): Finding {
  const { meta } = active.rule;
  const url = meta.id.startsWith('language/') ? (context.policyUrl ?? null) : null;
  return makeFinding(meta, active.level, path, report, url);
}

/** Runs one rule on one document; what it throws becomes a finding there. */
export function guarded(
  ruleId: string,
  postmortem: Postmortem,
  context: LintContext,
  findings: Finding[],
  run: () => void,
): void {
  try {
    run();
  } catch (error) {
    context.onCrash?.(ruleId, postmortem.path, error);
    const meta = engineRule(CRASHED);
    const level = context.rules.engine[meta.id] ?? 'error';
    if (level === 'off') return;
    const start = { line: 1, column: 1 };
    const data = { rule: ruleId, error: error instanceof Error ? error.message : String(error) };
    const report = { message: 'crashed', data, span: { start, end: start } };
    findings.push(makeFinding(meta, level, postmortem.path, report, null));
  }
}
