import measure from 'string-width';
import { describe, expect, test } from 'vitest';
import { stringWidth } from '../../src/model/text-width.ts';

describe('what is counted here is as wide as the package says', () => {
  test('every character of the first scripts and signs, alone and beside others', () => {
    const wrong: string[] = [];
    for (let code = 0x20; code < 0x30_00; code++) {
      const one = String.fromCodePoint(code);
      for (const text of [one, `a${one}${one}…`]) {
        if (stringWidth(text) !== measure(text)) wrong.push(`${code.toString(16)} ${text}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test.each([
    ['', 0],
    ['Größe – 12 µs', 13],
    ['├──◆──┤', 7],
    ['日本', 4],
    ['👩‍💻', 2],
    ['↔️', 2],
    ['é', 1],
  ])('%s takes %i columns', (text, columns) => {
    expect(stringWidth(text)).toBe(columns);
  });
});
