import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/document/read-document.ts';
import { DEFAULT_CONFIG } from '../../src/model/config.ts';
import { putDocument } from '../../src/usecases/edit-document.ts';
import { tempTree } from '../temp-tree.ts';
import { fakeHost, runIn } from './fake-host.ts';

const POOL = `---
title: Pool ran dry
started: 2026-06-09T10:00:00Z
severity: sev1
services: [checkout]
---

## Action items

| What | Owner | Due | Status | Closed |
|---|---|---|---|---|
| Alert on wait | dana | 2026-07-10 | open | |
| Quota | mei | 2026-07-10 | done | 2026-07-01 |
`;
const DNS = POOL.replace('Pool ran dry', 'Names lost').replace('2026-06-09', '2026-06-20');

const PATH = 'postmortems/2026-06-09-pool.md';
const folder = (files: Record<string, string> = {}) =>
  tempTree({ [PATH]: POOL, 'postmortems/2026-06-20-dns.md': DNS, ...files });

const textIn = (cwd: string, path = PATH) => readFileSync(join(cwd, path), 'utf8');

describe('lfi actions set', () => {
  it('closes an item in its document, as of today, and says what changed', async () => {
    const cwd = folder();
    const { exitCode, out, err } = await runIn({ cwd }, 'actions', 'set', '2026-06-09#a1', 'status=done');
    expect([exitCode, err]).toEqual([0, '']);
    expect(out).toBe(
      '2026-06-09-pool#a1  postmortems/2026-06-09-pool.md:12\n  status: open → done\n  closed: – → 2026-09-14\n  id: – → a1\n',
    );
    expect(textIn(cwd)).toBe(
      POOL.replace(
        '| Alert on wait | dana | 2026-07-10 | open | |',
        '| Alert on wait (id: a1) | dana | 2026-07-10 | done | 2026-09-14 |',
      ),
    );
  });

  it('does nothing the second time', async () => {
    const cwd = folder();
    await runIn({ cwd }, 'actions', 'set', '2026-06-09#a1', 'status=done', 'owner=mei');
    const once = textIn(cwd);
    const { out } = await runIn({ cwd }, 'actions', 'set', '2026-06-09#a1', 'status=done', 'owner=mei');
    expect(out).toContain('is so already');
    expect(textIn(cwd)).toBe(once);
  });

  it('finds the item by its id when it has moved', async () => {
    const cwd = folder();
    await runIn({ cwd }, 'actions', 'set', '2026-06-09#a2', 'owner=okan');
    const moved = textIn(cwd).replace('| Alert on wait', '| New one | dana | | open | |\n| Alert on wait');
    writeFileSync(join(cwd, PATH), moved);
    await runIn({ cwd }, 'actions', 'set', '2026-06-09#a2', 'owner=zoe');
    expect(textIn(cwd)).toContain('| Quota (id: a2) | zoe |');
  });

  it('takes a path, --json, --as-of and --dry-run', async () => {
    const cwd = folder();
    const { out, err } = await runIn(
      { cwd },
      'actions',
      'set',
      `${PATH}#a1`,
      'status=done',
      '--json',
      '--dry-run',
      '--as-of',
      '2026-07-05',
    );
    expect(JSON.parse(out)).toEqual({
      schemaVersion: 1,
      kind: 'actions-set',
      data: {
        id: '2026-06-09-pool#a1',
        document: '2026-06-09-pool',
        path: PATH,
        line: 12,
        written: false,
        changed: [
          { field: 'status', before: 'open', after: 'done' },
          { field: 'closed', before: null, after: '2026-07-05' },
          { field: 'id', before: null, after: 'a1' },
        ],
      },
    });
    expect(err).toContain('+ 12: | Alert on wait (id: a1) | dana | 2026-07-10 | done | 2026-07-05 |');
    expect(textIn(cwd)).toBe(POOL);
  });

  it.each([
    [['2026-06-09#a9', 'status=done'], 'no action item has the id "a9"', '2026-06-09-pool#a1  Alert on wait'],
    [['2026-06#a1', 'status=done'], '"2026-06" fits 2 documents', 'Write more of the id'],
    [['2027#a1', 'status=done'], 'no document has the id "2027"', '`lfi list`'],
    [['2026-06-09', 'status=done'], 'which of its action items?', 'Write 2026-06-09-pool#a1.'],
    [['2026-06-09#a1', 'due=2026-06-31'], 'there is no such day', 'ends with 2026-06-30'],
    [['2026-06-09#a1', 'ticket=OPS-1'], 'its table has no column for ticket', '--add-column'],
    [['2026-06-09#a1', 'status=wont-do'], 'needs a reason', 'reason='],
  ])('%j is an error with a way out, and changes nothing', async (argv, message, hint) => {
    const cwd = folder();
    const { exitCode, out, err } = await runIn({ cwd }, 'actions', 'set', ...argv);
    expect([exitCode, out]).toEqual([2, '']);
    expect(err).toContain(message);
    expect(err).toContain(hint);
    expect(textIn(cwd)).toBe(POOL);
  });

  it('refuses an id that two people gave', async () => {
    const text = POOL.replace('| Alert on wait', '| Alert on wait (id: a3)').replace(
      '| Quota',
      '| Quota (id: a3)',
    );
    const cwd = folder({ [PATH]: text });
    const { exitCode, err } = await runIn({ cwd }, 'actions', 'set', '2026-06-09#a3', 'status=done');
    expect(exitCode).toBe(2);
    expect(err).toContain('"a3" is the id of 2 items');
    expect(err).toContain(`${PATH}:12  Alert on wait`);
    expect(textIn(cwd)).toBe(text);
  });

  it('refuses a file that changed since it was read', async () => {
    const cwd = folder();
    const postmortem = readDocument({ path: PATH, text: POOL }, DEFAULT_CONFIG);
    const theirs = POOL.replace('dana', 'okan');
    writeFileSync(join(cwd, PATH), theirs);
    const write = () =>
      putDocument(
        fakeHost({ cwd }),
        { cwd, base: cwd, config: DEFAULT_CONFIG, asOf: 0, cache: null },
        postmortem,
        POOL.replace('dana', 'mei'),
        false,
      );
    expect(write).toThrow('has changed since it was read; it was left as it is');
    expect(textIn(cwd)).toBe(theirs);
  });

  it('keeps a byte order mark', async () => {
    const cwd = folder({ [PATH]: `\uFEFF${POOL}` });
    await runIn({ cwd }, 'actions', 'set', '2026-06-09#a1', 'owner=zoe');
    expect(textIn(cwd)).toBe(
      `\uFEFF${POOL}`.replace('| Alert on wait | dana', '| Alert on wait (id: a1) | zoe'),
    );
  });
});

describe('lfi actions add', () => {
  it('adds a row and tells its id', async () => {
    const cwd = folder();
    const { exitCode, out } = await runIn(
      { cwd },
      'actions',
      'add',
      '2026-06-09',
      'Page on idle transactions',
      'owner=zoe',
      'due=2026-10-10',
    );
    expect([exitCode, out]).toEqual([0, `2026-06-09-pool#a3  ${PATH}:14\n`]);
    expect(textIn(cwd)).toBe(`${POOL}| Page on idle transactions (id: a3) | zoe | 2026-10-10 | open | |\n`);
  });
});

describe('lfi actions', () => {
  it('exits 1 with --fail-on-overdue where one shown is overdue', async () => {
    const cwd = folder();
    expect((await runIn({ cwd }, 'actions', '--fail-on-overdue')).exitCode).toBe(1);
    expect((await runIn({ cwd }, 'actions', '--fail-on-overdue', '--owner', 'mei')).exitCode).toBe(0);
    expect((await runIn({ cwd }, 'actions', '--fail-on-overdue', '--as-of', '2026-07-10')).exitCode).toBe(0);
  });

  it('means the items by --status, and knows no other word than set and add', async () => {
    const cwd = folder();
    const { out } = await runIn({ cwd }, 'actions', '--status', 'done', '--json');
    expect(JSON.parse(out).data.items.map(({ id }: { id: string }) => id)).toEqual([
      '2026-06-09-pool#a2',
      '2026-06-20-dns#a2',
    ]);
    for (const argv of [['--status', 'published'], ['sett'], ['--type', 'prevnt']]) {
      expect((await runIn({ cwd }, 'actions', ...argv)).exitCode).toBe(2);
    }
    expect((await runIn({ cwd }, 'actions', 'sett')).err).toContain(
      'Write `lfi actions set <id> status=done`',
    );
  });
});

it('a sub-command has help and options of its own', async () => {
  const { out } = await runIn({}, 'actions', 'set', '--help');
  expect(out).toContain('--add-column');
  expect(out).not.toContain('--overdue');
  expect(out).toContain('--config');
});

describe('lfi link', () => {
  const OTHER = 'postmortems/2026-06-20-dns.md';

  it('writes both ends, once', async () => {
    const cwd = folder();
    for (let times = 0; times < 2; times += 1) {
      expect((await runIn({ cwd }, 'link', '2026-06-09', '2026-06-20')).exitCode).toBe(0);
    }
    expect(textIn(cwd)).toBe(POOL.replace('[checkout]\n', '[checkout]\nrelated: [2026-06-20-dns]\n'));
    expect(textIn(cwd, OTHER)).toBe(DNS.replace('[checkout]\n', '[checkout]\nrelated: [2026-06-09-pool]\n'));
  });

  it('makes the first a duplicate of the second, which names it back', async () => {
    const cwd = folder();
    await runIn({ cwd }, 'link', '2026-06-20', '2026-06-09', '--duplicate');
    expect(textIn(cwd, OTHER)).toContain('duplicate_of: 2026-06-09-pool\n---');
    expect(textIn(cwd)).toContain('related: [2026-06-20-dns]\n---');
    const { err, exitCode } = await runIn({ cwd }, 'link', '2026-06-09', '2026-06-20', '--duplicate');
    expect(exitCode).toBe(2);
    expect(err).toContain('2026-06-20-dns is itself a duplicate of 2026-06-09-pool');
  });

  it("names another of the same root as that root, read alone, calls it; one elsewhere by its root's name", async () => {
    const x = (title: string) => `---\ntitle: ${title}\ndate: 2026-06-01\n---\n`;
    const cwd = tempTree({
      'lfi.config.yaml': 'roots: [payments, search]\n',
      'payments/postmortems/x.md': x('Here'),
      'payments/postmortems/y.md': x('Beside'),
      'search/postmortems/x.md': x('There'),
    });
    for (let times = 0; times < 2; times += 1) {
      await runIn({ cwd }, 'link', 'payments/x', 'y');
      await runIn({ cwd }, 'link', 'search/x', 'y');
    }
    expect(textIn(cwd, 'payments/postmortems/y.md')).toContain('\nrelated: [x, search/x]\n---');
    expect(textIn(cwd, 'payments/postmortems/x.md')).toContain('\nrelated: [y]\n---');
    const alone = await runIn({ cwd }, 'show', 'y', '--root', 'payments', '--json');
    const together = await runIn({ cwd }, 'show', 'y', '--json');
    const relatives = ({ out }: { out: string }) =>
      JSON.parse(out).data.relatives.map(({ id, path }: { id: string; path: string | null }) => [id, path]);
    expect(relatives(alone)).toContainEqual(['x', 'payments/postmortems/x.md']);
    expect(relatives(together)).toContainEqual(['payments/x', 'payments/postmortems/x.md']);
    expect(relatives(together)).toContainEqual(['search/x', 'search/postmortems/x.md']);
    expect((await runIn({ cwd }, 'lint', '--json')).out).not.toContain('corpus/');
  });

  it('refuses to link a document with itself', async () => {
    const cwd = folder();
    const { err, exitCode } = await runIn({ cwd }, 'link', '2026-06-09', PATH);
    expect(exitCode).toBe(2);
    expect(err).toContain('are the same document');
    expect(textIn(cwd)).toBe(POOL);
  });
});
