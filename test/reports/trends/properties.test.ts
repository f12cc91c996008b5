import { describe, expect, it } from 'vitest';
import type { Postmortem } from '../../../src/model/postmortem.ts';
import { trendsSchema } from '../../../src/reports/trends/schema.ts';
import { document, trendsOf } from './corpus.ts';

const RUNS = 40;
const MINUTE = 60_000;
const DAY = 86_400_000;
const END = Date.parse('2026-10-01T00:00:00Z');

/** Mulberry32: the same numbers in every run. */
function randomFrom(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    below: (n: number) => Math.floor(next() * n),
    chance: (p: number) => next() < p,
    pick: <T>(list: readonly T[]) => list[Math.floor(next() * list.length)] as T,
  };
}

type Random = ReturnType<typeof randomFrom>;
const iso = (at: number) => new Date(at).toISOString();

/** An incident or near-miss that began so many days before the end, with fields there or not. */
function madeUp(random: Random, id: string, daysAgo: number): Postmortem {
  const started = END - daysAgo * DAY + random.below(1440) * MINUTE;
  const some = (fields: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(fields).filter(() => random.chance(0.75)));
  const later = (minutes: number) => iso(started + random.below(minutes) * MINUTE);
  return document(id, {
    kind: random.chance(0.15) ? 'near-miss' : 'incident',
    started: iso(started),
    ...some({
      severity: random.pick(['sev1', 'sev2', 'sev3', 'weird']),
      services: [random.pick(['checkout', 'payments', 'search']), 'orders'],
      detected: later(60),
      acknowledged: later(90),
      mitigated: later(300),
      resolved: later(3000),
      trigger: random.pick(['deploy', 'config', 'capacity', 'unknown', 'gremlins']),
      failure_mode: random.pick(['pool', 'dns', 'disk']),
      factors: [random.pick(['fatigue', 'test-gap', 'dependency'])],
      detected_by: random.pick(['monitor', 'customer']),
      pages: random.below(5),
      impact: { fraction: random.below(100) / 100, cost: random.below(10_000) },
      affects: [random.pick(['svc/a/**', 'lib/b.ts'])],
      deployment: `d-${random.below(20)}`,
    }),
  });
}

/** A corpus over the two windows of 90 days, from nearly empty to crowded. */
function corpus(seed: number): Postmortem[] {
  const random = randomFrom(seed);
  const size = random.pick([1, 2, 5, 20, 60]);
  return Array.from({ length: size }, (_, i) =>
    madeUp(random, `doc-${String(i).padStart(3, '0')}`, 1 + random.below(180)),
  );
}

const seeds = Array.from({ length: RUNS }, (_, seed) => seed + 1);
const DEPLOYMENTS = { options: { deployments: '200', deploymentsBefore: '180' } };

describe('whatever the corpus', () => {
  it('the order of the documents changes nothing', () => {
    for (const seed of seeds) {
      const random = randomFrom(seed);
      const documents = corpus(seed);
      const shuffled = documents
        .map((one) => ({ one, at: random.below(1e9) }))
        .sort((a, b) => a.at - b.at)
        .map(({ one }) => one);
      expect(trendsOf(shuffled, DEPLOYMENTS)).toEqual(trendsOf(documents, DEPLOYMENTS));
    }
  });

  it('an incident outside both windows changes no figure', () => {
    for (const seed of seeds) {
      const random = randomFrom(seed);
      // Where nothing was written before a window begins, an older document is news: it says that somebody wrote.
      const documents = [...corpus(seed), madeUp(random, 'first', 180)];
      const outside = [181, 365, 2000].map((days) => madeUp(random, `outside-${days}`, days));
      const [without, more] = [
        trendsOf(documents, DEPLOYMENTS),
        trendsOf([...documents, ...outside], DEPLOYMENTS),
      ];
      expect(more).toEqual({ ...without, newest: more.newest });
      const ahead = [...documents, madeUp(random, 'ahead', -3)];
      const { insight: _insight, newest: _newest, ...figures } = without;
      expect(trendsOf(ahead, DEPLOYMENTS)).toMatchObject(figures);
    }
  });

  it('compared with itself it is never improving or regressing', () => {
    for (const seed of seeds) {
      const data = trendsOf(corpus(seed), {
        since: '2026-07-03',
        until: '2026-09-30',
        against: '2026-07-03..2026-09-30',
        options: { deployments: '200', deploymentsBefore: '200' },
      });
      for (const verdict of verdictsIn(data)) expect(['steady', 'cannot-tell', null]).toContain(verdict);
      expect(data.remarks).toContain('The window is compared with itself');
    }
  });

  it('no number is anything but a number, and the shape holds', () => {
    for (const seed of seeds) {
      const data = trendsOf(corpus(seed), DEPLOYMENTS);
      // NaN and Infinity would have become null in the JSON, where the schema wants a number.
      expect(trendsSchema.parse(data)).toEqual(data);
      expect(data.insight).not.toMatch(/NaN|undefined|null|Infinity/);
    }
  });

  it('rows of a classification that allows one word add up to the total', () => {
    for (const seed of seeds) {
      const data = trendsOf(corpus(seed));
      for (const { rows, unknown, multiple } of data.breakdowns) {
        const sum = rows.reduce((total, { now }) => total + now, unknown.now);
        if (multiple) expect(sum).toBeGreaterThanOrEqual(data.incidents.now);
        else expect(sum).toBe(data.incidents.now);
      }
      for (const { now } of data.durations.slice(0, -1)) expect(now.n + now.leftOut).toBe(data.incidents.now);
    }
  });
});

/** Every verdict, however deep. */
function verdictsIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(verdictsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'verdict' && typeof inner !== 'object' ? [inner] : verdictsIn(inner),
  );
}
