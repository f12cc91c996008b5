import { describe, expect, it } from 'vitest';
import type { Postmortem } from '../../../src/model/postmortem.ts';
import { prioritiesReport } from '../../../src/reports/priorities/priorities.ts';
import { generator } from '../../stats/random.ts';
import { dataOf, outage } from '../in-memory.ts';

const RUNS = 25;
const MODES = ['pool', 'dns', 'disk', 'deploy'];
const SERVICES = ['checkout', 'payments', 'search'];
const config = { slo: { default: 99.9, payments: 99.95, search: 99 } };

function madeUp(seed: number): Postmortem[] {
  const random = generator(seed);
  const below = (n: number) => Math.floor(random() * n);
  const some = (value: number) => (random() < 0.8 ? value : null);
  return Array.from({ length: 3 + below(25) }, (_, n) =>
    outage(
      `i${String(n).padStart(2, '0')}`,
      new Date(Date.parse('2026-09-29T00:00:00Z') - below(400 * 1440) * 60_000).toISOString(),
      [some(below(90)), some(below(200)), some(below(101) / 100)],
      {
        failure_mode: MODES[below(MODES.length)] as string,
        services: SERVICES.filter(() => random() < 0.5),
        runbook: ['automated', 'documented', 'manual', 'none'][below(4)] as string,
      },
    ),
  );
}

const shuffled = (documents: readonly Postmortem[], seed: number) => {
  const random = generator(seed);
  return documents
    .map((one) => ({ one, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
};

describe.each(Array.from({ length: RUNS }, (_, seed) => seed))('documents of seed %i', (seed) => {
  const documents = madeUp(seed);
  const data = dataOf(prioritiesReport, documents, { config });

  it('give the same in any order', () => {
    expect(dataOf(prioritiesReport, shuffled(documents, seed), { config })).toEqual(data);
  });

  it('rank from most to least, each place once, with the figure inside its range', () => {
    expect(data.priorities.map(({ rank }) => rank)).toEqual(data.priorities.map((_, n) => n + 1));
    const plain = data.priorities.map(({ rankWithoutWeights }) => rankWithoutWeights);
    expect([...plain].sort((a, b) => a - b)).toEqual(data.priorities.map((_, n) => n + 1));
    data.priorities.forEach(({ weighted, expectedBadMinutes, interval: [low, high], budget, ...one }, n) => {
      expect(weighted).toBeLessThanOrEqual(data.priorities[n - 1]?.weighted ?? Infinity);
      expect(low).toBeLessThanOrEqual(expectedBadMinutes);
      expect(high).toBeGreaterThanOrEqual(expectedBadMinutes);
      expect(budget.expectedBadMinutes).toBeLessThanOrEqual(expectedBadMinutes + 1e-9);
      expect(one.overCap).toBe(budget.expectedBadMinutes > budget.minutes / 4);
    });
  });

  it('name every incident of the window once', () => {
    const named = [...data.priorities, ...data.unranked].flatMap(({ incidents }) => incidents);
    expect(new Set(named).size).toBe(named.length);
    const inWindow = documents.filter(({ date }) => (date?.moment.epochMs ?? 0) >= Date.parse('2025-10-01'));
    expect(new Set(named)).toEqual(new Set(inWindow.map(({ id }) => id)));
  });

  it('expect twice as much where everything happens twice', () => {
    const twins = documents.map((one) =>
      Object.create(one, { id: { value: `${one.id}x`, enumerable: true } }),
    );
    const twice = dataOf(prioritiesReport, [...documents, ...twins], { config });
    for (const one of data.priorities) {
      const other = twice.priorities.find(({ failureMode }) => failureMode === one.failureMode);
      expect(other?.expectedBadMinutes).toBeCloseTo(2 * one.expectedBadMinutes, 6);
      expect(other?.budgetShare).toBeCloseTo(2 * one.budgetShare, 6);
    }
  });
});
