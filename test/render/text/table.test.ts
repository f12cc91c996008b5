import { describe, expect, it } from 'vitest';
import { renderText } from '../../../src/render/text/text.ts';
import type { Table } from '../../../src/reports/blocks.ts';

const table: Table = {
  type: 'table',
  columns: [
    { key: 'id', title: 'Id', whole: true },
    { key: 'title', title: 'Title' },
    { key: 'n', title: 'Times', align: 'right' },
    { key: 'seen', title: 'Last seen', dispensable: 1 },
    { key: 'path', title: 'Path', dispensable: 2 },
  ],
  rows: [
    [
      { text: '2026-09-14-pool', tone: 'strong' },
      'Checkout returned 502s',
      12,
      '2026-09-14',
      'postmortems/a.md',
    ],
    ['2026-03-02-dns', null, 3, null, 'postmortems/b.md'],
  ],
};

const draw = (block: Table, width: number, colour = false) =>
  renderText([block], { width, colour, ascii: false }).split('\n').slice(0, -1);

describe('a table', () => {
  it('has a column as wide as its widest cell, numbers to the right', () => {
    expect(draw(table, 100)).toEqual([
      'Id               Title                   Times  Last seen   Path',
      '2026-09-14-pool  Checkout returned 502s     12  2026-09-14  postmortems/a.md',
      '2026-03-02-dns   –                           3  –           postmortems/b.md',
    ]);
  });

  it('leaves out the most dispensable columns first', () => {
    expect(draw(table, 70)[0]).toBe('Id               Title                   Times  Last seen');
    expect(draw(table, 50)[0]).toBe('Id               Title                   Times');
  });

  it('wraps prose, never an id, where nothing can be left out', () => {
    expect(draw(table, 40)).toEqual([
      'Id               Title          Times',
      '2026-09-14-pool  Checkout          12',
      '                 returned 502s',
      '2026-03-02-dns   –                  3',
    ]);
  });

  it('breaks words only where they are wider than the terminal allows', () => {
    const modes: Table = {
      type: 'table',
      columns: [
        { key: 'a', title: '' },
        { key: 'b', title: 'What' },
      ],
      rows: [['Failed-deployment recovery', 'needs six or more']],
    };
    expect(draw(modes, 30)).toEqual([
      '                   What',
      'Failed-deployment  needs six',
      'recovery           or more',
    ]);
  });

  it('keeps the indentation of a cell, and a cell of several lines', () => {
    const nested: Table = {
      type: 'table',
      columns: [{ key: 'a', title: '' }],
      rows: [['Incidents'], ['  critical'], ['a\nb']],
    };
    expect(draw(nested, 80)).toEqual(['Incidents', '  critical', 'a', 'b']);
  });

  it('aligns wide characters', () => {
    const wide: Table = {
      type: 'table',
      columns: [
        { key: 'a', title: 'A' },
        { key: 'b', title: 'B' },
      ],
      rows: [
        ['決済', 'x'],
        ['👩‍👩‍👧', 'y'],
      ],
    };
    expect(draw(wide, 80)).toEqual(['A     B', '決済  x', '👩‍👩‍👧    y']);
  });

  it('colours by tone each line of a wrapped cell for itself', () => {
    const toned: Table = {
      type: 'table',
      columns: [{ key: 'a', title: '' }],
      rows: [[{ text: 'one two', tone: 'bad' }]],
    };
    expect(draw(toned, 4, true)).toEqual(['\u001b[31mone\u001b[39m', '\u001b[31mtwo\u001b[39m']);
  });
});
