import { describe, expect, it } from 'vitest';
import { type Matchable, matchItems } from '../../../src/corpus/history/match-items.ts';

const item = (text: string, more: Partial<Matchable> = {}): Matchable => ({
  id: 'a1',
  idWritten: false,
  text,
  ticket: null,
  owner: null,
  ...more,
});
const [ALERT, LIMIT] = ['Alert on the wait for a connection', 'Limit the retries of the payment client'];

describe('matchItems', () => {
  it('finds the same texts in another order, whatever their case and marks', () => {
    const after = [item(`${LIMIT}.`), item('New'), item(ALERT.toUpperCase())];
    expect(matchItems([item(ALERT), item(LIMIT)], after)).toEqual([1, null, 0]);
  });

  it('goes by a written id and by a ticket before it goes by likeness', () => {
    const before = [item(ALERT, { id: 'x', idWritten: true }), item(LIMIT, { ticket: 'OPS-1' })];
    const after = [
      item('Give up after three tries', { ticket: 'OPS-1' }),
      item('Something else', { id: 'x', idWritten: true }),
    ];
    expect(matchItems(before, after)).toEqual([1, 0]);
  });

  it('recognises other words for the same', () => {
    const reworded = [
      'Alert when the wait for a connection is over 200 ms',
      'Limit retries in the payments client to 3',
    ];
    expect(
      matchItems(
        [item(ALERT), item(LIMIT)],
        reworded.map((text) => item(text)),
      ),
    ).toEqual([0, 1]);
  });

  it('does not take one thing for another that stands in its place', () => {
    expect(matchItems([item(ALERT)], [item('Write the runbook for a failover')])).toEqual([null]);
    const [x, y] = [
      item(ALERT, { id: 'x', idWritten: true }),
      item(`${ALERT}s`, { id: 'y', idWritten: true }),
    ];
    expect(matchItems([x], [y])).toEqual([null]);
  });

  it('never takes two for one', () => {
    expect(matchItems([item(ALERT)], [item(ALERT), item(ALERT)])).toEqual([0, null]);
    expect(matchItems([item(ALERT), item(ALERT)], [item(ALERT)])).toEqual([0]);
    expect(matchItems([], [item(ALERT)])).toEqual([null]);
  });
});
