import { describe, expect, it } from 'vitest';
import { renderCsv } from '../../src/render/csv.ts';
import type { Cell } from '../../src/reports/blocks.ts';

/** The one cell as it goes out, without heading and line end. */
const cell = (value: Cell) =>
  renderCsv({ type: 'table', columns: [{ key: 'k', title: 'K' }], rows: [[value]] }).slice(3, -2);

describe('csv', () => {
  it('ends every line with CRLF, the heading being the keys', () => {
    const columns = [
      { key: 'failure_mode', title: 'Failure mode' },
      { key: 'n', title: '' },
    ];
    expect(
      renderCsv({
        type: 'table',
        columns,
        rows: [
          ['a', 1],
          ['b', null],
        ],
      }),
    ).toBe('failure_mode,n\r\na,1\r\nb,\r\n');
    expect(renderCsv({ type: 'table', columns, rows: [] })).toBe('failure_mode,n\r\n');
  });

  it.each([
    ['a,b', '"a,b"'],
    ['say "hi"', '"say ""hi"""'],
    ['two\nlines', '"two\nlines"'],
    ['a\r\nb', '"a\r\nb"'],
    [' kept ', ' kept '],
    ['', ''],
  ])('quotes %j only where it must', (text, expected) => {
    expect(cell(text)).toBe(expected);
  });

  it('writes numbers as they are, and nothing for what is not known', () => {
    expect([0, -1.5, 0.1 + 0.2, 1e21, Number.NaN, null].map(cell)).toEqual([
      '0',
      '-1.5',
      '0.30000000000000004',
      '1e+21',
      '',
      '',
    ]);
    expect(cell({ text: 'toned', tone: 'bad', link: 'https://example.com' })).toBe('toned');
  });

  it.each([
    '=1+1',
    '+1+1',
    '-1+1',
    "-2+3+cmd|' /C calc'!A0",
    '@SUM(A1)',
    '\t=1',
    ' =1',
    '＝1',
    '- item',
    '\r=1',
    '--x',
  ])('does not let a spreadsheet run %j', (text) => {
    expect(cell(text).replace(/^"/, '')).toMatch(/^'/);
  });

  it.each(['-5', '+3.25', '-0.5', 'a=b', '2026-09-14', '– none', 'x@example.com'])(
    'leaves %j alone',
    (text) => {
      expect(cell(text)).toBe(text);
    },
  );
});
