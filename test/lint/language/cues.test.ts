import { describe, expect, it } from 'vitest';
import { Cues } from '../../../src/lint/language/cues.ts';

const cues = new Cues([['should', 'due to the '], ['mess|'], ['!!', 'not check']]);

describe('the beginnings of words', () => {
  it.each([
    ['Should it?', 0b001],
    ['shoulder', 0b001],
    ['a mess', 0b010],
    ['a message', 0],
    ['it was due to the\n  disk', 0b001],
    ['did not\n   check', 0b100],
    ['not checked!!', 0b100],
    ['do not chew', 0],
    ['unshould', 0],
    ['', 0],
  ])('%j', (text, bits) => {
    expect(cues.scan(text)).toBe(bits);
    expect(cues.has(text)).toBe(bits !== 0);
  });

  it.each([
    ['one\ntwo should\nthree\nshould should\n', [2, 4]],
    ['should\r\none\r\nmess\r\n', [1, 3]],
    ['one\rshould\rmess', [2, 3]],
    ['not\ncheck\nmess', [1, 3]],
    ['no', []],
  ])('lines of %j', (text, lines) => {
    expect(cues.lines(text)).toEqual(lines);
  });
});
