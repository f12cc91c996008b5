import { describe, expect, it } from 'vitest';
import { applyBaseline, type Baseline, prune, suppressAll } from '../../src/lint/baseline.ts';
import { formatBaseline, parseBaseline } from '../../src/lint/baseline-file.ts';
import { aFinding } from '../render/findings/a-finding.ts';

const all = { file: () => true, rule: () => true, exists: () => true };
const findings = [
  aFinding({ path: 'a.md', ruleId: 'x/one' }),
  aFinding({ path: 'a.md', ruleId: 'x/one' }),
  aFinding({ path: 'b.md', ruleId: 'x/two' }),
];
const baseline: Baseline = [
  { path: 'a.md', ruleId: 'x/one', count: 2 },
  { path: 'b.md', ruleId: 'x/two', count: 1 },
];

it('excuses what was there', () => {
  expect(suppressAll(findings, [], all)).toEqual(baseline);
  expect(applyBaseline(findings, baseline, all)).toEqual({
    findings: [],
    suppressed: 3,
    stale: [],
    overruns: [],
  });
});

it('shows all findings of a rule in a file where there is one more than it excuses', () => {
  const more = [...findings, aFinding({ path: 'a.md', ruleId: 'x/one' })];
  const result = applyBaseline(more, baseline, all);
  expect(result.findings).toHaveLength(3);
  expect(result.overruns).toEqual([{ path: 'a.md', ruleId: 'x/one', allowed: 2, found: 3 }]);
});

it('does not let another file or rule use an excuse', () => {
  const moved = [...findings, aFinding({ path: 'b.md', ruleId: 'x/one' })];
  expect(applyBaseline(moved, baseline, all).findings).toHaveLength(1);
});

describe('stale entries', () => {
  const fixed = findings.slice(1);

  it('are told, and pruned', () => {
    const { stale } = applyBaseline(fixed, baseline, all);
    expect(stale).toEqual([{ path: 'a.md', ruleId: 'x/one', allowed: 2, found: 1, gone: false }]);
    expect(prune(baseline, stale)[0]).toEqual({ path: 'a.md', ruleId: 'x/one', count: 1 });
  });

  it('are not judged where the run did not look', () => {
    const elsewhere = { ...all, file: (path: string) => path === 'b.md' };
    expect(applyBaseline([], baseline, elsewhere).stale.map(({ path }) => path)).toEqual(['b.md']);
    expect(applyBaseline([], baseline, { ...all, rule: () => false }).stale).toEqual([]);
  });

  it('are those of a document that is gone, wherever the run looked', () => {
    const gone = { ...all, file: () => false, exists: (path: string) => path !== 'a.md' };
    expect(applyBaseline([], baseline, gone).stale).toMatchObject([{ path: 'a.md', gone: true }]);
    expect(suppressAll([], baseline, gone)).toEqual([baseline[1]]);
  });
});

describe('the file', () => {
  it('is sorted, and read as it was written', () => {
    const text = formatBaseline([...baseline].reverse());
    expect(text).toBe(
      '{\n  "a.md": {\n    "x/one": {\n      "count": 2\n    }\n  },\n  "b.md": {\n    "x/two": {\n      "count": 1\n    }\n  }\n}\n',
    );
    expect(parseBaseline(text, 'f.json')).toEqual(baseline);
  });

  it.each([
    'nonsense',
    '[]',
    '{"a.md": 3}',
    '{"a.md": {"x": {"count": -1}}}',
    '{"a.md": {"x": {"count": "2"}}}',
  ])('refuses %s', (text) => {
    expect(() => parseBaseline(text, 'f.json')).toThrow(/no baseline|not JSON/);
  });

  it('takes any path', () => {
    const odd: Baseline = [{ path: '__proto__', ruleId: 'constructor', count: 1 }];
    expect(
      applyBaseline([aFinding({ path: '__proto__', ruleId: 'constructor' })], odd, all).findings,
    ).toEqual([]);
  });
});
