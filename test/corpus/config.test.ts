import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/corpus/config-file.ts';
import { tempTree } from '../temp-tree.ts';

const problemOf = (yaml: string, name = 'lfi.config.yaml') => {
  const cwd = tempTree({ [name]: yaml });
  return readConfig(cwd).then(
    () => null,
    ({ message, detail: { at, hint } }) => ({ message, at: at && `${at.line}:${at.column}`, hint }),
  );
};

describe('a config that does not fit: what, where, and the nearest that would', () => {
  it.each([
    ['inclde: []\n', '1:1', 'unknown key "inclde", did you mean "include"?'],
    ['slo:\n  default: x\n', '2:3', 'slo.default: Invalid input: expected number, received string'],
    ['sections:\n  lerned: [x]\n', '2:3', 'unknown key "lerned" in sections, did you mean "learned"?'],
    [
      'redaction:\n  public: { servces: true }\n',
      '2:13',
      'unknown key "servces" in redaction.public, did you mean "services"?',
    ],
    [
      'taxonomy:\n  failure_mode:\n    pool:\n      alias: [x]\n',
      '4:7',
      'unknown key "alias" in taxonomy.failure_mode.pool, did you mean "aliases"?',
    ],
    ['preset: strikt\n', '1:1', 'preset: there is no "strikt", did you mean "strict"?'],
    [
      'working_hours: { days: [mno] }\n',
      '1:25',
      'working_hours.days.0: there is no "mno", did you mean "mon"?',
    ],
    ['rules:\n  a/b: erorr\n', '2:3', 'rules.a/b: there is no "erorr", did you mean "error"?'],
    ['rules:\n  a/b: [wran, {}]\n', '2:9', 'rules.a/b.0: there is no "wran", did you mean "warn"?'],
    ['critical: [sev9]\n', '1:12', 'critical: "sev9" is no configured severity, did you mean "sev1"?'],
    [
      'actions: { by_severity: { sev7: 3 } }\n',
      '1:27',
      'actions.by_severity: "sev7" is no configured severity',
    ],
    ['severities: [high, low, high]\n', '1:25', 'severities: "high" stands there twice'],
    [
      'severities: [{ name: a, aliases: [P1] }, { name: b, aliases: [p1] }]\n',
      '1:42',
      'severities: "p1" is a and b',
    ],
    [
      'taxonomy:\n  trigger:\n    a: { aliases: [push] }\n    b: { aliases: [Push] }\n',
      '4:20',
      'taxonomy.trigger: "Push" is an alias of both a and b',
    ],
    [
      'taxonomy:\n  trigger:\n    release: { aliases: [x, Deploy] }\n',
      '3:29',
      'taxonomy.trigger: "Deploy" is an alias of release, and a word of its own',
    ],
    [
      'taxonomy:\n  factors:\n    Test_Gap: {}\n',
      '3:5',
      'taxonomy.factors: "Test_Gap" and "test-gap" are two spellings of one word',
    ],
    [
      'taxonomy:\n  trigger:\n    release: { deprecated: depoly }\n',
      '3:16',
      'taxonomy.trigger: "depoly", which replaces release, is not on the list, did you mean "deploy"?',
    ],
    ['holidays: [2026-02-30]\n', '1:12', 'holidays: 2026-02-30 is no day that exists'],
    [
      'holidays: [2026-12-24..2026-12-01]\n',
      '1:12',
      'holidays: 2026-12-24..2026-12-01 ends before it begins',
    ],
    ['targets: [{ baseline: 6, goal: 0, by: 2027 }]\n', '1:11', 'targets.0: per is missing'],
    [
      'targets: [{ baseline: 6, goal: 0, per: year, by: 2027-Q5 }]\n',
      '1:46',
      'targets.0.by: a period such as 2027-Q1',
    ],
  ])('%j', async (yaml, at, message) => {
    const problem = await problemOf(yaml);
    expect(problem?.at).toBe(at);
    expect(problem?.message).toContain(message);
  });

  it.each([
    [
      'old: { deprecated: mid }\n    mid: { deprecated: new }',
      '"mid", which replaces old, is deprecated itself',
      'new',
    ],
    [
      'old: { deprecated: db }\n    database: { aliases: [db] }',
      '"db", which replaces old, is an alias',
      'database',
    ],
  ])('a deprecated word names the one that is used in the end: %j', async (words, message, end) => {
    expect(await problemOf(`taxonomy:\n  failure_mode:\n    ${words}\n`)).toEqual({
      at: '3:12',
      message: `taxonomy.failure_mode: ${message}`,
      hint: `Write \`deprecated: ${end}\`.`,
    });
  });

  it('deprecated words that lead in a circle have no end to name', async () => {
    const problem = await problemOf(
      'taxonomy:\n  failure_mode:\n    a: { deprecated: b }\n    b: { deprecated: a }\n',
    );
    expect(problem?.hint).toBe('One word of the circle has to stay in use.');
  });

  it.each([
    'severities: [{ name: sev1, aliases: [SEV1, P1] }, sev2]\n',
    'targets: [{ severity: sev1, baseline: 6, goal: 0, per: year, by: 2027 }]\n',
    'holidays: [2026-12-24..2027-01-01, 2026-05-01]\n',
    'taxonomy: { failure_mode: { disk-full: { aliases: [Disk Full] }, old: { deprecated: new } } }\n',
    'taxonomy: { failure_mode: { a: { deprecated: b, aliases: [c] }, b: { aliases: [c] } } }\n',
    'taxonomy: { trigger: { release: { aliases: [x] } }, runbook: { wiki: { aliases: [x] } } }\n',
    '# nothing yet\n',
  ])('%j is fine', async (yaml) => expect(await problemOf(yaml)).toBeNull());

  it('in a package.json too', async () => {
    const problem = await problemOf('{\n  "lfi": { "timezne": "UTC" }\n}\n', 'package.json');
    expect(problem).toMatchObject({ at: '2:12', message: 'unknown key "timezne", did you mean "timezone"?' });
  });
});
