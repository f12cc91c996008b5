import { describe, expect, it } from 'vitest';
import { updateIndex } from '../../src/library/build-index.ts';
import { packIndex, unpackIndex } from '../../src/library/index-bytes.ts';
import { EMPTY_INDEX, type IndexData } from '../../src/library/index-data.ts';
import { shelfOf } from './shelf.ts';

const TEXTS = {
  a: '---\nservices: [orders]\n---\n\n# Disk full\n\nÄtherische Öle, 你好 and naïve retries.\n',
  b: '# Queue backlog\n\nConsumers lagged behind the disk.\n',
  c: '# Certificate expired\n\nNobody could log in.\n',
};

/** With every card read. */
const plain = (data: IndexData | null) => data && { ...data, cards: [...data.cards], columns: data.cards };

describe('updateIndex', () => {
  it('comes to the same whether documents arrive at once, one by one, or after others have gone', () => {
    const { entries } = shelfOf(TEXTS);
    const atOnce = updateIndex(EMPTY_INDEX, new Set(), entries);
    const oneByOne = entries.reduce((data, entry) => updateIndex(data, new Set(), [entry]), EMPTY_INDEX);
    expect(plain(oneByOne)).toEqual(plain(atOnce));
    const [a, b, c] = entries as [(typeof entries)[0], (typeof entries)[0], (typeof entries)[0]];
    const gone = updateIndex(updateIndex(EMPTY_INDEX, new Set(), [b, a]), new Set(['b.md']), [b, c]);
    expect(gone.cards.keys).toEqual(['a.md', 'b.md', 'c.md']);
    expect(plain(gone)).toEqual(plain(atOnce));
  });

  it('forgets the words that only a removed document had', () => {
    const { entries } = shelfOf(TEXTS);
    const data = updateIndex(updateIndex(EMPTY_INDEX, new Set(), entries), new Set(['c.md']), []);
    expect(data.terms).not.toContain('certif');
    expect(data.terms).toContain('disk');
  });
});

describe('packIndex', () => {
  it('reads back what it wrote, wherever the bytes lie', () => {
    const { index } = shelfOf(TEXTS);
    const bytes = packIndex(index.data);
    expect(plain(unpackIndex(bytes))).toEqual(plain(index.data));
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    expect(plain(unpackIndex(shifted.subarray(1)))).toEqual(plain(index.data));
  });

  it('takes nothing for an index that is not one', () => {
    const bytes = packIndex(shelfOf(TEXTS).index.data);
    expect(unpackIndex(bytes.subarray(0, bytes.length - 1))).toBeNull();
    expect(unpackIndex(new Uint8Array(3))).toBeNull();
    const other = bytes.slice();
    other[0] = 0;
    expect(unpackIndex(other)).toBeNull();
  });
});
