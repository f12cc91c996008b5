import { describe, expect, it } from 'vitest';
import { stem } from '../../src/library/stem.ts';

/** Examples of the paper: M. F. Porter, An algorithm for suffix stripping, 1980; each after all of its steps. */
const OF_THE_PAPER = `caresses caress, ponies poni, ties ti, cats cat, feed feed, agreed agre, plastered plaster,
  bled bled, motoring motor, sing sing, conflated conflat, troubled troubl, sized size, hopping hop, tanned tan,
  falling fall, hissing hiss, fizzed fizz, failing fail, filing file, happy happi, sky sky, relational relat,
  conditional condit, rational ration, digitizer digit, operator oper, feudalism feudal, decisiveness decis,
  hopefulness hope, triplicate triplic, formative form, electrical electr, goodness good, revival reviv,
  allowance allow, inference infer, airliner airlin, adjustable adjust, defensible defens, replacement replac,
  adjustment adjust, dependent depend, adoption adopt, communism commun, effective effect, bowdlerize bowdler,
  probate probat, rate rate, cease ceas, controll control, roll roll`;

describe('stem', () => {
  it.each(OF_THE_PAPER.split(',').map((pair) => pair.trim().split(' ') as [string, string]))(
    '%s → %s',
    (word, expected) => expect(stem(word)).toBe(expected),
  );

  it('brings the forms of a word together, and leaves names with digits alone', () => {
    expect(new Set(['exhausted', 'exhausting', 'exhaustion', 'exhausts'].map(stem)).size).toBe(1);
    expect(stem('k8s')).toBe('k8s');
    expect(stem('grüße')).toBe('grüße');
  });
});
