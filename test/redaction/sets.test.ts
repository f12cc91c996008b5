import { describe, expect, it } from 'vitest';
import { type Labelled, measure, precisionOf } from './measure.ts';
import { SET_ONE } from './set-one.ts';
import { SET_TWO } from './set-two.ts';

/** What must be found of each kind: all of what opens doors, nearly all of the rest. */
const RECALL: Readonly<Record<string, number>> = { secret: 1, address: 1 };
const SETS: Readonly<Record<string, Labelled>> = { 'the first set': SET_ONE, 'the second set': SET_TWO };

describe.each(Object.entries(SETS))('%s', (_, set) => {
  const scores = measure(set);
  const kinds = [...scores].filter(([kind]) => kind !== 'stays');

  it.each(kinds)('finds what it must: %s', (kind, { labelled, found, missed }) => {
    const share = found / labelled;
    expect(missed.slice(0, share >= (RECALL[kind] ?? 0.95) ? 0 : undefined)).toEqual([]);
  });

  it('takes little out that may stay', () => {
    const wrongly = [...scores.values()].flatMap((score) => score.wrongly);
    expect(precisionOf(scores), wrongly.join('\n')).toBeGreaterThanOrEqual(0.95);
    const stays = set['stays'] ?? [];
    expect((scores.get('stays')?.wrong ?? 0) / stays.length).toBeLessThanOrEqual(0.02);
  });

  it('is as large as it says', () => {
    expect(kinds.reduce((sum, [, { labelled }]) => sum + labelled, 0)).toBeGreaterThanOrEqual(150);
    expect(set['stays']?.length).toBeGreaterThanOrEqual(150);
  });
});
