import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import { FIELDS } from '../../src/library/fields.ts';
import { FIELD_WEIGHTS, scorerOf } from '../../src/library/scorer.ts';
import { DEFAULT_CONFIG, resolveConfig } from '../../src/model/config.ts';
import { shelfOf } from './shelf.ts';

const TEXTS = {
  clients:
    '# FATAL: sorry, too many clients already\n\n## Summary\n\nEvery slot of the database was taken.\n',
  disk: '# Forecast stopped\n\n## Summary\n\nThe volume had no space left on it.\n',
  cert: '# Nobody could log in\n\n## Summary\n\nThe certificate of the gateway expired at midnight.\n',
  oom: '# Search restarted all night\n\n## Summary\n\nPods were OOMKilled one after another.\n',
  mention:
    '# Vouchers applied twice\n\n## Timeline\n\n- 10:00 a pool party was announced, the connection to it is loose\n',
};

describe('search', () => {
  const shelf = shelfOf(TEXTS);

  it.each([
    ['connection pool exhaustion', 'clients'],
    ['disk full', 'disk'],
    ['ENOSPC', 'disk'],
    ['cert expiry', 'cert'],
    ['expiring certificates', 'cert'],
    ['out of memory', 'oom'],
    ['OOM', 'oom'],
    ['certifcate', 'cert'],
    ['vouch', 'mention'],
  ])('finds by %s what is about it', (question, id) => {
    expect(shelf.search(question)[0]).toBe(id);
  });

  it('keeps phrases in quotes to their very words, across punctuation', () => {
    expect(shelf.search('"too many clients"')).toEqual(['clients']);
    expect(shelf.search('"sorry too many"')).toEqual(['clients']);
    expect(shelf.search('"many too clients"')).toEqual([]);
  });

  it('finds a phrase whatever accents either side has', () => {
    const cafe = shelfOf({ one: '# The Café kiosk began to lag\n', other: '# The kiosk of the café\n' });
    expect(cafe.search('"café kiosk"')).toEqual(['one']);
    expect(cafe.search('"Cafe\u0301 kiosk began"')).toEqual(['one']);
    expect(cafe.search('"cafe kiosk"')).toEqual(['one']);
  });

  it('puts what a document is about before what it mentions', () => {
    const about = shelfOf({
      title: '# Kafka lost its leader\n\nText about brokers.\n',
      timeline: '# Checkout slow\n\n## Timeline\n\n- 10:00 somebody mentioned kafka, kafka and kafka\n',
    });
    expect(about.search('kafka')).toEqual(['title', 'timeline']);
  });

  it('puts incidents before notices of planned work', () => {
    const kinds = shelfOf({
      'a-notice': '---\nkind: maintenance\n---\n\n# LDAP upgrade\n\nLDAP restarts.\n',
      'b-incident': '---\nkind: incident\n---\n\n# LDAP upgrade\n\nLDAP restarts.\n',
    });
    expect(kinds.search('ldap')).toEqual(['b-incident', 'a-notice']);
  });

  it("knows the taxonomy's aliases and the config's synonyms", () => {
    const config = resolveConfig(
      {
        taxonomy: { failure_mode: { 'replica-lag': { aliases: ['sandwich'] } } },
        synonyms: [['Paylane', 'payment provider', 'PSP']],
      },
      null,
    );
    const own = shelfOf(
      {
        lag: '---\nfailure_mode: replica-lag\n---\n\n# Old prices\n\nSome text.\n',
        pay: '# Paylane declined cards\n\nSome text.\n',
      },
      config,
    );
    expect(own.search('sandwich')).toEqual(['lag']);
    expect(own.search('PSP')).toEqual(['pay']);
    expect(own.search('payment provider')).toEqual(['pay']);
  });

  it('does not find the wide word by the narrow one', () => {
    const kinds = shelfOf({
      azure: '# Azure stopped our machines\n\nText.\n',
      wide: '# A vendor stopped\n\nThe cloud provider.\n',
    });
    expect(kinds.search('cloud provider').sort()).toEqual(['azure', 'wide']);
    expect(kinds.search('azure')).toEqual(['azure']);
  });
});

describe('scorerOf', () => {
  it('scores a term as MiniSearch does that indexed everything', () => {
    const { index } = shelfOf(TEXTS, DEFAULT_CONFIG);
    const whole = new MiniSearch({
      fields: [...FIELDS],
      tokenize: (text) => text.split(' ').filter(Boolean),
      processTerm: (term) => term,
      searchOptions: { boost: { ...FIELD_WEIGHTS }, bm25: { k: 1.2, b: 0.6, d: 0.4 } },
    });
    // Each field as the terms that the index has of it.
    const fields = index.data.cards.keys.map((_, document) =>
      FIELDS.map((_, field) => ({ document, field, terms: [] as string[] })),
    );
    for (const term of index.data.terms) {
      index.eachPosting(term, (document, field, count) => {
        fields[document]?.[field]?.terms.push(...Array<string>(count).fill(term));
      });
    }
    whole.addAll(
      fields.map((own, id) => ({
        id,
        ...Object.fromEntries(own.map(({ field, terms }) => [FIELDS[field], terms.join(' ')])),
      })),
    );
    for (const term of ['certif', 'databas', 'volum']) {
      const expected = new Map(whole.search(term).map(({ id, score }) => [id, score]));
      const scores = scorerOf(index, [term])(term);
      for (const [document, score] of scores.entries()) {
        expect(score).toBeCloseTo(expected.get(document) ?? 0, 10);
      }
    }
  });
});
