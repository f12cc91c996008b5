import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { withTarget } from '../../src/document/edit-config.ts';
import type { Target } from '../../src/model/target.ts';

const TARGET: Target = { failure_mode: 'pool', baseline: 6, per: 'quarter', goal: 0, by: '2027-Q1' };
const BLOCK = '  - failure_mode: pool\n    baseline: 6\n    per: quarter\n    goal: 0\n    by: 2027-Q1\n';
const FLOW = '{ failure_mode: pool, baseline: 6, per: quarter, goal: 0, by: 2027-Q1 }';
const OTHER = '{ failure_mode: dns, baseline: 9, per: year, goal: 1, by: "2027" }';

describe('a target in YAML', () => {
  it.each([
    ['no targets yet', 'timezone: UTC # ours\n', `timezone: UTC # ours\n\ntargets:\n${BLOCK}`],
    ['no line end', 'timezone: UTC', `timezone: UTC\n\ntargets:\n${BLOCK}`],
    ['an empty file', '', `targets:\n${BLOCK}`],
    ['comments alone', '# ours\n', `# ours\n\ntargets:\n${BLOCK}`],
    [
      'a key without a value',
      'targets:\nslo: { default: 99 }\n',
      `targets: [${FLOW}]\nslo: { default: 99 }\n`,
    ],
    ['an empty list', 'targets: [] # none yet\n', `targets: [${FLOW}] # none yet\n`],
    ['a list in one line', `targets: [${OTHER}]\n`, `targets: [${OTHER}, ${FLOW}]\n`],
    [
      'maps in one line',
      `targets:\n- ${OTHER} # soon\n\n# more\nslo: {}\n`,
      `targets:\n- ${OTHER} # soon\n- ${FLOW}\n\n# more\nslo: {}\n`,
    ],
    [
      'a list in lines, with headings of its own',
      'targets:\n    -   baseline: 9\n        goal: 1 # why\n        per: year\n        by: "2027"\n\n## Words\nslo: {}\n',
      'targets:\n    -   baseline: 9\n        goal: 1 # why\n        per: year\n        by: "2027"\n' +
        '    -   failure_mode: pool\n        baseline: 6\n        per: quarter\n        goal: 0\n        by: 2027-Q1\n\n## Words\nslo: {}\n',
    ],
  ])('%s', (_, before, after) => {
    expect(withTarget(before, 'lfi.config.yaml', TARGET)).toBe(after);
  });

  it('keeps Windows line ends', () => {
    const after = withTarget('timezone: UTC\r\n', 'lfi.config.yaml', TARGET);
    expect(after.replaceAll('\r\n', '')).not.toContain('\n');
    expect(load(after)).toMatchObject({ targets: [TARGET] });
  });

  it.each(['a: b', '#1', "it's", '2027', 'yes', 'x, y', '[z]', '- a', '& b', '"q"', 'tab\there', 'ü → ö'])(
    'reads back a reason such as %j',
    (why) => {
      for (const before of ['timezone: UTC\n', `targets: [${OTHER}]\n`]) {
        const { targets } = load(withTarget(before, 'c.yaml', { ...TARGET, by: '2027', why })) as never;
        expect((targets as Target[]).at(-1)).toEqual({ ...TARGET, by: '2027', why });
      }
    },
  );

  it('says what to paste where more would have to change', () => {
    expect(() => withTarget('{ timezone: UTC }\n', 'lfi.config.yaml', TARGET)).toThrow(
      /cannot be added there without changing more/,
    );
  });
});

describe('a target in JSON', () => {
  it.each(['  ', '    ', '\t'])('indented by %j', (indent) => {
    const before = `${JSON.stringify({ timezone: 'UTC', targets: [] }, null, indent)}\n`;
    const after = `${JSON.stringify({ timezone: 'UTC', targets: [TARGET] }, null, indent)}\n`;
    expect(withTarget(before, 'lfi.config.json', TARGET)).toBe(after);
  });

  it('in a package.json goes under its lfi', () => {
    const pack = { name: 'shop', lfi: { timezone: 'UTC' }, scripts: {} };
    const after = JSON.parse(withTarget(JSON.stringify(pack, null, 2), '/x/package.json', TARGET));
    expect(after).toEqual({ ...pack, lfi: { timezone: 'UTC', targets: [TARGET] } });
  });

  it('that a person has laid out is left alone', () => {
    expect(() => withTarget('{"a": [1, 2]}\n', 'lfi.config.json', TARGET)).toThrow(/cannot be added/);
  });
});
