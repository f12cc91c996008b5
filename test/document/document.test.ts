import { describe, expect, it } from 'vitest';
import { iso, read, readKeys } from './read.ts';

describe('id', () => {
  it.each([
    ['postmortems/2026-09-14-checkout-pool.md', '2026-09-14-checkout-pool'],
    ['postmortems/2026-09-14-checkout-pool/index.md', '2026-09-14-checkout-pool'],
    ['postmortems/pool/README.md', 'pool'],
    ['incident.v2.markdown', 'incident.v2'],
    ['index.md', 'index'],
  ])('%s', (path, id) => {
    expect(read('# x', { path }).id).toBe(id);
  });

  it('is the written one where there is one', () => {
    expect(readKeys('id: INC-7').id).toBe('INC-7');
    expect(readKeys('id: 7').id).toBe('7');
  });
});

describe('title', () => {
  it.each([
    ['no address', 'See https://example.org/7\n\nIt broke.\n', null],
    ['frontmatter before heading', '---\ntitle: "A **b** `c`"\n---\n# Other', 'A b c'],
    ['first heading', '\n## Pool [ran dry](http://x) 🔥 ##\n', 'Pool ran dry'],
    ['setext', 'Pool ran dry\n===\n', 'Pool ran dry'],
    ['bold first line', '**Pool ran dry**\n\nText.', 'Pool ran dry'],
    ['plain first line', 'Postmortem: pool\n\nIt went down.', 'Postmortem: pool'],
    ['comment and code skipped', '<!-- # no -->\n```\n# no\n```\n# yes', 'yes'],
    ['emoji codes and escapes', '# :fire: snake_case \\_x\\_', 'snake_case _x_'],
    ['none', 'It went down at noon and came back.', null],
    ['empty', '', null],
  ])('%s', (_, text, title) => {
    expect(read(text).title).toBe(title);
  });
});

describe('kind and status', () => {
  it('is what the frontmatter says, else what folder or title say', () => {
    expect(readKeys('kind: Near Miss').kind).toBe('near-miss');
    expect(read('# x', { path: 'near-misses/2026/a.md' }).kind).toBe('near-miss');
    expect(read('# x', { path: 'near-misses.md' }).kind).toBe('incident');
    expect(read('# Scheduled maintenance of the database').kind).toBe('maintenance');
    expect(read('# Maintenance on ci.example.org').kind).toBe('maintenance');
    expect(readKeys('title: Nginx upgrade', 'severity: notice').kind).toBe('maintenance');
    expect(read('# Outage after scheduled maintenance').kind).toBe('incident');
    expect(read('# Maintenance mode left on').kind).toBe('maintenance');
    expect(read(['---', 'kind: incident', '---', '# Scheduled maintenance']).kind).toBe('incident');
  });

  it('knows four states, and no others', () => {
    expect(readKeys('status: In Review').status).toBe('in-review');
    expect(readKeys('status: not_required').status).toBe('not-required');
    expect(readKeys('status: resolved').status).toBe('unknown');
    expect(readKeys('title: x').status).toBe('unknown');
  });
});

describe('place in time', () => {
  const date = (text: string, path = 'a.md') => {
    const { date: found } = read(text, { path });
    return found && [iso(found.moment.epochMs).slice(0, 10), found.source];
  };

  it('trusts the frontmatter first, then file name, title, published, text', () => {
    const all = 'detected: 2026-01-02\ndate: 2026-01-03\npublished: 2026-01-09';
    expect(date(`---\nstarted: 2026-01-01\n${all}\n---\n`)).toEqual(['2026-01-01', 'started']);
    expect(date(`---\n${all}\n---\n`)).toEqual(['2026-01-02', 'detected']);
    expect(date('---\ndate: 2026-01-03\n---\n', '2026-01-04-x.md')).toEqual(['2026-01-03', 'date']);
    expect(date('# 2026-01-05 x', '2026-01-04-x.md')).toEqual(['2026-01-04', 'file-name']);
    expect(date('# x', 'a/2026/01/04/x.md')).toEqual(['2026-01-04', 'file-name']);
    expect(date('# x', 'Outage-on-January-4-2026.md')).toEqual(['2026-01-04', 'file-name']);
    expect(date('# x', 'x-01-02-2026.md')).toBeNull();
    expect(date('# Outage of January 5th, 2026')).toEqual(['2026-01-05', 'title']);
    expect(date('---\npublished: 2026-01-09\n---\nOn 2026-01-05 it broke.')).toEqual([
      '2026-01-09',
      'published',
    ]);
    expect(date('# x\n\nSeen 2026-02-01.\n\n**Date:** 5 January 2026')).toEqual(['2026-01-05', 'text']);
    expect(date('# x\n\nOn March 3, 2026 it broke.')).toEqual(['2026-03-03', 'text']);
    expect(date('# x\n\n_2026-03-03_')).toEqual(['2026-03-03', 'text']);
    expect(date('# x\n\n_Last updated 2026-03-09_\n\nIt began on 2026-03-03.')).toEqual([
      '2026-03-03',
      'text',
    ]);
    expect(date('# x\n\nNo day here, only v2026.13.45 and 10:32.')).toBeNull();
  });

  it('does not guess between day and month', () => {
    expect(date('# x\n\nDate: 03/04/2026')).toBeNull();
    expect(date('# x\n\nDate: 13/04/2026')).toEqual(['2026-04-13', 'text']);
    expect(date('# x\n\nDate: 04/13/2026')).toEqual(['2026-04-13', 'text']);
  });
});

describe('labelled lines at the top', () => {
  it('stand in for frontmatter that has no such fields', () => {
    const pm = read([
      '# API down',
      '',
      '**Severity:** sev2  ',
      '**Affected services:** api, web',
      '- **Impact start:** March 3, 2026 9:30 AM (UTC)',
      '| Resolved | 2026-03-03 10:12 UTC |',
      '**Owner:** [name]',
    ]);
    expect(pm.severity).toBe('sev2');
    expect(pm.services).toEqual(['api', 'web']);
    expect(iso(pm.times.started?.epochMs ?? 0)).toBe('2026-03-03T09:30:00Z');
    expect(iso(pm.times.resolved?.epochMs ?? 0)).toBe('2026-03-03T10:12:00Z');
    expect(pm.owner).toBeNull();
  });

  it('say from when until when it was, in whatever words', () => {
    const { times, date } = read(
      ['# API down', '', '**Incident from:** 2026-03-03', '', '**Incident until:** 2026-03-04'],
      {
        path: '2026-03-09-api.md',
      },
    );
    expect([times.started?.text, times.resolved?.text, date?.source]).toEqual([
      '2026-03-03',
      '2026-03-04',
      'started',
    ]);
  });

  it('do not where the frontmatter keeps them', () => {
    expect(read(['---', 'owner: dana', '---', '**Severity:** sev2']).severity).toBeNull();
  });
});
