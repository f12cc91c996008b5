import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runIn } from '../../cli/fake-host.ts';
import { incidentFolder } from '../documents.ts';

const ONE = {
  '2026-09-01-only': { started: '2026-09-01T10:00:00Z', severity: 'sev2', services: ['checkout'] },
};

function folder(
  files: Record<string, string> = {},
  incidents: Parameters<typeof incidentFolder>[0] = ONE,
): string {
  const cwd = incidentFolder(incidents);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
  return cwd;
}

const trends = (cwd: string, ...argv: string[]) => runIn({ cwd }, 'trends', '--as-of', '2026-09-30', ...argv);

describe('what cannot be read is said', () => {
  it.each([
    ['day,service,count\n', 'deployments.csv:1:1: no column is called "day"'],
    ['date,servce,count\n', 'deployments.csv:1:6: no column is called "servce", did you mean "service"?'],
    ['date,service\n', 'deployments.csv:1:1: the column "count" is missing'],
    [
      'date,service,count\n2026-09-01,web,3\n2026-09-02,web,many\n',
      'deployments.csv:3:16: "many" is no number of deployments',
    ],
    ['date,service,count\n2026-02-30,web,3\n', 'deployments.csv:2:1: "2026-02-30" is not a day that exists'],
    ['date,service,count\n2026-09-01,web\n', 'deployments.csv:2:15: 2 cells under 3 columns'],
    ['', 'deployments.csv:1:1: the file is empty'],
  ])('of a deployments file: %j', async (text, message) => {
    const cwd = folder({ 'lfi.config.yaml': 'deployments: deployments.csv\n', 'deployments.csv': text });
    const { out, err, exitCode } = await trends(cwd);
    expect(exitCode).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(message);
  });

  it('of a deployments file: quotes, another order and an empty line are fine', async () => {
    const text = '\uFEFFcount,"date",service\r\n12,2026-01-01,"web, old"\r\n\r\n3,2026-09-28,api\r\n';
    const cwd = folder({ 'lfi.config.yaml': 'deployments: d.csv\n', 'd.csv': text });
    const { out } = await trends(cwd, '--json');
    expect(JSON.parse(out).data.changeFailureRate.deployments).toEqual({ now: 3, before: 0 });
  });

  it('an outage without an end: nothing is said of the time up, nor of availability', async () => {
    const { out } = await trends(folder());
    expect(out.replace(/\s+/g, ' ')).toContain(
      '1 failure; MTTF n/a: 1 outage does not say from when to when (`started`, `mitigated`).',
    );
    expect(out).not.toContain('Availability');
  });

  it('windows that overlap', async () => {
    const { err, exitCode } = await trends(folder(), '--period', '2026-Q3', '--against', '2026-09');
    expect(exitCode).toBe(2);
    expect(err).toContain('the windows overlap: 2026-Q3, and 2026-09');
  });

  it.each(['constructor', 'toString', '__proto__'])('a key that only objects have: %s', async (key) => {
    const { exitCode, err } = await trends(folder(), '--by', key);
    expect(exitCode).toBe(2);
    expect(err).toContain(`--by ${key}: no document has that key`);
  });

  it('a time zone that does not exist', async () => {
    const { err, exitCode } = await trends(folder({ 'lfi.config.yaml': 'timezone: Europe/Berlim\n' }));
    expect(exitCode).toBe(2);
    expect(err).toContain('no time zone "Europe/Berlim"');
  });

  it.each([
    [['--deployments', 'lots'], '--deployments lots: not a number'],
    [['--deployments', '-3'], '--deployments -3: not a number'],
    [['--deployments-before', '3'], '--deployments-before goes with --deployments'],
    [['--by', 'sevice'], '--by sevice: no document has that key, did you mean "service"?'],
    [['--benchmark', 'netflix'], 'netflix'],
  ])('%j', async (argv, message) => {
    const { err, exitCode } = await trends(folder(), ...argv);
    expect(exitCode).toBe(2);
    expect(err).toContain(message);
  });
});

describe('never a verdict from nothing', () => {
  const verdicts = (out: string) =>
    [...out.matchAll(/"verdict": "([a-z-]+)"/g)].map(([, verdict]) => verdict);

  it.each([
    [
      'a window before the first document',
      ['--period', '2020-Q1'],
      '2020-Q1 ends before the first document, of 2026-09-01',
    ],
    [
      'a window to compare with before the first document',
      [],
      'ends before the first document, of 2026-09-01',
    ],
    ['a window that has not begun', ['--period', '2027'], '2027 has not begun as of then'],
  ])('%s', async (_, argv, words) => {
    const { out, exitCode } = await trends(folder(), '--json', ...argv);
    expect(exitCode).toBe(0);
    expect(JSON.parse(out).data.notComparable).toContain(words);
    expect(new Set(verdicts(out))).toEqual(new Set(['cannot-tell']));
    const text = await trends(folder(), ...argv);
    expect(text.out).toContain('first document'.slice(0, words.includes('begun') ? 0 : undefined));
    expect(text.out).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('many incidents after nothing was written down are not regressing', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 20 }, (_, i) => [
        `2026-09-${10 + i}-x`,
        { started: `2026-09-${10 + i}T10:00:00Z` },
      ]),
    );
    const { out } = await trends(folder({}, many), '--json', '--days', '30');
    expect(JSON.parse(out).data.incidents).toMatchObject({
      now: 20,
      before: 0,
      verdict: 'cannot-tell',
      ratio: null,
    });
  });

  it('one incident', async () => {
    const { out, exitCode } = await trends(folder(), '--all', '--explain');
    expect(exitCode).toBe(0);
    expect(out).toContain('1 incident in 90 days to 2026-09-30');
    expect(out).not.toMatch(/NaN|Infinity|undefined|improving:|regressing:/);
  });

  it('no incident: the newest is named, with how to see it', async () => {
    const { out, exitCode } = await trends(folder(), '--period', '2026-Q2', '--against', '2026-Q3');
    expect(exitCode).toBe(0);
    expect(out.replaceAll('\n', ' ')).toContain(
      'The newest incident is 2026-09-01-only; --period 2026-09 would show it.',
    );
    const moved = await trends(folder(), '--as-of', '2027-06-15');
    expect(moved.out.replaceAll('\n', ' ')).toContain(
      'The newest incident is 2026-09-01-only; --as-of 2026-09-01 would show it.',
    );
    expect((await trends(folder(), '--period', '2026-09')).out).toContain('1 incident');
  });
});
