import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../src/render/html/html.ts';
import { escapeMarkup, safeLink } from '../../src/render/markup.ts';
import type { Block } from '../../src/reports/blocks.ts';
import { bars, charts } from './blocks.ts';

const HOSTILE = `<img src=x onerror=alert(1)> & "double" 'single' </style></title>`;

describe('a page', () => {
  const page = renderHtml(
    [
      { type: 'heading', level: 1, text: 'Trends' },
      { type: 'heading', level: 2, text: 'By service' },
      ...charts,
    ],
    'lfi trends',
  );

  it('stands alone: no script, no request, nothing from elsewhere', () => {
    expect(page).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|\son\w+=/i);
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(page).toContain('<title>Trends</title>');
  });

  it('has light and dark colours, and a style for paper', () => {
    expect(page).toContain('@media (prefers-color-scheme:dark)');
    expect(page).toContain('@media print');
  });

  it('gives every chart a title, a description and a table of its numbers', () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('chart-5-desc');
    expect(page.match(/<svg [^>]*role="img"/g)).toHaveLength(charts.length);
    expect(page).toContain('<title id="chart-1-title">By service</title>');
    expect(page.match(/<details>/g)).toHaveLength(charts.length);
    expect(page).toContain('<th scope="row" class="whole">checkout</th><td class="number whole">8</td>');
  });

  it('is the same each time', () => {
    const again = renderHtml([{ type: 'heading', level: 1, text: 'Trends' }, bars], 'x');
    expect(renderHtml([{ type: 'heading', level: 1, text: 'Trends' }, bars], 'x')).toBe(again);
  });

  it('is named after the report where that has no title', () => {
    const untitled = renderHtml([{ type: 'paragraph', text: 'No document matches.' }], 'lfi list');
    expect(untitled).toContain('<title>lfi list</title>');
    expect(untitled).toContain('<h1>lfi list</h1>');
  });
});

it('shows what stands in backticks as code, escaped', () => {
  const page = renderHtml([{ type: 'note', text: 'Add `x < 1`, or ` one alone.' }], 'x');
  expect(page).toContain('Add <code>x &lt; 1</code>, or ` one alone.');
});

it('escapes whatever stands in a document', () => {
  const blocks: Block[] = [
    { type: 'heading', level: 1, text: HOSTILE },
    { type: 'heading', level: 2, text: HOSTILE },
    { type: 'paragraph', text: HOSTILE, lead: true },
    { type: 'note', text: HOSTILE },
    { type: 'list', items: [HOSTILE] },
    {
      type: 'table',
      caption: HOSTILE,
      columns: [
        { key: 'a', title: HOSTILE },
        { key: 'b', title: '' },
      ],
      rows: [[HOSTILE, { text: HOSTILE, link: `x" onmouseover="alert(1)`, tone: 'bad' }]],
    },
    { type: 'bars', caption: HOSTILE, rows: [{ label: HOSTILE, value: 1, note: HOSTILE }] },
  ];
  const page = renderHtml(blocks, 'x');
  expect(page).not.toContain('<img');
  expect(page.match(/<\/style>/g)).toHaveLength(1);
  expect(page.replace(/"[^"]*"/g, '""')).not.toMatch(/<[^>]*\son\w+=/);
  expect(page).toContain('<a href="x&quot; onmouseover=&quot;alert(1)">');
});

it('has tables that can be understood without seeing them', () => {
  const table: Block = {
    type: 'table',
    caption: 'Incidents',
    columns: [
      { key: 'id', title: 'Id', whole: true },
      { key: 'n', title: 'Times', align: 'right' },
      { key: 't', title: 'Ticket' },
    ],
    rows: [
      ['2026-09-14-pool', 2, { text: 'OPS-1', link: 'https://example.com/OPS-1' }],
      ['b', null, { text: 'x', link: 'javascript:alert(1)' }],
    ],
  };
  expect(renderHtml([table], 'x')).toContain(
    [
      '<caption>Incidents</caption>',
      '<thead><tr><th scope="col" class="whole">Id</th><th scope="col" class="number whole">Times</th><th scope="col" class="whole">Ticket</th></tr></thead>',
      '<tbody>',
      '<tr><th scope="row" class="whole">2026-09-14-pool</th><td class="number whole">2</td><td class="whole"><a href="https://example.com/OPS-1">OPS-1</a></td></tr>',
      '<tr><th scope="row" class="whole">b</th><td class="number whole"><abbr title="not known">–</abbr></td><td class="whole">x</td></tr>',
      '</tbody>',
    ].join('\n'),
  );
});

it('links only to what cannot run', () => {
  expect(['https://a.b', 'mailto:a@b', 'docs/a.md', '../b.html#c', '#d'].map(safeLink)).not.toContain(null);
  expect(
    ['javascript:x', ' JaVaScRiPt:x', 'data:text/html,x', 'vbscript:x', 'java\tscript:x'].map(safeLink),
  ).toEqual([null, null, null, null, null]);
});

it('escapes for attributes too', () => {
  expect(escapeMarkup(`a<b>&"'\u0000`)).toBe('a&lt;b&gt;&amp;&quot;&#39;\ufffd');
});
