import { describe, expect, it } from 'vitest';
import type { SearchData } from '../../src/reports/search/data.ts';
import { searchSchema } from '../../src/reports/search/schema.ts';
import { runIn } from '../cli/fake-host.ts';
import { incidentFolder } from './documents.ts';

const BODY = `## Summary

The connection pool of checkout ran dry.

## How we fixed it

Timeout back to three seconds. Then a nap.

## Action items

- [x] Alert on pool wait (owner: dana; closed: 2026-03-09; id: a1)
- [ ] Limit the pool (owner: dana; due: 2026-03-20; id: a2)
`;
const FOLDER = {
  '2026-03-01-pool': {
    title: 'Checkout stopped',
    services: ['checkout'],
    severity: 'sev2',
    failure_mode: 'pool',
    mitigated_by: 'rollback',
    runbook: 'none',
    started: '2026-03-01T10:00:00Z',
    body: BODY,
  },
  '2026-05-01-pool-again': {
    title: 'Payments stopped when the connection pool ran dry',
    services: ['payments'],
    severity: 'sev1',
    started: '2026-05-01T10:00:00Z',
    body: '## Summary\n\nNo connection was left.\n',
  },
  '2026-06-01-labels': {
    title: 'Labels without umlauts',
    started: '2026-06-01T10:00:00Z',
    body: 'Nothing.\n',
  },
};

async function search(...args: string[]): Promise<SearchData> {
  const { out, err, exitCode } = await runIn({ cwd: incidentFolder(FOLDER) }, 'search', ...args, '--json');
  expect(exitCode, err).toBe(0);
  return searchSchema.parse(JSON.parse(out).data);
}

const idsOf = ({ hits }: SearchData) => hits.map(({ id }) => id);

describe('lfi search', () => {
  it('finds, marks the words, and says what helped', async () => {
    const { hits, total } = await search('connection pool');
    expect(hits.map(({ id }) => id)).toEqual(['2026-05-01-pool-again', '2026-03-01-pool']);
    expect(total).toBe(2);
    const hit = hits[1];
    expect(hit?.snippet).toEqual([
      { text: 'The ', marked: false },
      { text: 'connection pool', marked: true },
      { text: ' of checkout ran dry.', marked: false },
    ]);
    expect(hit?.line).toBe(13);
    expect(hit?.helped).toEqual({
      mitigatedBy: 'rollback',
      fix: 'Timeout back to three seconds. Then a nap.',
      done: [{ action: '2026-03-01-pool#a1', text: 'Alert on pool wait', type: null, closed: '2026-03-09' }],
    });
    expect(hit?.why.join()).toContain('summary: connection pool');
  });

  it('takes filters and windows together', async () => {
    expect(idsOf(await search('pool', '--service', 'checkout'))).toEqual(['2026-03-01-pool']);
    expect(idsOf(await search('pool', '--service', 'checkout', '--severity', 'sev1'))).toEqual([]);
    expect(idsOf(await search('pool', '--where', 'runbook=none'))).toEqual(['2026-03-01-pool']);
    expect(idsOf(await search('pool', '--since', '2026-04-01'))).toEqual(['2026-05-01-pool-again']);
    expect(idsOf(await search('pool', '--limit', '1'))).toHaveLength(1);
  });

  it('knows nothing of what comes after --as-of', async () => {
    const { hits } = await search('pool', '--as-of', '2026-03-05');
    expect(hits.map(({ id, helped }) => [id, helped.done])).toEqual([['2026-03-01-pool', []]]);
  });

  it('tells which words it read otherwise, and which nobody wrote', async () => {
    const data = await search('umlautts', 'qqqqzzzz');
    expect(data.corrected).toEqual([{ typed: 'umlautts', read: 'umlauts' }]);
    expect(data.unknown).toEqual(['qqqqzzzz']);
    expect(idsOf(data)).toEqual(['2026-06-01-labels']);
  });

  it('reads as text at 80 columns, the words between stars where there is no colour', async () => {
    const { out } = await runIn(
      { cwd: incidentFolder(FOLDER) },
      'search',
      'connection',
      'pool',
      '--limit',
      '1',
    );
    expect(out).toContain('2 documents speak of connection pool, the best 1 of them here.');
    expect(out).toContain('1. Payments stopped when the connection pool ran dry');
    expect(out).toContain('3 documents read');
    const { out: helped } = await runIn(
      { cwd: incidentFolder(FOLDER) },
      'search',
      'pool',
      '--service',
      'checkout',
    );
    expect(helped).toContain('*pool* of checkout');
    expect(helped).toMatch(/helped {2}rollback: Timeout back to three seconds/);
    expect(helped).toMatch(/done {4}Alert on pool wait \(2026-03-09\)/);
  });

  it.each([
    [[''], /nothing to search for/],
    [[], /nothing to search for/],
    [['the'], /too common/],
    [['pool', '--limit', '0'], /whole number/],
  ])('refuses %j with a word and an empty stdout', async (args, message) => {
    const { out, err, exitCode } = await runIn({ cwd: incidentFolder(FOLDER) }, 'search', ...args);
    expect({ out, exitCode }).toEqual({ out: '', exitCode: 2 });
    expect(err).toMatch(message);
  });

  it('renders as every format', async () => {
    const cwd = incidentFolder(FOLDER);
    const { out: markdown } = await runIn({ cwd }, 'search', 'checkout', '--format', 'markdown');
    expect(markdown).toContain('> The connection pool of **checkout** ran dry.');
    const { out: html } = await runIn({ cwd }, 'search', 'checkout', '--format', 'html');
    expect(html).toContain('<mark>checkout</mark>');
    const { out: csv } = await runIn({ cwd }, 'search', 'checkout', '--format', 'csv');
    expect(csv.split(/\r?\n/)[0]).toBe(
      'id,path,title,score,date,severity,services,failure_mode,why,snippet,mitigated_by,done',
    );
  });
});

it('a pasted log is named by its beginning, and of many words that nobody says the first', async () => {
  const words = Array.from({ length: 300 }, (_, n) => `qqx${n}y`);
  const { out, exitCode } = await runIn(
    { cwd: incidentFolder(FOLDER), columns: 1000 },
    'search',
    words.join(' '),
  );
  expect(exitCode).toBe(0);
  expect(out).toContain('Nothing here is about qqx0y qqx1y');
  expect(out).toContain(' and 292 more.');
  expect(out.length).toBeLessThan(800);
});
