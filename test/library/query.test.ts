import { describe, expect, it } from 'vitest';
import { Concepts } from '../../src/library/concepts.ts';
import { parseQuery } from '../../src/library/query.ts';
import { DEFAULT_TAXONOMY } from '../../src/model/taxonomy.ts';

const parse = (text: string) => parseQuery(text, new Concepts(DEFAULT_TAXONOMY, []));
const words = (text: string) => parse(text).words.map(({ word }) => word);

describe('parseQuery', () => {
  it('leaves common words out and tells which', () => {
    expect(words('why is the database slow')).toEqual(['database', 'slow']);
    expect(parse('why is the database slow').ignored).toEqual(['why', 'is', 'the']);
  });

  it('takes what stands in quotes for phrases, of any kind of quotes; a lone quote is a sign', () => {
    expect(parse('orders "too many clients" “pool wait”').phrases).toEqual([
      ['too', 'many', 'clients'],
      ['pool', 'wait'],
    ]);
    expect(parse('orders "too many').phrases).toEqual([]);
    expect(words('orders "too many')).toEqual(['orders', 'many']);
  });

  it.each([
    ['', /nothing to search for/],
    ['   ', /nothing to search for/],
    ['the and of', /too common/],
    ['"of the"', /too common/],
    ['?!', /no word in/],
    ['"^.*$"', /regular expression without a word/],
  ])('refuses %j', (text, message) => {
    expect(() => parse(text)).toThrow(message);
  });

  it.each(['"time.*out"', '"(a+)+$ boom"', '/conn(ection)?s/', '"\\d{3} errors"', '"[a-z]+ timeout"'])(
    'reads %s as words, and runs nothing',
    (text) => {
      const query = parse(text);
      expect(query.notRun).toHaveLength(1);
      expect(query.phrases).toEqual([]);
      expect(query.words.length).toBeGreaterThan(0);
    },
  );

  it.each([
    'index out of range [5] with length 3',
    'FATAL: sorry, too many clients (max_connections)',
    'why? how?',
  ])('takes %s for no pattern', (text) => expect(parse(`"${text}" x9`).notRun).toEqual([]));
});
