import { describe, expect, it } from 'vitest';
import { Lines, linesOf } from '../../src/model/lines.ts';

describe.each([
  ['\\n', 'ab\n\ncd'],
  ['\\r\\n', 'ab\r\n\r\ncd'],
  ['\\r', 'ab\r\rcd'],
])('lines that end with %s', (_ending, text) => {
  const lines = new Lines(text);

  it('are counted, and lead from an offset to a position and back', () => {
    expect(lines.count).toBe(3);
    const at = text.indexOf('d');
    expect(lines.at(at)).toEqual({ line: 3, column: 2 });
    expect(lines.offset({ line: 3, column: 2 })).toBe(at);
  });

  it('end where the text does', () => {
    expect(lines.at(1000)).toEqual({ line: 3, column: 3 });
    expect(lines.offset({ line: 9, column: 1 })).toBe(text.length);
    expect(lines.startOf(4)).toBe(text.length);
  });
});

it('the lines of one text are not those of the next', () => {
  expect(linesOf('a\nb').count).toBe(2);
  expect(linesOf('a').count).toBe(1);
  expect(linesOf('a\nb').count).toBe(2);
});
