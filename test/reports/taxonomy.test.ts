import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { TaxonomyData } from '../../src/reports/taxonomy/data.ts';
import { taxonomySchema } from '../../src/reports/taxonomy/schema.ts';
import { runIn } from '../cli/fake-host.ts';
import { tempTree } from '../temp-tree.ts';

const document = (fields: string) =>
  `---\ntitle: One\nstarted: 2026-03-01T10:00:00Z\n${fields}\n---\n\nText with db-timeout.\n`;
const CONFIG = `taxonomy:
  failure_mode:
    replica-lag: { aliases: [replication-lag], description: A replica that is behind. }
    old-word: { deprecated: replica-lag }
    never-used: {}
`;

function world(documents: Record<string, string>, config = CONFIG) {
  const files = Object.entries(documents).map(([name, fields]) => [
    `postmortems/2026-03-0${name}.md`,
    document(fields),
  ]);
  return tempTree({ 'lfi.config.yaml': config, ...Object.fromEntries(files) });
}

async function taxonomy(cwd: string, ...args: string[]): Promise<TaxonomyData> {
  const { out, err, exitCode } = await runIn({ cwd }, 'taxonomy', ...args, '--json');
  expect(exitCode, err).toBe(0);
  return taxonomySchema.parse(JSON.parse(out).data);
}

describe('lfi taxonomy', () => {
  it('counts the words in use, aliases under their word, and names those nobody uses', async () => {
    const cwd = world({
      1: 'failure_mode: replica-lag',
      2: 'failure_mode: replication-lag',
      3: 'failure_mode: leap',
    });
    const { fields } = await taxonomy(cwd, '--in', 'failure_mode');
    expect(fields).toMatchObject([
      {
        field: 'failure_mode',
        words: [
          {
            word: 'replica-lag',
            documents: ['2026-03-01', '2026-03-02'],
            listed: true,
            lastUsed: '2026-03-01',
          },
          { word: 'leap', documents: ['2026-03-03'], listed: false },
        ],
        unused: ['never-used'],
      },
    ]);
  });

  it('tells what drifts, and what to write instead', async () => {
    const cwd = world({
      1: 'failure_mode: replication-lag\nfactors: [fatigue]',
      2: 'failure_mode: old-word\nfactors: [tiredness]',
      3: 'failure_mode: replica-lags\ntags: [db-timeout]',
      4: 'tags: [database-timeouts]',
      5: 'tags: [database-timeouts]',
    });
    const { drift } = await taxonomy(cwd);
    const told = drift.map(({ field, word, is, instead }) => [field, word, is, instead]);
    expect(told).toEqual(
      expect.arrayContaining([
        ['failure_mode', 'replication-lag', 'alias', 'replica-lag'],
        ['failure_mode', 'old-word', 'deprecated', 'replica-lag'],
        ['failure_mode', 'replica-lags', 'off-list', 'replica-lag'],
        ['tags', 'db-timeout', 'alike', 'database-timeouts'],
      ]),
    );
    expect(told.find(([, word]) => word === 'tiredness')?.[2]).toBe('off-list');
    expect(told).toHaveLength(5);
    expect((await runIn({ cwd }, 'taxonomy', '--fail-on-drift')).exitCode).toBe(1);
  });
});

describe('lfi taxonomy rename', () => {
  const rename = (cwd: string, ...args: string[]) => runIn({ cwd }, 'taxonomy', 'rename', ...args);
  const read = (cwd: string, name: number) =>
    readFileSync(join(cwd, `postmortems/2026-03-0${name}.md`), 'utf8');

  it('shows what would change, and changes nothing without --write', async () => {
    const cwd = world({ 1: 'failure_mode: db-timeout' }, '');
    const before = read(cwd, 1);
    const { out, err, exitCode } = await rename(
      cwd,
      'db-timeout',
      'database-timeout',
      '--in',
      'failure_mode',
    );
    expect(exitCode).toBe(0);
    expect(out).toBe('postmortems/2026-03-01.md  failure_mode: database-timeout\n');
    expect(err).toContain('- 4: failure_mode: db-timeout');
    expect(err).toContain('+ 4: failure_mode: database-timeout');
    expect(read(cwd, 1)).toBe(before);
  });

  it.each([
    ['plain, with a comment', 'failure_mode: db-timeout # why', 'failure_mode: database-timeout # why'],
    ['in quotes', "failure_mode:   'db-timeout'", "failure_mode:   'database-timeout'"],
    ['spelt otherwise', 'failure_mode: DB_Timeout', 'failure_mode: database-timeout'],
    ['under another name of the key', 'failure_class: db-timeout', 'failure_class: database-timeout'],
  ])('replaces a scalar: %s', async (_, before, after) => {
    const cwd = world({ 1: before }, '');
    const { err, exitCode } = await rename(
      cwd,
      'db-timeout',
      'database-timeout',
      '--in',
      'failure_mode',
      '--write',
    );
    expect(exitCode, err).toBe(0);
    expect(read(cwd, 1)).toBe(document(after));
  });

  it.each([
    ['flow', 'tags: [ a, "db-timeout" , c ]', 'tags: [ a, "database-timeout" , c ]'],
    [
      'block',
      'tags:\n  - a # one\n  - db-timeout # two\n  - c',
      'tags:\n  - a # one\n  - database-timeout # two\n  - c',
    ],
    ['flow, merged', 'tags: [a, db-timeout, database-timeout]', 'tags: [a, database-timeout]'],
    ['flow, merged first', 'tags: [db-timeout, database-timeout, c]', 'tags: [database-timeout, c]'],
    [
      'block, merged',
      'tags:\n  - database-timeout\n  - db-timeout\n  - c',
      'tags:\n  - database-timeout\n  - c',
    ],
    ['twice', 'tags: [db-timeout, db_timeout]', 'tags: [database-timeout]'],
  ])('replaces an entry of a list: %s', async (_, before, after) => {
    const cwd = world({ 1: before }, '');
    const { err, exitCode } = await rename(cwd, 'db-timeout', 'database-timeout', '--in', 'tags', '--write');
    expect(exitCode, err).toBe(0);
    expect(read(cwd, 1)).toBe(document(after));
  });

  it('keeps Windows line ends and a byte order mark', async () => {
    const cwd = world({}, '');
    const text = `\uFEFF${document('tags:\n  - db-timeout\n  - b').replaceAll('\n', '\r\n')}`;
    const { mkdirSync } = await import('node:fs');
    mkdirSync(join(cwd, 'postmortems'));
    writeFileSync(join(cwd, 'postmortems/2026-03-01.md'), text);
    expect((await rename(cwd, 'db-timeout', 'x', '--in', 'tags', '--write')).exitCode).toBe(0);
    expect(read(cwd, 1)).toBe(text.replace('- db-timeout', '- x'));
  });

  it('finds the field where only one has the word, and asks where several do', async () => {
    const cwd = world({ 1: 'failure_mode: pool', 2: 'tags: [pool, wide]' }, '');
    expect((await rename(cwd, 'wide', 'broad')).out).toBe('postmortems/2026-03-02.md  tags: broad\n');
    const { err, exitCode } = await rename(cwd, 'pool', 'pools');
    expect(exitCode).toBe(2);
    expect(err).toMatch(/"pool" stands in failure_mode and in tags: which of them\?/);
  });

  it('writes nothing anywhere when one document cannot be edited', async () => {
    const cwd = world({ 1: 'tags: [pool]' }, '');
    const toml = '+++\ntitle = "Two"\ntags = ["pool"]\n+++\n\nText.\n';
    writeFileSync(join(cwd, 'postmortems/2026-03-02.md'), toml);
    const before = read(cwd, 1);
    const { out, err, exitCode } = await rename(cwd, 'pool', 'x', '--in', 'tags', '--write');
    expect({ out, exitCode }).toEqual({ out: '', exitCode: 2 });
    expect(err).toMatch(/2026-03-02\.md: the frontmatter is TOML/);
    expect([read(cwd, 1), read(cwd, 2)]).toEqual([before, toml]);
  });

  it.each([
    [['a', 'a'], /same word/],
    [['nowhere', 'x', '--in', 'tags'], /no document has tags: nowhere/],
    [['nowhere', 'x'], /no document uses/],
    [['fatigue', 'sleepy', '--in', 'factors'], /"sleepy" is not on the list/],
    [['fatigue', 'x', '--in', 'factorz'], /did you mean "factors"/],
  ])('refuses %j', async (args, message) => {
    const cwd = world({ 1: 'factors: [fatigue]' }, '');
    const { out, err, exitCode } = await rename(cwd, ...args);
    expect({ out, exitCode }).toEqual({ out: '', exitCode: 2 });
    expect(err).toMatch(message);
  });

  it('says where the config still names the word', async () => {
    const cwd = world({ 1: 'failure_mode: replica-lag' });
    const { err } = await rename(cwd, 'replica-lag', 'stale-replica', '--write');
    expect(err).toMatch(/lfi\.config\.yaml still names "replica-lag"/);
  });
});
