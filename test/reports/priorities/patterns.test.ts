import { Ajv } from 'ajv';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { prioritiesReport } from '../../../src/reports/priorities/priorities.ts';
import { runIn } from '../../cli/fake-host.ts';
import { tempTree } from '../../temp-tree.ts';
import { dataOf, outage } from '../in-memory.ts';

const incident = (id: string, more: Readonly<Record<string, unknown>>) =>
  outage(id, `2026-0${id}-01T10:00:00Z`, [10, 20, 1], { failure_mode: 'pool', ...more });

describe('what usually helps', () => {
  const pattern = (name: string, more: object) => ({
    kind: 'pattern' as const,
    name,
    why: 'Because.',
    failureModes: [],
    triggers: [],
    factors: [],
    ...more,
  });
  const patterns = [
    pattern('by a rare factor', { factors: ['fatigue'] }),
    pattern('by a shared factor', { factors: ['fatigue', 'vendor'] }),
    pattern('by the trigger', { triggers: ['config'] }),
    { ...pattern('a guardrail', { failureModes: ['pool'] }), kind: 'guardrail' as const },
    pattern('by name', { failureModes: ['pool'] }),
    pattern('for another', { failureModes: ['dns'] }),
  ];
  const documents = [
    incident('1', { factors: ['vendor'], trigger: 'config' }),
    incident('2', { factors: ['vendor', 'fatigue'], trigger: 'config' }),
    incident('3', { factors: [], trigger: 'config' }),
  ];

  it('is suggested by name first, then by what half of the incidents share', () => {
    const [row] = dataOf(prioritiesReport, documents, { patterns }).priorities;
    expect(row?.patterns.map(({ name, because, incidents }) => [name, because, incidents])).toEqual([
      ['by name', 'failure mode', ['3', '2', '1']],
      ['by the trigger', 'trigger config', ['3', '2', '1']],
      ['by a shared factor', 'factor vendor', ['2', '1']],
      ['a guardrail', 'failure mode', ['3', '2', '1']],
    ]);
  });

  it('stands beside what was promised, as it stood then', () => {
    const body = `## Action items

| What | Type | Due | Status | Closed |
| --- | --- | --- | --- | --- |
| Quota | prevent | 2026-02-10 | open | |
| Larger pool | prevent | 2026-02-10 | done | 2026-03-05 |
| Rewrite | prevent | 2026-04-01 | wont-do | |
`;
    const at = (asOf: string) =>
      dataOf(prioritiesReport, [incident('1', { body })], { asOf }).priorities[0]?.actions;
    expect(at('2026-09-30')).toMatchObject({
      open: [{ id: '1#a1', overdue: true, due: '2026-02-10' }],
      done: [{ id: '1#a2' }],
      declined: [{ id: '1#a3' }],
    });
    expect(at('2026-03-01')?.open.map(({ id }) => id)).toEqual(['1#a1', '1#a2']);
  });
});

const DOCUMENT = `---
failure_mode: pool
started: 2026-03-01T10:00:00Z
detected: 2026-03-01T10:10:00Z
mitigated: 2026-03-01T10:30:00Z
impact: { fraction: 1 }
---
`;

const priorities = (files: Readonly<Record<string, string>>, ...argv: string[]) =>
  runIn(
    { cwd: tempTree({ 'postmortems/a.md': DOCUMENT, ...files }) },
    ...['priorities', '--as-of', '2026-09-30', '--json', ...argv],
  );

describe('the file of patterns', () => {
  const CONFIG = { 'lfi.config.yaml': 'patterns: ours.yaml\n' };

  it('is the one that the config names, aliases read as their words', async () => {
    const { out } = await priorities({
      'lfi.config.yaml':
        'patterns: ours.yaml\ntaxonomy: { failure_mode: { pool: { aliases: [pool-exhaustion] } } }\n',
      'ours.yaml': 'patterns:\n  - { name: Quotas, why: One caller, failure_mode: [Pool_Exhaustion] }\n',
    });
    expect(JSON.parse(out).data.priorities[0].patterns).toMatchObject([
      { name: 'Quotas', why: 'One caller' },
    ]);
  });

  it('may be empty', async () => {
    const { out } = await priorities({ ...CONFIG, 'ours.yaml': '# nothing yet\n' });
    expect(JSON.parse(out).data.priorities[0].patterns).toEqual([]);
  });

  it.each([
    [
      'patterns:\n  - name: A\n    wy: B\n',
      'ours.yaml:3:5: unknown key "wy" in patterns.0, did you mean "why"?',
    ],
    ['patterns:\n  - { name: A, factors: [vendor] }\n', 'ours.yaml:2:5: patterns.0: why is missing'],
    ['patterns:\n  - { name: A, why: B }\n', 'ours.yaml:2:5: patterns.0: names none of failure_mode'],
    [
      'patterns:\n  - { name: A, why: B, factors: [fatige] }\n',
      'ours.yaml:2:34: factors: "fatige" is not on the list, did you mean "fatigue"?',
    ],
    ['patterns:\n  - { name: A, why: B, trigger: config }\n', 'ours.yaml:2:24: patterns.0.trigger: '],
    ['patterns: [\n', 'ours.yaml:2:1: '],
    ['guardrails: 3\n', 'ours.yaml:1:1: guardrails: '],
    ['- a\n', 'ours.yaml: the file: '],
  ])('%j is refused with its place', async (text, message) => {
    const { err, out, exitCode } = await priorities({ ...CONFIG, 'ours.yaml': text });
    expect(err).toContain(`lfi: ${message}`);
    expect([out, exitCode]).toEqual(['', 2]);
  });

  it('that is not there says how to make one', async () => {
    const { err, exitCode } = await priorities(CONFIG);
    expect(err).toContain('patterns: there is no file "ours.yaml"');
    expect(err).toContain('lfi priorities --print-patterns --output patterns.yaml');
    expect(exitCode).toBe(2);
  });

  it('that is printed can be named as it is', async () => {
    const printed = await priorities({}, '--print-patterns');
    expect(printed.out).toContain('Timeouts and a circuit breaker');
    const { exitCode, err } = await priorities({ ...CONFIG, 'ours.yaml': printed.out });
    expect([exitCode, err]).toEqual([0, 'lfi: 1 document read\n']);
  });
});

describe('what was typed', () => {
  it.each([
    [['--slo', '0.999'], '--slo 0.999: a fraction, where per cent are asked for'],
    [['--slo', '100'], '--slo 100: no availability in per cent'],
    [['--slo', 'three nines'], '--slo three nines: '],
    [['--weights', 'manul=2'], '--weights: no runbook is "manul", did you mean "manual"?'],
  ])('%j is refused', async (argv, message) => {
    const { err, exitCode } = await priorities({}, ...argv);
    expect(err).toContain(message);
    expect(exitCode).toBe(2);
  });

  it.each([
    [
      'priorities: { weights: { manul: 2 } }\n',
      'lfi.config.yaml:1:26: priorities.weights: no runbook is "manul"',
    ],
    ['priorities: { cap: 25 }\n', 'lfi.config.yaml:1:15: priorities.cap: '],
  ])('in the config, %j too', async (text, message) => {
    const { err, exitCode } = await priorities({ 'lfi.config.yaml': text });
    expect(err).toContain(message);
    expect(exitCode).toBe(2);
  });

  it('in the config: weights and cap', async () => {
    const { out } = await priorities({
      'lfi.config.yaml': 'priorities: { weights: none, cap: 0.01 }\n',
    });
    expect(JSON.parse(out).data).toMatchObject({ weights: null, cap: 0.01, priorities: [{ overCap: true }] });
  });
});

it('lfi schema patterns describes the file that comes with lfi, and nothing with a misspelt key', async () => {
  const { out } = await runIn({}, 'schema', 'patterns');
  const validate = new Ajv({ strict: false }).compile(JSON.parse(out));
  const own = load((await priorities({}, '--print-patterns')).out) as Record<string, unknown>;
  expect(validate(own)).toBe(true);
  expect(validate({ ...own, guardrail: [] })).toBe(false);
});
