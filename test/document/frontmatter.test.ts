import { describe, expect, it } from 'vitest';
import { DEFAULT_TAXONOMY } from '../../src/model/taxonomy.ts';
import { iso, read, readKeys } from './read.ts';

describe('values', () => {
  it('keeps times of day, dates and numbers with a leading zero as they are written', () => {
    const { raw } = readKeys(
      'at: 10:32',
      'day: 2026-09-14',
      'when: 2026-09-14T10:32:00+02:00',
      'yes: yes',
      'n: 12',
    );
    expect(raw).toEqual({
      at: '10:32',
      day: '2026-09-14',
      when: '2026-09-14T10:32:00+02:00',
      yes: 'yes',
      n: 12,
    });
  });

  it('follows anchors and merge keys', () => {
    const { raw, impact } = readKeys(
      'base: &base { users: 5, cost: 1 }',
      'impact:',
      '  <<: *base',
      '  cost: 7',
    );
    expect(raw['impact']).toEqual({ users: 5, cost: 7 });
    expect(impact.users).toBe(5);
    expect(impact.cost).toBe(7);
  });

  it('reads TOML between plus signs, dates as text', () => {
    const text = [
      '+++',
      'title = "Pool ran dry"',
      'date = 2026-09-14',
      'tags = ["a", "b"]',
      '[impact]',
      'users = 12',
      '+++',
    ];
    const pm = read(text);
    expect(pm.format).toBe('toml');
    expect(pm.title).toBe('Pool ran dry');
    expect(pm.date?.moment.text).toBe('2026-09-14');
    expect(pm.tags).toEqual(['a', 'b']);
    expect(pm.impact.users).toBe(12);
  });

  it('never runs code', () => {
    const pm = read(['---js', 'module.exports = { title: process.exit(1) }', '---', '# Title']);
    expect(pm.format).toBe('none');
    expect(pm.title).toBe('module.exports = { title: process.exit(1) }');
    expect(pm.raw).toEqual({});
  });

  it('does not remember a broken document', () => {
    const broken = ['---', 'title: a: b', '---'];
    expect(read(broken).problems).toHaveLength(1);
    expect(read(broken).problems).toHaveLength(1);
  });
});

describe('coercion', () => {
  it('takes one for a list, splits plain text at commas, and numbers for words', () => {
    const pm = readKeys(
      'services: checkout, payments',
      'tags: pool',
      'perspectives: [on-call, 7]',
      'affects: "svc/{a,b}/**"',
    );
    expect(pm.services).toEqual(['checkout', 'payments']);
    expect(pm.tags).toEqual(['pool']);
    expect(pm.perspectives).toEqual(['on-call', '7']);
    expect(pm.affects).toEqual(['svc/{a,b}/**']);
  });

  it('reads numbers and shares as people write them', () => {
    const { impact, pages } = readKeys('impact: { users: "12,000", fraction: 30%, cost: ~ }', 'pages: "3"');
    expect(impact).toEqual({
      users: 12000,
      fraction: 0.3,
      errorBudgetMinutes: null,
      cost: null,
      responderHours: null,
      customerContacts: null,
      description: null,
    });
    expect(pages).toBe(3);
    expect(readKeys('impact: Checkout was down').impact.description).toBe('Checkout was down');
  });

  it('reads an alias as its word and a severity by its name', () => {
    const taxonomy = {
      ...DEFAULT_TAXONOMY,
      trigger: {
        open: false,
        words: [{ word: 'deploy', aliases: ['release'], description: null, family: null, deprecated: null }],
      },
    };
    const severities = [{ name: 'sev1', aliases: ['P1'], light: false }];
    const pm = read(['---', 'trigger: Release', 'severity: p1', '---'], { config: { taxonomy, severities } });
    expect(pm.trigger).toBe('deploy');
    expect(pm.severity).toBe('sev1');
    expect(readKeys('severity: catastrophic').severity).toBe('catastrophic');
  });

  it('finds fields under the other names that people use, its own first', () => {
    const pm = readKeys(
      'affected: [a]',
      'startedAt: 2026-01-02T03:04:00Z',
      'resolved: true',
      'resolvedWhen: 2026-01-02 05:00Z',
    );
    expect(pm.services).toEqual(['a']);
    expect(iso(pm.times.started?.epochMs ?? 0)).toBe('2026-01-02T03:04:00Z');
    expect(iso(pm.times.resolved?.epochMs ?? 0)).toBe('2026-01-02T05:00:00Z');
  });

  it('keeps absent apart from empty', () => {
    const pm = readKeys('title: x');
    expect([pm.severity, pm.owner, pm.trigger, pm.pages, pm.date]).toEqual([null, null, null, null, null]);
    expect(pm.services).toEqual([]);
  });
});

describe('problems', () => {
  const problem = (lines: readonly string[]) =>
    read(lines).problems.map(({ code, span }) => ({ code, at: span.start }));

  it('names what is no YAML, and reads the keys that are', () => {
    const pm = read(['---', 'owner: dana', 'title: a: b', 'severity: sev1', '---', '# From the heading']);
    expect(pm.problems.map(({ code }) => code)).toEqual(['yaml']);
    expect(pm.problems[0]?.span.start.line).toBe(3);
    expect(pm.title).toBe('From the heading');
    expect(pm.owner).toBe('dana');
    expect(pm.severity).toBe('sev1');
  });

  it('names a key that stands twice, and reads the later one', () => {
    const lines = ['---', 'title: x', 'owner: a', 'title: y', '---'];
    expect(problem(lines)).toEqual([{ code: 'duplicate-key', at: { line: 4, column: 1 } }]);
    expect(read(lines).title).toBe('y');
  });

  it('names a tab', () => {
    const pm = read(['---', 'impact:', '\tusers: 3', 'owner: dana', '---']);
    expect(pm.problems[0]?.span.start.line).toBe(3);
    expect(pm.problems[0]?.hint).toBe('Indent with spaces.');
    expect(pm.owner).toBe('dana');
  });

  it('names frontmatter that is never closed, and reads it and the rest', () => {
    const pm = read(['---', 'title: Pool', 'tags:', '  - a', '', '# Heading', '', '## Summary']);
    expect(pm.problems.map(({ code, span }) => [code, span])).toEqual([
      ['frontmatter', { start: { line: 1, column: 1 }, end: { line: 1, column: 4 } }],
    ]);
    expect(pm.title).toBe('Pool');
    expect(pm.tags).toEqual(['a']);
    expect(pm.body.sections.map(({ heading }) => heading)).toEqual(['Heading', 'Summary']);
  });

  it('names what is no TOML', () => {
    const lines = ['+++', 'title = "x"', 'tags = ', '+++'];
    expect(problem(lines)[0]?.code).toBe('toml');
    expect(problem(lines)[0]?.at.line).toBe(3);
    expect(read(lines).title).toBe('x');
  });

  it('names anchors that go round in a circle or unfold without end', () => {
    expect(problem(['---', 'a: &a [*a]', '---'])[0]?.code).toBe('too-deep');
    const bomb = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let i = 1; i < 8; i += 1)
      bomb.push(
        `a${i}: &a${i} [${Array(10)
          .fill(`*a${i - 1}`)
          .join(', ')}]`,
      );
    expect(problem(['---', ...bomb, '---'])[0]?.code).toBe('too-deep');
  });

  it('names bytes that are no text', () => {
    expect(problem(['# T', 'a\0b'])).toEqual([{ code: 'binary', at: { line: 2, column: 2 } }]);
  });

  it('takes a rule at the top for a rule, and a list for no frontmatter of keys', () => {
    expect(read(['---', 'Just words', '---']).format).toBe('none');
    expect(read(['---', '', '# Title', '']).problems).toEqual([]);
    expect(problem(['---', '- a', '- b', '---'])[0]?.code).toBe('yaml');
  });
});
