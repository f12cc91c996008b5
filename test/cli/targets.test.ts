import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { incidentFolder } from '../reports/documents.ts';
import { runIn } from './fake-host.ts';

const incident = (day: string) => ({
  failure_mode: 'pool',
  severity: 'sev2',
  services: ['checkout'],
  started: `${day}T10:00:00Z`,
});

function world(config: string | null): string {
  const days = ['2026-04-02', '2026-05-02', '2026-08-02'];
  const cwd = incidentFolder(Object.fromEntries(days.map((day) => [`${day}-pool`, incident(day)])));
  if (config !== null) writeFileSync(`${cwd}/lfi.config.yaml`, config);
  return cwd;
}

const TARGET = '{ failure_mode: pool, baseline: 6, per: quarter, goal: 0, by: 2026-Q2 }';
const AS_OF = ['--as-of', '2026-09-30'];
const configIn = (cwd: string) => readFileSync(`${cwd}/lfi.config.yaml`, 'utf8');

describe('lfi targets', () => {
  it('without one says how to set one', async () => {
    const { out, exitCode } = await runIn({ cwd: world(null) }, 'targets', ...AS_OF);
    expect(out).toContain('No target is set.');
    expect(out).toContain('lfi targets add failure_mode=connection-pool-exhaustion');
    expect(exitCode).toBe(0);
  });

  it('exits with 1 where one is missed and that was asked for', async () => {
    const cwd = world(`targets: [${TARGET}]\n`);
    expect((await runIn({ cwd }, 'targets', ...AS_OF)).exitCode).toBe(0);
    expect((await runIn({ cwd }, 'targets', '--fail-on-missed', ...AS_OF)).exitCode).toBe(1);
    writeFileSync(`${cwd}/lfi.config.yaml`, `targets: [${TARGET.replace('Q2', 'Q1')}]\n`);
    expect((await runIn({ cwd }, 'targets', '--fail-on-missed', ...AS_OF)).exitCode).toBe(0);
  });

  it('keeps to 80 columns, and to 40', async () => {
    const cwd = world(`targets: [${TARGET}]\n`);
    for (const columns of [80, 40]) {
      const { out } = await runIn({ cwd, columns }, 'targets', ...AS_OF);
      for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(columns);
    }
  });

  it('knows no other word', async () => {
    const { err, exitCode } = await runIn({ cwd: world(null) }, 'targets', 'ad');
    expect(err).toContain('"ad" is no command of lfi targets');
    expect(exitCode).toBe(2);
  });
});

describe('a config that asks for what cannot be', () => {
  it.each([
    [`${TARGET.slice(0, -2)}, severity: sev9 }`, 'targets.0.severity: "sev9" is no configured severity'],
    [
      `${TARGET.slice(0, -2)}, factor: fatige }`,
      'targets.0.factor: "fatige" is not on the list, did you mean "fatigue"?',
    ],
    [
      `${TARGET.slice(0, -2)}, from: 2026-Q2 }`,
      'targets.0.from: 2026-Q2 is not over when the period begins that 2026-Q2 decides',
    ],
    [
      `${TARGET}\n  - ${TARGET.replace('pool', 'Pool')}`,
      'targets.1.by: there is a target for pool by 2026-Q2 already',
    ],
    [TARGET.replace('goal: 0', 'goal: 7'), 'targets.0.goal: 7 is above the baseline of 6'],
    [TARGET.replace('2026-Q2', '2026-Q5'), 'targets.0.by: '],
    [TARGET.replace('goal: 0, ', ''), 'targets.0: goal is missing'],
    [TARGET.replace('goal', 'gaol'), 'unknown key "gaol" in targets.0, did you mean "goal"?'],
  ])('%s', async (entries, message) => {
    const cwd = world(`taxonomy: { failure_mode: { pool: } }\ntargets:\n  - ${entries}\n`);
    const { err, exitCode } = await runIn({ cwd }, 'targets', ...AS_OF);
    expect(err).toContain(message);
    expect(err).toMatch(/lfi\.config\.yaml:[34]:\d+: /);
    expect(exitCode).toBe(2);
  });
});

describe('lfi targets add', () => {
  const add = (cwd: string, ...argv: string[]) => runIn({ cwd }, 'targets', 'add', ...argv, ...AS_OF);
  const BIG = ['failure_mode=pool', 'baseline=6', 'goal=0', 'by=2027-Q1'];
  const SMALL = ['failure_mode=pool', 'goal=0', 'by=2027-Q1'];

  it('writes it, says where, and that it can be shown', async () => {
    const cwd = world('timezone: UTC # ours\n');
    const { out, err, exitCode } = await add(cwd, ...BIG);
    expect(out).toBe('lfi.config.yaml:3  pool: 6 → 0 a quarter by 2027-Q1\n');
    expect(err).toContain('0 in the deciding quarter would show it');
    expect(exitCode).toBe(0);
    expect(configIn(cwd)).toBe(
      'timezone: UTC # ours\n\ntargets:\n  - failure_mode: pool\n    baseline: 6\n    per: quarter\n    goal: 0\n    by: 2027-Q1\n',
    );
    expect((await runIn({ cwd }, 'targets', ...AS_OF)).out).toContain('pool');
  });

  it('counts a baseline that was not given, in the last quarter that is over', async () => {
    const cwd = world('timezone: UTC\n');
    const { err } = await runIn({ cwd }, 'targets', 'add', ...SMALL, '--as-of', '2026-08-15');
    expect(err).toContain('the documents have 2 incidents in 2026-Q2 (2026-04-02-pool, 2026-05-02-pool)');
    expect(configIn(cwd)).toContain('baseline: 2\n');
    expect(configIn(cwd)).toContain('from: 2026-Q2\n');
  });

  it('warns a script that it can never be shown, and goes on', async () => {
    const cwd = world('timezone: UTC\n');
    const { err, exitCode } = await add(cwd, ...SMALL);
    expect(err).toContain('0 in one quarter cannot show it, 40 quarters at 0 or a baseline of 6 would.');
    expect(exitCode).toBe(0);
  });

  it('asks on a terminal', async () => {
    const cwd = world('timezone: UTC\n');
    const asked = (answer: string, ...argv: string[]) =>
      runIn({ cwd, answers: [answer] }, 'targets', 'add', ...argv, ...AS_OF);
    const no = await asked('no', ...SMALL);
    expect(no.asked).toEqual(['It could be met, but never be told from chance. Write it all the same?']);
    expect([no.exitCode, configIn(cwd)]).toEqual([2, 'timezone: UTC\n']);
    expect((await asked('yes', ...SMALL)).exitCode).toBe(0);
    expect(configIn(cwd)).toContain('by: 2027-Q1');
    expect((await asked('no', ...BIG.slice(0, 3), 'by=2027-Q2')).asked).toEqual([]);
    expect((await asked('no', ...SMALL.slice(0, 2), 'by=2027-Q3', '--yes')).asked).toEqual([]);
  });

  it('shows what would change, as JSON too', async () => {
    const cwd = world('timezone: UTC\n');
    const { err, out } = await add(cwd, ...BIG, '--dry-run', '--json');
    expect(err).toContain('lfi: would change lfi.config.yaml\n');
    expect(JSON.parse(out).data).toMatchObject({
      written: false,
      target: { failure_mode: 'pool', baseline: 6, per: 'quarter', goal: 0, by: '2027-Q1' },
      showable: { atGoal: true },
    });
    expect(configIn(cwd)).toBe('timezone: UTC\n');
  });

  it.each([
    [
      ['failure_mode=poool', 'goal=0', 'by=2027-Q1'],
      'no document has the failure_mode "poool", did you mean "pool"?',
    ],
    [['failure_mode=pool', 'goal=0', 'by=2026-Q3'], 'by=2026-Q3: it is over'],
    [['failure_mode=pool', 'baseline=1', 'goal=2', 'by=2027-Q1'], 'goal: 2 is above the baseline of 1'],
    [['failure_mode=pool', 'goal=0'], 'by is missing'],
    [['failure_mode=pool', 'goal=0', 'by=soon'], 'by=soon is no period'],
    [['failure_mode=pool', 'goal=-1', 'by=2027'], 'goal=-1 is no number of incidents'],
    [['failure_mode=pool', 'goal=0', 'by=2027', 'per=weak'], 'per=weak is no period'],
    [
      ['failure_mod=pool', 'goal=0', 'by=2027'],
      '"failure_mod" is no field of a target, did you mean "failure_mode"?',
    ],
    [['pool', 'goal=0', 'by=2027'], '"pool" is not field=value'],
    [['goal=0', 'goal=1', 'by=2027'], 'goal is given twice'],
    [['failure_mode=', 'goal=1', 'by=2027'], 'failure_mode= is empty'],
  ])('%j is refused, and nothing is written', async (argv, message) => {
    const cwd = world('timezone: UTC\n');
    const { err, out, exitCode } = await add(cwd, ...argv);
    expect(err).toContain(message);
    expect([out, exitCode, configIn(cwd)]).toEqual(['', 2, 'timezone: UTC\n']);
  });

  it('twice is refused', async () => {
    const cwd = world('timezone: UTC\n');
    await add(cwd, ...BIG);
    expect((await add(cwd, ...BIG)).err).toContain('there is a target for pool by 2027-Q1 already');
  });

  it('without a config says what to write', async () => {
    const { err, exitCode } = await add(world(null), ...BIG);
    expect(err).toContain('there is no config to add a target to');
    expect(err).toContain('- { failure_mode: "pool", baseline: 6, per: "quarter", goal: 0, by: "2027-Q1" }');
    expect(exitCode).toBe(2);
  });
});
