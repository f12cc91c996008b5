import { describe, expect, it } from 'vitest';
import type { Known } from '../../src/lint/lint-document.ts';
import { type LintElsewhere, shareOut } from '../../src/lint/share-out.ts';
import type { Postmortem } from '../../src/model/postmortem.ts';
import { corpusOf } from './lint-text.ts';

const files = Object.fromEntries(
  Array.from({ length: 107 }, (_, i) => [`postmortems/${String(i).padStart(3, '0')}.md`, '']),
);
const documents = corpusOf(files).postmortems;

/** What a document is known by here: the number in its name. */
const knownOf = ({ path }: Postmortem): Known => ({
  findings: [],
  tally: { items: Number(/\d+/.exec(path)?.[0]), done: 0 },
});
const inOrder = documents.map((_, i) => i);
const numbers = (known: readonly Known[]) => known.map(({ tally }) => tally.items);

/** Lints that count what each of them was given. */
function counting() {
  const given = { here: 0, there: 0 };
  const here = (one: Postmortem) => {
    given.here += 1;
    return knownOf(one);
  };
  const there: LintElsewhere = async (batch) => {
    given.there += batch.length;
    return batch.map(knownOf);
  };
  return { given, here, there };
}

describe('documents shared out', () => {
  it('are all linted here where there is no other thread', async () => {
    const { given, here } = counting();
    expect(numbers(await shareOut(documents, here, []))).toEqual(inOrder);
    expect(given).toEqual({ here: 107, there: 0 });
  });

  it('are linted once each, here and elsewhere, and come back in order', async () => {
    const { given, here, there } = counting();
    expect(numbers(await shareOut(documents, here, [there, there]))).toEqual(inOrder);
    expect(given.here + given.there).toBe(107);
    expect(given.here).toBeGreaterThan(0);
    expect(given.there).toBeGreaterThan(0);
  });

  it('come back in order from threads of different speed', async () => {
    const slow: LintElsewhere = async (batch) => {
      await new Promise((resolve) => setTimeout(resolve, 30));
      return batch.map(knownOf);
    };
    const { here, there } = counting();
    expect(numbers(await shareOut(documents, here, [slow, there]))).toEqual(inOrder);
  });

  it('are done here where a thread ends before it has answered', async () => {
    const { given, here } = counting();
    const gone: LintElsewhere = async () => {
      throw new Error('gone');
    };
    expect(numbers(await shareOut(documents, here, [gone, gone]))).toEqual(inOrder);
    expect(given.here).toBe(107);
  });

  it('show an error as it is without threads, where it is the document that breaks the thread', async () => {
    const broken = (one: Postmortem): Known => {
      if (one.path.includes('003')) throw new Error('this document');
      return knownOf(one);
    };
    const there: LintElsewhere = async (batch) => batch.map(broken);
    await expect(shareOut(documents, broken, [there])).rejects.toThrow('this document');
  });

  it('may be none', async () => {
    const { given, here, there } = counting();
    expect(await shareOut([], here, [there])).toEqual([]);
    expect(given).toEqual({ here: 0, there: 0 });
  });
});
