import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SimilarData } from '../../src/reports/similar/data.ts';
import { similarSchema } from '../../src/reports/similar/schema.ts';
import { type FakeWorld, runIn } from '../cli/fake-host.ts';
import { incidentFolder } from './documents.ts';

const POOL = {
  title: 'Payments ran out of connections',
  services: ['payments'],
  failure_mode: 'pool',
  factors: ['capacity-limit'],
};
const about = (text: string) => `## Summary\n\n${text}\n`;
const ACTIONS = `
## Action items

- [ ] Alert on clients that wait for pgbouncer slots (owner: dana; due: 2026-04-01; type: detect-future; created: 2026-03-05; id: a1)
- [x] Limit clients of pgbouncer (owner: dana; type: prevent; closed: 2026-03-09; id: a2)
- [ ] Write to the customers (owner: dana; type: mitigate; id: a3)
- [ ] Order new chairs for the office kitchen (type: prevent; id: a4)
`;
const FOLDER = {
  '2026-03-01-first': {
    ...POOL,
    started: '2026-03-01T00:00:00Z',
    published: '2026-03-04',
    mitigated_by: 'rollback',
    body: about('pgbouncer refused clients; every backend slot was held.') + ACTIONS,
  },
  '2026-04-10-labels': {
    title: 'Labels without umlauts',
    services: ['print'],
    failure_mode: 'encoding',
    started: '2026-04-10T00:00:00Z',
    body: about('The printer driver fell back to another code page.'),
  },
  '2026-05-01-second': {
    ...POOL,
    title: 'Payments again',
    started: '2026-05-01T00:00:00Z',
    body: about('Clients waited for pgbouncer, whose backend slots were held by a report.'),
  },
  '2026-08-01-third': {
    ...POOL,
    started: '2026-08-01T00:00:00Z',
    body: about('Again pgbouncer slots, held by clients.'),
  },
};

async function similar(args: readonly string[], world: FakeWorld = {}): Promise<SimilarData> {
  const { out, err, exitCode } = await runIn(
    { cwd: incidentFolder(FOLDER), ...world },
    'similar',
    ...args,
    '--json',
  );
  expect(exitCode, err).toBe(0);
  return similarSchema.parse(JSON.parse(out).data);
}

describe('lfi similar', () => {
  it('finds earlier ones with the reasons, and names the later', async () => {
    const { hits, asked } = await similar(['2026-05-01']);
    expect(hits.map(({ id }) => id)).toEqual(['2026-03-01-first']);
    expect(hits[0]?.why.slice(0, 3)).toEqual([
      'failure mode pool',
      'service payments',
      'factors capacity-limit',
    ]);
    expect(hits[0]?.helped.mitigatedBy).toBe('rollback');
    expect(asked).toMatchObject([{ id: '2026-05-01-second', later: ['2026-08-01-third'] }]);
    const all = await similar(['2026-05-01', '--later']);
    expect(all.hits.map(({ id }) => id).sort()).toEqual(['2026-03-01-first', '2026-08-01-third']);
  });

  it('warns of what was promised, is about this, is for the next time and still open', async () => {
    const { open } = await similar(['2026-05-01', '--as-of', '2026-07-23']);
    expect(open).toMatchObject([
      {
        of: '2026-05-01-second',
        action: '2026-03-01-first#a1',
        openSince: '2026-03-05',
        openSinceFrom: 'created',
        // 5 March to 23 July: 26 + 30 + 31 + 30 + 23
        openDays: 140,
        overdue: true,
      },
    ]);
    const { out } = await runIn(
      { cwd: incidentFolder(FOLDER) },
      'similar',
      '2026-05-01',
      '--as-of',
      '2026-07-23',
    );
    expect(out.replace(/\s+/g, ' ')).toContain(
      '“Alert on clients that wait for pgbouncer slots” (2026-03-01-first#a1, dana) would have covered this and is open since 140 days; it was due 2026-04-01.',
    );
  });

  it('reads a file and standard input', async () => {
    const cwd = incidentFolder(FOLDER);
    writeFileSync(join(cwd, 'notes.md'), 'pgbouncer gives no slots to clients any more\n');
    expect((await similar(['notes.md'], { cwd })).hits.length).toBe(3);
    const { asked, hits } = await similar(['-'], {
      cwd,
      stdin: 'pgbouncer has no backend slots for clients',
    });
    expect(asked).toMatchObject([{ path: null }]);
    expect(hits.map(({ id }) => id)).not.toContain('2026-04-10-labels');
    expect(hits.length).toBe(3);
  });

  it.each([
    [[], '', /which document/],
    [['2026-99'], '', /no document has the id/],
    [['-'], '  ', /nothing on standard input/],
    [['2026-05-01', '--changed'], '', /name none beside it/],
    [['2026-0'], '', /fits 4 documents/],
  ])('refuses %j', async (args, stdin, message) => {
    const { out, err, exitCode } = await runIn({ cwd: incidentFolder(FOLDER), stdin }, 'similar', ...args);
    expect({ out, exitCode }).toEqual({ out: '', exitCode: 2 });
    expect(err).toMatch(message);
  });

  it('writes markdown for what a branch changed', async () => {
    const cwd = incidentFolder(FOLDER);
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], { cwd });
    git('init', '-q', '-b', 'main');
    git('add', '.');
    git('commit', '-q', '-m', 'all');
    const nothing = await runIn({ cwd }, 'similar', '--changed');
    expect(nothing).toMatchObject({ exitCode: 0 });
    expect(nothing.out).toMatch(/No postmortem among 0 changed files/);
    mkdirSync(join(cwd, 'postmortems'), { recursive: true });
    writeFileSync(
      join(cwd, 'postmortems/2026-09-01-new.md'),
      '---\ntitle: New one\nfailure_mode: pool\nservices: [payments]\nstarted: 2026-09-01T00:00:00Z\n---\n\npgbouncer slots.\n',
    );
    const { out, exitCode } = await runIn({ cwd }, 'similar', '--changed', 'main');
    expect(exitCode).toBe(0);
    expect(out).toMatch(/^## Like New one\n\n\*\*3 documents before it are like it/);
    expect(out).toContain('1. **Payments ran out of connections**');
  });
});

describe('lfi show', () => {
  it('tells what a document is like by the same likeness, and leaves no cache behind', async () => {
    const cwd = incidentFolder(FOLDER);
    const { out } = await runIn({ cwd }, 'show', '2026-05-01', '--json');
    const { similar: list } = JSON.parse(out).data as { similar: { id: string; why: string }[] };
    expect(list.map(({ id }) => id).sort()).toEqual(['2026-03-01-first', '2026-08-01-third']);
    expect(list[0]?.why).toMatch(/^failure mode pool; service payments/);
    const { readdirSync } = await import('node:fs');
    expect(readdirSync(cwd)).toEqual(['postmortems']);
  });
});
