import { describe, expect, it } from 'vitest';
import { itemsAt } from '../../src/model/action-state.ts';
import { read } from '../document/read.ts';

const ITEMS = read([
  '## Action items',
  '',
  '| What | Created | Closed | Status |',
  '| --- | --- | --- | --- |',
  '| Alert on wait | 2026-09-14 | 2026-09-20 | done |',
  '| Cap the pool | 2026-09-25 |  | open |',
  '| Ask the vendor |  |  | wont-do |',
]).body.actionItems;

describe('itemsAt', () => {
  const at = (day: string) => itemsAt(ITEMS, day).map(({ text, status, closed }) => [text, status, closed]);

  it('has what was there, as it stood', () => {
    expect(at('2026-09-19')).toEqual([
      ['Alert on wait', 'open', null],
      ['Ask the vendor', 'wont-do', null],
    ]);
  });

  it('counts the day itself', () => {
    expect(at('2026-09-20')[0]).toEqual(['Alert on wait', 'done', '2026-09-20']);
    expect(at('2026-09-25')[1]).toEqual(['Cap the pool', 'open', null]);
  });
});
