import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../src/render/markdown.ts';
import type { Block } from '../../src/reports/blocks.ts';
import { bars, control, dots, sparklines, sparse } from './blocks.ts';

const parse = (markdown: string) => unified().use(remarkParse).use(remarkGfm).parse(markdown);
const paragraph = (text: string) => renderMarkdown([{ type: 'paragraph', text }]).trimEnd();

const HOSTILE = [
  '# not a heading',
  '- not a list',
  '+ nor this',
  '1. nor this',
  '12) nor this',
  '---',
  '===',
  '> no quote',
  '    no code',
  '```js',
  '~~~',
  '~~kept~~',
  'a * b * c',
  '**bold** and _slanted_',
  'snake_case_name and __init__',
  'a `tick` and ``two``',
  '<script>alert(1)</script>',
  '<!-- comment -->',
  '&lt; &amp; &#64; AT&T',
  '[text](javascript:alert(1))',
  '![image](x)',
  '[^1]: note',
  '[ref]: https://example.com',
  '| a | b |',
  'ends with \\',
  '\\# twice',
  '$x$ and $5',
];

describe('text stays text', () => {
  it.each(HOSTILE)('%j in a paragraph', (text) => {
    const tree = parse(paragraph(text));
    expect(tree.children.map(({ type }) => type)).toEqual(['paragraph']);
    expect(textOf(tree)).toBe(text.trim());
  });

  it.each(HOSTILE)('%j below a line, in a list, a heading, a note and a cell', (text) => {
    const blocks: Block[] = [
      { type: 'heading', level: 2, text },
      { type: 'paragraph', text: `above\n${text}` },
      { type: 'paragraph', text, lead: true },
      { type: 'note', text },
      { type: 'list', items: [text] },
      { type: 'table', caption: text, columns: [{ key: 'a', title: text }], rows: [[text]] },
    ];
    const { children } = parse(renderMarkdown(blocks));
    const types = ['heading', 'paragraph', 'paragraph', 'paragraph', 'list', 'paragraph', 'table'];
    expect(children.map(({ type }) => type)).toEqual(types);
    for (const [i, child] of children.entries()) {
      const shown = textOf(child).replaceAll('\u00a0', ' ');
      const wanted = [text, `above\n${text}`, text, text, text, text, `${text}${text}`][i] as string;
      expect(shown.replace(/\s/g, '')).toBe(wanted.replace(/\s/g, ''));
    }
  });

  it('mentions nobody and refers to no issue', () => {
    expect(paragraph('@dana fixed #12')).toBe('@\u200bdana fixed #\u200b12');
  });

  it('leaves ordinary prose as it is', () => {
    const prose = "14 → 7: ratio 0.50 (0.17 to 1.32), can't tell; failure_mode = dns-misconfiguration, 95 %";
    expect(paragraph(prose)).toBe(prose);
  });
});

it('keeps a cell on its line and the spaces that indent it', () => {
  const table: Block = {
    type: 'table',
    columns: [{ key: 'a', title: '' }],
    rows: [['  critical'], ['a\nb'], [null]],
  };
  expect(renderMarkdown([table])).toBe('|  |\n| --- |\n| &nbsp;&nbsp;critical |\n| a<br>b |\n| – |\n');
});

it('links a cell, whatever its address', () => {
  const link = (url: string) =>
    renderMarkdown([
      { type: 'table', columns: [{ key: 'a', title: 'A' }], rows: [[{ text: 'x', link: url }]] },
    ]).split('\n')[2];
  expect(link('docs/a.md')).toBe('| [x](docs/a.md) |');
  expect(link('a b(c)|d')).toBe('| [x](a%20b%28c%29%7Cd) |');
  expect(link('javascript:alert(1)')).toBe('| x |');
});

describe('charts', () => {
  it('bars and lines are tables', () => {
    expect(renderMarkdown([bars])).toBe(
      [
        '|  | Now | Before |  |  |',
        '| --- | ---: | ---: | --- | --- |',
        '| checkout | 8 | 2 | ████████████████ | regressing |',
        '| payments | 4 | 4 | ████████ |  |',
        '| search | 0 | 12 |  |  |',
        '| unknown | 1 | – | ██ |  |',
        '',
      ].join('\n'),
    );
    expect(renderMarkdown([sparklines]).split('\n').slice(0, 6)).toEqual([
      '**Incidents a week**',
      '',
      '|  | 0 to 7 | Latest |  |',
      '| --- | --- | ---: | --- |',
      '| all | `▁▂▃▄▅▆▇█` | 7 |  |',
      '| checkout | `▁▁█▁▁▁▂▁` | 0 | one burst |',
    ]);
  });

  it('others are text in a block of code, that no label can end', () => {
    const ticks = { ...dots, rows: dots.rows.map((row) => ({ ...row, label: '````' })) };
    const markdown = renderMarkdown([ticks, control]);
    expect(parse(markdown).children.map(({ type }) => type)).toEqual([
      'paragraph',
      'code',
      'paragraph',
      'code',
    ]);
    expect(markdown).toContain('`````text\n  ````');
  });

  it('are drawn in ASCII when asked to', () => {
    expect(renderMarkdown([bars, sparklines, control], { ascii: true })).toMatch(/^[\x20-\x7e\n]*$/);
  });

  it('with little on them show no NaN', () => {
    expect(renderMarkdown(sparse)).not.toMatch(/NaN|Infinity|undefined|null/);
  });
});
