import { ENGINE_RULES } from '../src/lint/engine-rules.ts';
import { RULES } from '../src/lint/registry.ts';
import { ruleIndex, rulePage } from '../src/lint/rule-page.ts';

/** Every generated page about rules, by its path in the repository. */
export function ruleDocs(): ReadonlyMap<string, string> {
  const metas = [...RULES.map(({ meta }) => meta), ...ENGINE_RULES];
  return new Map([
    ['docs/rules/README.md', ruleIndex(metas)],
    ...metas.map((meta) => [`docs/rules/${meta.id}.md`, rulePage(meta)] as const),
  ]);
}
