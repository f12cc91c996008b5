import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

const span = (line: number, column: number, endLine: number, endColumn: number) => ({
  start: { line, column },
  end: { line: endLine, column: endColumn },
});

const lines = [
  '---',
  'title: Pool',
  'impact:',
  '  users: 12',
  '  fraction: 0.3',
  'services: [checkout, payments]',
  'tags:',
  '  - pool',
  '  - "third party"',
  'flow: { a: 1, b: [x, y] }',
  '---',
  '# Heading',
];

describe('where', () => {
  const pm = read(lines);

  it('finds a key from its first character to the end of its value', () => {
    expect(pm.where('title')).toEqual(span(2, 1, 2, 12));
    expect(pm.where('impact')).toEqual(span(3, 1, 5, 16));
  });

  it('follows a path into maps and lists, in block and in flow', () => {
    expect(pm.where('impact', 'fraction')).toEqual(span(5, 3, 5, 16));
    expect(pm.where('services', 1)).toEqual(span(6, 22, 6, 30));
    expect(pm.where('tags', 1)).toEqual(span(9, 5, 9, 18));
    expect(pm.where('flow', 'b', 0)).toEqual(span(10, 19, 10, 20));
  });

  it('points to the first line where there is no such key', () => {
    expect(pm.where('severity')).toEqual(span(1, 1, 1, 4));
    expect(pm.where('services', 7)).toEqual(span(1, 1, 1, 4));
    expect(read('# No frontmatter').where('title')).toEqual(span(1, 1, 1, 1));
  });

  it('is the same with CRLF and a byte order mark', () => {
    const windows = read(`\uFEFF${lines.join('\r\n')}`);
    expect(windows.where('impact', 'fraction')).toEqual(span(5, 3, 5, 16));
    expect(windows.where('tags', 1)).toEqual(span(9, 5, 9, 18));
    expect(windows.text.startsWith('---\r\n')).toBe(true);
  });

  it('still finds keys beside broken ones', () => {
    const broken = read(['---', 'title: a: b', 'owner: dana', '---']);
    expect(broken.where('owner')).toEqual(span(3, 1, 3, 12));
  });

  it('finds keys of TOML, tables included', () => {
    const toml = read(['+++', 'title = "x"', '[impact]', '  users = 12', '+++']);
    expect(toml.where('title')).toEqual(span(2, 1, 2, 12));
    expect(toml.where('impact', 'users')).toEqual(span(4, 3, 4, 13));
  });
});

describe('positions in the body are those of the file', () => {
  const body = [
    '',
    '## Timeline',
    '',
    '- 10:02 UTC 😀 down',
    '',
    '## Action items',
    '',
    '- [ ] Add an alert',
  ];

  it.each([
    ['\n', 'LF'],
    ['\r\n', 'CRLF'],
  ])('%j', (ending) => {
    const pm = read(['---', 'title: Pool', 'started: 2026-09-14', '---', ...body].join(ending));
    expect(pm.body.sections.map(({ span: own }) => own)).toEqual([span(6, 1, 6, 12), span(10, 1, 10, 16)]);
    expect(pm.body.timeline.map(({ line, span: own }) => [line, own])).toEqual([[8, span(8, 1, 8, 20)]]);
    expect(pm.body.actionItems.map(({ line, span: own }) => [line, own])).toEqual([
      [12, span(12, 1, 12, 19)],
    ]);
  });

  it('keeps one tree, and parses again after another document', () => {
    const [a, b] = [read('# A'), read('# B')];
    const first = a.tree();
    expect(a.tree()).toBe(first);
    expect(b.tree()).not.toBe(first);
    expect(a.tree()).toEqual(first);
    expect(a.tree()).not.toBe(first);
  });
});
