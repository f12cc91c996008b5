import { describe, expect, it } from 'vitest';
import { measure, precisionOf, readSet, type Sentence, sentencesOf } from './measure.ts';
import { SET_ONE } from './set-one.ts';
import { SET_TWO } from './set-two.ts';

/** What must be found of each kind: all of what opens doors, nearly all of the rest. */
const RECALL: Readonly<Record<string, number>> = { secret: 1, address: 1 };
/** With the number of labelled strings, and of sentences that stay as they are, that each has at least. */
const SETS: Readonly<Record<string, readonly [readonly Sentence[], number, number]>> = {
  first: [sentencesOf(SET_ONE), 150, 150],
  second: [sentencesOf(SET_TWO), 250, 250],
  third: [readSet('sets/three.txt'), 250, 150],
  fourth: [readSet('sets/four.txt'), 120, 90],
};
const PROFILES = ['internal', 'public'];

describe.each(
  Object.entries(SETS).flatMap(([name, set]) => PROFILES.map((profile) => [name, profile, ...set] as const)),
)('the %s set, --redact %s', (_name, profile, sentences, labels, lookAlikes) => {
  const scores = measure(sentences, profile);
  const kinds = [...scores].filter(([kind]) => kind !== 'stays');

  it.each(kinds)('finds what it must: %s', (kind, { labelled, found, missed }) => {
    const share = found / labelled;
    expect(missed.slice(0, share >= (RECALL[kind] ?? 0.95) ? 0 : undefined)).toEqual([]);
  });

  it('takes little out that may stay', () => {
    const stays = scores.get('stays');
    expect(precisionOf(scores), stays?.wrongly.join('\n')).toBeGreaterThanOrEqual(0.95);
    expect((stays?.wrong ?? 0) / (stays?.labelled ?? 1), stays?.wrongly.join('\n')).toBeLessThanOrEqual(0.02);
  });

  it('is as large as it says', () => {
    expect(kinds.reduce((sum, [, { labelled }]) => sum + labelled, 0)).toBeGreaterThanOrEqual(labels);
    expect(scores.get('stays')?.labelled).toBeGreaterThanOrEqual(lookAlikes);
  });
});
