import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/document/read-document.ts';
import type { Rule, RuleExample } from '../../../src/lint/define-rule.ts';
import { RULES } from '../../../src/lint/registry.ts';
import { resolveRules } from '../../../src/lint/resolve-rules.ts';
import { lintCorpus } from '../../../src/lint/run.ts';
import { resolveConfig } from '../../../src/model/config.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { exampleFiles } from '../example-document.ts';

const RULES_HERE = RULES.filter((rule) => rule.scope !== 'sentence');

/** What one rule finds in the document that an example is about. */
async function findingsIn(example: RuleExample, rule: Rule): Promise<readonly Finding[]> {
  const config = resolveConfig(
    { ...example.config, rules: { [rule.meta.id]: [rule.meta.level, { ...example.options }] } },
    null,
  );
  const files = exampleFiles(example);
  const postmortems = files
    .map((file) => readDocument(file, config))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const rules = resolveRules([rule], config);
  const corpus = { config, postmortems, unreadable: [], skipped: [] };
  const targets = new Set([files[0]?.path ?? '']);
  return (await lintCorpus({ corpus, config, rules, targets })).findings;
}

describe.each(RULES_HERE.map((rule) => [rule.meta.id, rule] as const))('%s', (_id, rule) => {
  const { valid, invalid } = rule.meta.examples;

  it('has examples of both kinds', () => {
    expect(valid.length).toBeGreaterThanOrEqual(2);
    expect(invalid.length).toBeGreaterThanOrEqual(2);
  });

  it.each(valid.map((example) => [example.name, example] as const))('passes: %s', async (_name, example) => {
    expect(await findingsIn(example, rule)).toEqual([]);
  });

  it.each(invalid.map((example) => [example.name, example] as const))('finds: %s', async (_name, example) => {
    const findings = await findingsIn(example, rule);
    expect(findings.map(({ ruleId }) => ruleId)).toContain(rule.meta.id);
    expect(new Set(findings.map(({ ruleId }) => ruleId)).size).toBe(1);
    for (const { message, help } of findings)
      expect(`${message} ${help}`).not.toMatch(/\{\w+\}|undefined|null/);
  });
});
