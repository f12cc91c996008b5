import { describe, expect, it } from 'vitest';
import { breakWord, padEnd, padStart, truncate, wrap } from '../../../src/render/text/wrap.ts';

describe('wrap', () => {
  it('breaks at spaces, with every line indented', () => {
    expect(wrap('one two three four', 9)).toBe('one two\nthree\nfour');
    expect(wrap('one two three four', 11, '  ')).toBe('  one two\n  three\n  four');
  });

  it('keeps line ends and empty lines', () => {
    expect(wrap('a\n\nb', 10, ' ')).toBe(' a\n\n b');
    expect(wrap('', 10)).toBe('');
  });

  it('keeps a number with its unit', () => {
    expect(wrap('44 min to 3 h 58', 11)).toBe('44 min to\n3 h 58');
    expect(wrap('in 12 days', 5)).toBe('in 12\ndays');
    expect(wrap('over 95 % of it', 7)).toBe('over\n95 % of\nit');
  });

  it('breaks what has no spaces, by preference after a hyphen', () => {
    expect(wrap('connection-pool-exhaustion', 18)).toBe('connection-pool-\nexhaustion');
    expect(wrap('障害の記録', 4)).toBe('障害\nの記\n録');
  });

  it('leaves a URL whole, so that it can be followed', () => {
    const url = 'https://status.example.com/incidents/2026-09-14';
    expect(wrap(`see ${url} for more`, 20)).toBe(`see\n${url}\nfor more`);
    expect(wrap(url, 20, '', true).split('\n').length).toBeGreaterThan(2);
  });
});

describe('breakWord', () => {
  it('never cuts through a character of several code points', () => {
    expect(breakWord('👩‍👩‍👧👩‍👩‍👧', 2)).toEqual(['👩‍👩‍👧', '👩‍👩‍👧']);
    expect(breakWord('e\u0301e\u0301', 1)).toEqual(['e\u0301', 'e\u0301']);
  });

  it('goes on where one character is wider than there is room', () => {
    expect(breakWord('東京', 1)).toEqual(['東', '京']);
  });
});

it('truncates to a width in columns', () => {
  expect(truncate('checkout', 8)).toBe('checkout');
  expect(truncate('checkout', 5)).toBe('chec…');
  expect(truncate('東京都', 4)).toBe('東…');
  expect(truncate('checkout', 6, '...')).toBe('che...');
  expect(truncate('checkout', 2, '...')).toBe('ch');
});

it('pads by columns, not by characters', () => {
  expect(padEnd('東', 4)).toBe('東  ');
  expect(padStart('é', 3)).toBe('  é');
  expect(padStart('long', 2)).toBe('long');
});
