import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/document/read-document.ts';
import { type DocumentRule, defineRule } from '../../src/lint/define-rule.ts';
import { applyFixes } from '../../src/lint/fix.ts';
import { fixCorpus } from '../../src/lint/fix-corpus.ts';
import { resolveRules } from '../../src/lint/resolve-rules.ts';
import { lintCorpus } from '../../src/lint/run.ts';
import { aFinding } from '../render/findings/a-finding.ts';
import { corpusOf, wordRule } from './lint-text.ts';

const fixing = (...edits: [number, number, string][]) =>
  aFinding({ ruleId: 'schema/alias', fix: edits.map(([start, end, text]) => ({ start, end, text })) });

describe('applyFixes', () => {
  it('makes all that do not touch, in any order', () => {
    expect(applyFixes('one two three', [fixing([8, 13, 'THREE']), fixing([0, 3, 'ONE'])])).toEqual({
      text: 'ONE two THREE',
      applied: 2,
    });
  });

  it('leaves what overlaps or touches for the next pass', () => {
    expect(applyFixes('abcdef', [fixing([0, 3, 'x']), fixing([2, 4, 'y']), fixing([3, 4, 'z'])])).toEqual({
      text: 'xdef',
      applied: 1,
    });
  });

  it('makes all edits of a finding, or none', () => {
    const first = fixing([0, 1, 'A']);
    const second = fixing([0, 1, '!'], [4, 5, '!']);
    expect(applyFixes('a b c', [first, second]).text).toBe('A b c');
  });

  it('ignores edits outside the text and edits that contradict themselves', () => {
    expect(applyFixes('abc', [fixing([2, 9, 'x']), fixing([0, 2, 'y'], [1, 3, 'z'])]).text).toBe('abc');
  });

  it('never rewrites prose, whatever a rule offers', () => {
    const finding = { ...fixing([0, 3, 'x']), ruleId: 'language/human-error' };
    expect(applyFixes('abc', [finding])).toEqual({ text: 'abc', applied: 0 });
  });
});

/** A rule that puts one word for another. */
function replacing(from: string, to: string): DocumentRule {
  return defineRule({
    meta: { ...wordRule(from).meta, messages: { found: 'found' } },
    check(postmortem, { report }) {
      const start = postmortem.text.indexOf(from);
      if (start < 0) return;
      report({
        message: 'found',
        span: postmortem.where(),
        fix: [{ start, end: start + from.length, text: to }],
      });
    },
  });
}

async function fixAll(rules: DocumentRule[], files: Record<string, string>) {
  const corpus = corpusOf(files);
  const ruleSet = resolveRules(rules, corpus.config);
  let runs = 0;
  const outcome = await fixCorpus({
    corpus,
    targets: null,
    lint: async (now, targets) => {
      runs++;
      return (await lintCorpus({ corpus: now, config: now.config, rules: ruleSet, targets })).findings;
    },
    reread: ({ path }, text) => readDocument({ path, text }, corpus.config),
  });
  return { ...outcome, runs };
}

describe('fixCorpus', () => {
  it('goes on until nothing changes, and a second run changes nothing', async () => {
    const rules = [replacing('one', 'two'), replacing('two', 'three')];
    const { fixed } = await fixAll(rules, { 'a.md': 'one one', 'b.md': 'nothing' });
    expect(fixed).toEqual([{ path: 'a.md', before: 'one one', after: 'three three', applied: 4 }]);
    expect((await fixAll(rules, { 'a.md': 'three three' })).fixed).toEqual([]);
  });

  it('stops where two fixes undo each other', async () => {
    const { runs } = await fixAll([replacing('ping', 'pong'), replacing('pong', 'ping')], { 'a.md': 'ping' });
    expect(runs).toBeLessThanOrEqual(3);
  });

  it('leaves what is suppressed alone', async () => {
    const disabled = '---\n# lfi-disable structure/one -- quoted\ntitle: one\n---\n';
    expect((await fixAll([replacing('one', 'two')], { 'a.md': disabled })).fixed).toEqual([]);
  });
});
