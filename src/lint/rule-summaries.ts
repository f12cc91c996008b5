import type { Level } from '../model/finding.ts';
import type { RuleSummary } from '../model/lint-result.ts';
import type { RuleMeta } from './define-rule.ts';
import { ENGINE_RULES } from './engine-rules.ts';
import type { RuleSet } from './resolve-rules.ts';

/** Address of a rule's page. */
export const ruleUrl = (id: string): string =>
  `https://github.com/learning-from-incidents/lfi/blob/main/docs/rules/${id}.md`;

/** What an output says about the rules that were on, the engine's own included. */
export function ruleSummaries({ active, engine }: RuleSet): RuleSummary[] {
  const summaryOf = ({ id, summary, why, instead }: RuleMeta, level: Level): RuleSummary => ({
    id,
    level,
    summary,
    why,
    instead,
    url: ruleUrl(id),
  });
  const own = ENGINE_RULES.flatMap((meta) => {
    const level = engine[meta.id] ?? 'off';
    return level === 'off' ? [] : [summaryOf(meta, level)];
  });
  return [...active.map(({ rule, level }) => summaryOf(rule.meta, level)), ...own].sort((a, b) =>
    a.id < b.id ? -1 : 1,
  );
}
