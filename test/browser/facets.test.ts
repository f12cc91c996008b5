import { describe, expect, it } from 'vitest';
import { byFacet, type Choice, FacetSieve, type Values } from '../../src/browser/facets.ts';

const document = (severity: string | null, services: string[], year = '2026'): Values => ({
  kind: ['incident'],
  year: [year],
  severity: severity === null ? [] : [severity],
  service: services,
  failure_mode: [],
});
const DOCUMENTS = [
  document('sev1', ['checkout', 'payments']),
  document('sev2', ['checkout']),
  document('sev2', ['search'], '2025'),
  document(null, ['search']),
];
const choose = (chosen: Partial<Record<keyof Choice, string[]>>): Choice =>
  byFacet((facet) => new Set(chosen[facet] ?? []));

function sifted(choice: Choice) {
  const sieve = new FacetSieve(choice);
  const passed = DOCUMENTS.flatMap((one, at) => (sieve.passes(one) ? [at] : []));
  return { passed, counts: (facet: keyof Choice) => Object.fromEntries(sieve.counts[facet]) };
}

describe('facets', () => {
  it('let everything pass where nothing is chosen, and count what is said', () => {
    const { passed, counts } = sifted(choose({}));
    expect(passed).toEqual([0, 1, 2, 3]);
    expect(counts('severity')).toEqual({ sev1: 1, sev2: 2 });
    expect(counts('service')).toEqual({ checkout: 2, payments: 1, search: 2 });
    expect(counts('failure_mode')).toEqual({});
  });

  it('ask for one value of each, and count each value of a facet as if it were chosen as well', () => {
    const { passed, counts } = sifted(choose({ service: ['checkout'], severity: ['sev2'] }));
    expect(passed).toEqual([1]);
    expect(counts('service')).toEqual({ checkout: 1, search: 1 });
    expect(counts('severity')).toEqual({ sev1: 1, sev2: 1 });
    expect(counts('year')).toEqual({ 2026: 1 });
  });

  it('take any of several values of one', () => {
    expect(sifted(choose({ service: ['payments', 'search'] })).passed).toEqual([0, 2, 3]);
  });
});
