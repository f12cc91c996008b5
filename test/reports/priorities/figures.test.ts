import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../../../src/model/config.ts';
import { prioritiesReport } from '../../../src/reports/priorities/priorities.ts';
import { prioritiesSchema } from '../../../src/reports/priorities/schema.ts';
import { dataOf, document, outage, type Question } from '../in-memory.ts';

type Documents = Parameters<typeof dataOf>[1];

const priorities = (documents: Documents, question: Question = {}) => {
  const data = dataOf(prioritiesReport, documents, question);
  expect(prioritiesSchema.parse(data)).toEqual(data);
  return data;
};

const pool = { failure_mode: 'pool', services: ['checkout'] };

describe('expected bad minutes', () => {
  it('averages the product over the incidents that tell all three, not the three means', () => {
    const { priorities: rows } = priorities([
      outage('a', '2026-03-01T10:00:00Z', [10, 20, 1], pool),
      outage('b', '2026-05-01T10:00:00Z', [60, 60, 0.1], pool),
      outage('c', '2026-06-01T10:00:00Z', [10, 20, null], pool),
    ]);
    // (30 × 1 + 120 × 0.1) ÷ 2 = 21 a failure, three of them in 365 days.
    expect(rows[0]?.expectedBadMinutes).toBeCloseTo((21 * 3 * 365.25) / 365, 9);
    expect(rows[0]).toMatchObject({ basis: 'incidents', complete: ['b', 'a'], count: 3 });
    expect(rows[0]?.detect).toEqual({ mean: 80 / 3, n: 3, ids: ['c', 'b', 'a'] });
  });

  it('uses the means where no incident tells all three, and says so', () => {
    const { priorities: rows } = priorities([
      outage('a', '2026-03-01T10:00:00Z', [10, 20, null], pool),
      outage('b', '2026-05-01T10:00:00Z', [null, null, 0.5], pool),
    ]);
    expect(rows[0]).toMatchObject({ basis: 'means', complete: [] });
    expect(rows[0]?.expectedBadMinutes).toBeCloseTo((30 * 0.5 * 2 * 365.25) / 365, 9);
  });

  it('ends with the outage where it was over before anybody knew', () => {
    const one = document('a', {
      ...pool,
      started: '2026-03-01T10:00:00Z',
      mitigated: '2026-03-01T10:20:00Z',
      detected: '2026-03-01T11:00:00Z',
      impact: { fraction: 1 },
    });
    expect(priorities([one]).priorities[0]).toMatchObject({
      expectedBadMinutes: (20 * 365.25) / 365,
      detectionShare: 1,
    });
  });

  it('shows how little one incident says', () => {
    const { priorities: rows } = priorities([outage('a', '2026-03-01T10:00:00Z', [10, 20, 1], pool)]);
    const aYear = (30 * 365.25) / 365;
    // Garwood's interval of 1 (R).
    expect(rows[0]?.interval[0]).toBeCloseTo(0.02531781 * aYear, 5);
    expect(rows[0]?.interval[1]).toBeCloseTo(5.571643 * aYear, 4);
  });

  it('names what it cannot rank with what is missing, and drops nothing', () => {
    const data = priorities([
      outage('a', '2026-03-01T10:00:00Z', [10, 20, null], pool),
      outage('b', '2026-04-01T10:00:00Z', [null, null, null], { failure_mode: 'dns' }),
      // A share above 1 is none.
      outage('c', '2026-05-01T10:00:00Z', [1, 1, 12], { failure_mode: 'share' }),
      outage('d', '2026-05-02T10:00:00Z', [1, 1, 1], { failure_mode: 'unknown' }),
      outage('e', '2026-05-03T10:00:00Z', [1, 1, 1]),
      outage('f', '2026-05-04T10:00:00Z', [1, 1, 1], { ...pool, duplicate_of: 'a' }),
      outage('g', '2020-05-04T10:00:00Z', [1, 1, 1], { failure_mode: 'old' }),
    ]);
    expect(data.priorities).toEqual([]);
    expect(data.unranked.map(({ failureMode, missing }) => [failureMode, missing])).toEqual([
      ['dns', ['detect', 'restore', 'impact']],
      ['pool', ['impact']],
      ['share', ['impact']],
    ]);
    expect(data.unclassified).toEqual(['e', 'd']);
    expect(data.insight).toBe(
      'None of 3 classes can be ranked: their incidents do not tell when it was detected, when it was mitigated, impact.fraction.',
    );
  });

  it('says instrument first above five minutes, not at five', () => {
    const { priorities: rows } = priorities([
      outage('a', '2026-03-01T10:00:00Z', [5, 20, 1], pool),
      outage('b', '2026-03-01T10:00:00Z', [6, 20, 1], { failure_mode: 'dns' }),
    ]);
    expect(rows.map(({ failureMode, instrumentFirst }) => [failureMode, instrumentFirst])).toEqual([
      ['dns', true],
      ['pool', false],
    ]);
  });

  it('says that a window before the first document counts as free of failures', () => {
    const { remarks } = priorities([outage('a', '2026-09-01T10:00:00Z', [5, 20, 1], pool)]);
    expect(remarks).toEqual([
      'The first document is of 2026-09-01: the 335 days before it count as free of failures. --since 2026-09-01 leaves them out.',
    ]);
  });

  it.each([
    [{ period: '2027-Q1' }, '2027-Q1 has not begun as of then.'],
    [{ period: '2025-Q1' }, 'No incident in 2025-Q1: nothing to rank.'],
  ])('has a sentence for %o', (window, insight) => {
    expect(priorities([outage('a', '2026-09-01T10:00:00Z', [5, 20, 1], pool)], window).insight).toBe(insight);
  });
});

describe('the budget', () => {
  const config = { slo: { default: 99.9, payments: 99.95, pipeline: 99 } };
  const shares = (services: readonly (readonly string[])[], question: Question = { config }) => {
    const documents = services.map((names, n) =>
      outage(`i${n}`, `2026-03-0${n + 1}T10:00:00Z`, [60, 60, 1], { failure_mode: 'disk', services: names }),
    );
    return priorities(documents, question).priorities[0];
  };

  it('is that of the promise which the class endangers most', () => {
    // Five of six hit what promises 99 %: 5,259.6 minutes a year; one hits payments: 262.98.
    const row = shares([['pipeline'], ['pipeline'], ['pipeline'], ['pipeline'], ['pipeline'], ['payments']]);
    expect(row?.budget).toMatchObject({ slo: 99.95, services: ['payments'], incidents: ['i5'] });
    expect(row?.budgetShare).toBeCloseTo((120 * 365.25) / 365 / 262.98, 6);
  });

  it('counts the incidents of stricter promises too', () => {
    const row = shares([['search'], ['search'], ['search'], ['payments', 'search']]);
    // 480 of 525.96 against 120 of 262.98.
    expect(row?.budget).toMatchObject({ slo: 99.9, services: ['payments', 'search'] });
    expect(row?.budget.incidents).toHaveLength(4);
  });

  it('is one for all with --slo', () => {
    const row = shares([['pipeline'], ['payments']], { config, options: { slo: '99' } });
    expect(row?.budget).toMatchObject({ slo: 99, services: ['payments', 'pipeline'] });
    expect(row?.budget.incidents).toHaveLength(2);
    expect(row?.overCap).toBe(false);
  });

  it('is the default where no service is named', () => {
    expect(shares([[]])?.budget).toMatchObject({ slo: 99.9, services: [] });
  });

  it('has a cap that the config sets', () => {
    const at = (cap: number) =>
      shares([['search']], { config: { priorities: { ...DEFAULT_CONFIG.priorities, cap } } })?.overCap;
    // 120.08 of 525.96 are 22.8 %.
    expect([at(0.25), at(0.2)]).toEqual([false, true]);
  });
});

describe('runbook weights', () => {
  const documents = [
    outage('a', '2026-03-01T10:00:00Z', [10, 20, 1], { ...pool, runbook: 'automated' }),
    outage('b', '2026-03-01T10:00:00Z', [10, 16, 1], { failure_mode: 'dns', runbook: 'none' }),
    outage('c', '2025-12-01T10:00:00Z', [10, 16, 0], { failure_mode: 'quiet', runbook: 'manual' }),
    outage('d', '2026-01-01T10:00:00Z', [10, 16, 0], { failure_mode: 'quiet' }),
  ];
  const ranks = (weights?: string) =>
    priorities(documents, { options: { weights } }).priorities.map((one) => [
      one.failureMode,
      one.rankWithoutWeights,
      one.weight,
    ]);

  it('rank, and leave the rank without them beside', () => {
    // 26 × 1.5 = 39 against 30 × 0.8 = 24; the newest that tells is what counts.
    expect(ranks()).toEqual([
      ['dns', 2, 1.5],
      ['pool', 1, 0.8],
      ['quiet', 3, 1.25],
    ]);
    expect(ranks('maturity')).toEqual(ranks());
  });

  it('are named where they decide who comes first', () => {
    const insight = (weights: string) => priorities(documents, { options: { weights } }).insight;
    expect(insight('maturity')).toContain(
      'dns comes first, weighed by its runbook (none, × 1.5): 26 bad minutes a year',
    );
    expect(insight('maturity')).toContain('by minutes alone it would be pool with 30.');
    expect(insight('none')).toContain('pool is expected to cost most: 30 bad minutes a year');
  });

  it('can be switched off and set', () => {
    expect(ranks('none').map(([name]) => name)).toEqual(['pool', 'dns', 'quiet']);
    expect(ranks('none').map(([, , weight]) => weight)).toEqual([1, 1, 1]);
    expect(ranks('None=1.1, manual=1.4')).toEqual([
      ['dns', 2, 1.1],
      ['pool', 1, 0.8],
      ['quiet', 3, 1.4],
    ]);
  });

  it.each(['manual', 'manual=', 'manual=0', 'manual=-1', 'manual=x', 'manul=1', ''])(
    'refuse %j',
    (weights) => {
      expect(() => priorities(documents, { options: { weights } })).toThrow(/--weights: /);
    },
  );
});
