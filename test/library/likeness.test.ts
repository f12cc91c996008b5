import { describe, expect, it } from 'vitest';
import { LikenessIndex } from '../../src/library/likeness-index.ts';
import { DEFAULT_CONFIG } from '../../src/model/config.ts';
import { documentsOf } from './shelf.ts';

const front = (fields: string) => `---\n${fields}\n---\n\n`;
const TEXTS = {
  asked: `${front('failure_mode: pool\nservices: [checkout, payments]\nfactors: [timeout-retry]\ntrigger: config')}# Checkout\n\npgbouncer refused clients, all backend slots were held.\n`,
  same: `${front('failure_mode: pool\nservices: [checkout]\nfactors: [timeout-retry]\ntrigger: config')}# Other title\n\npgbouncer held its backend slots.\n`,
  words: '# Unclassified\n\npgbouncer refused clients, backend slots were held by a report.\n',
  far: `${front('services: [search]')}# Search\n\nA certificate expired at midnight.\n`,
  farther: '# Labels\n\nPrinted without umlauts.\n',
};

describe('LikenessIndex', () => {
  const documents = documentsOf(TEXTS);
  const index = new LikenessIndex(documents, DEFAULT_CONFIG);
  const [asked] = documents;

  it('puts the same class first, then the same words, and says why', () => {
    const found = index.similarTo(asked as (typeof documents)[0]);
    expect(found.slice(0, 2).map(({ postmortem }) => postmortem.id)).toEqual(['same', 'words']);
    expect(found[0]?.why.join('; ')).toMatch(
      /^failure mode pool; service checkout; factors timeout-retry; trigger config; words .*pgbouncer/,
    );
    expect(found[0]?.sameClass).toBe(true);
    expect(found[1]?.why.join('; ')).toMatch(/^words .*(pgbouncer|slots)/);
  });

  it('stays between 0 and 1, and is never like itself', () => {
    for (const one of documents) {
      for (const { score, postmortem } of index.similarTo(one, 10)) {
        expect(score).toBeGreaterThan(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(postmortem.id).not.toBe(one.id);
      }
    }
  });
});
