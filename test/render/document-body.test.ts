import domino from '@mixmark-io/domino';
import { describe, expect, it } from 'vitest';
import { remark } from '../../src/document/markdown.ts';
import { renderDocumentBody } from '../../src/render/html/document-body.ts';
import { safeLink } from '../../src/render/markup.ts';

const parse = remark();
const resolve = {
  link: (url: string) => (/^(?:https?|mailto):/.test(url) ? safeLink(url) : null),
  image: (url: string) => (url === 'graph.png' ? 'images/1.png' : null),
};
const render = (markdown: string): string =>
  renderDocumentBody(parse(markdown), { resolve, topHeading: 2 })
    .map(({ markup }) => markup)
    .join('\n');

/** Each with a part of it that a reader still sees. */
const ATTACKS: readonly (readonly [string, string])[] = [
  ['<script>alert(1)</script>', 'alert(1)'],
  ['<SCRIPT SRC=//evil.example/x.js></SCRIPT>', 'evil.example'],
  ['text <script>alert(1)</script> text', 'alert(1)'],
  ['<img src=x onerror=alert(1)>', '[image (x)]'],
  ['<img src="javascript:alert(1)">', '[image (javascript:alert(1))]'],
  ['<img srcset="https://evil.example/x.png" src=gone.png>', '[image (gone.png)]'],
  ['<picture><source srcset="https://evil.example/x.png"><img src=gone.png></picture>', '[image (gone.png)]'],
  ['<video src="https://evil.example/x.mp4" onloadstart=alert(1)></video>', 'onloadstart'],
  ['<svg onload=alert(1)></svg>', 'onload'],
  ['<svg><script>alert(1)</script></svg>', 'alert(1)'],
  ['<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>', '<text>x'],
  ['<iframe src="javascript:alert(1)"></iframe>', 'iframe'],
  ['<iframe srcdoc="<script>alert(1)</script>"></iframe>', 'srcdoc'],
  ['<object data="data:text/html;base64,PHNjcmlwdD4="></object>', 'object'],
  ['<embed src="data:image/svg+xml,x">', 'embed'],
  ['<base href="https://evil.example/">', 'base'],
  ['<meta http-equiv="refresh" content="0;url=javascript:alert(1)">', 'refresh'],
  ['<link rel="stylesheet" href="https://evil.example/x.css">', 'stylesheet'],
  ['<style>@import "https://evil.example/x.css"</style>', '@import'],
  ['<body onload=alert(1)>', 'onload'],
  ['<a href="javascript:alert(1)">go</a>', 'go'],
  ['<a href="https://x.example" onclick="alert(1)">go</a>', 'go'],
  ['<a href="&#106;ava&Tab;script&colon;alert(1)" target=_top>go</a>', 'go'],
  ['<b onmouseover=alert(1)>x</b> <kbd style="position:fixed" class=top>y</kbd>', 'y'],
  ['<a id=main name=q href="#main">go</a>', 'go'],
  [
    '<details><summary onclick=alert(1)>a</summary><svg><style><img title="</style><img src=x onerror=alert(1)>"></svg></details>',
    'a',
  ],
  [
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=alert(1)&gt;">',
    'mglyph',
  ],
  ['<form><p>x</p><input formaction="javascript:alert(1)" type=submit></form>', 'formaction'],
  ['<div><textarea></div><script>alert(1)</script>', 'alert(1)'],
  ['<p><plaintext><script>alert(1)</script>', 'alert(1)'],
  ['x <b <script>alert(1)</script>', 'alert(1)'],
  ['<b><![CDATA[<script>alert(1)</script>]]></b>', 'alert(1)'],
  ['<details open ontoggle=alert(1)>x</details>', 'x'],
  ['<form action="https://evil.example"><button>x</button></form>', 'action'],
  ['<input autofocus onfocus=alert(1)>', 'onfocus'],
  ['<math><mi xlink:href="javascript:alert(1)">x</mi></math>', 'math'],
  ['<template><script>alert(1)</script></template>', 'template'],
  ['<noscript><p title="</noscript><img src=x onerror=alert(1)>">', 'noscript'],
  ['<p style="background:url(https://evil.example)">x</p>', 'x'],
  ['[go](javascript:alert(1))', 'go'],
  ['[go](JaVaScRiPt:alert(1))', 'go'],
  ['[go](java\tscript:alert(1))', 'go'],
  ['[go](&#106;avascript:alert(1))', 'go'],
  ['[go](vbscript:msgbox(1))', 'go'],
  ['[go](data:text/html,<script>alert(1)</script>)', 'go'],
  ['[go][r]\n\n[r]: javascript:alert(1)', 'go'],
  ['<javascript:alert(1)>', 'javascript:alert(1)'],
  ['![x](javascript:alert(1))', 'javascript:alert(1)'],
  ['![x](data:image/svg+xml;base64,PHN2Zz4=)', 'data:image/svg+xml'],
  ['![x](https://evil.example/pixel.png)', 'evil.example'],
  ['![x](x"onerror="alert(1))', 'onerror'],
  ['[x](https://e.example "a\\" onmouseover=\\"alert(1)")', 'x'],
  ['`<script>alert(1)</script>`', 'alert(1)'],
  ['```html\n<script>alert(1)</script>\n```', 'alert(1)'],
  ['| <img src=x onerror=alert(1)> |\n| --- |\n| </table><script>alert(1)</script> |', 'alert(1)'],
  ['# <img src=x onerror=alert(1)>', '[image (x)]'],
  ['&lt;script&gt;alert(1)&lt;/script&gt;', 'alert(1)'],
  ['<!--><script>alert(1)</script>-->', 'alert'],
];

const SHOWN =
  /^(?:p|a|h[1-6]|[uo]l|li|table|thead|tbody|tr|th|td|div|pre|code|img|em|strong|b|br|span|kbd|details|summary)$/;
const SAID = /^(?:href|src|alt|title|id|open|tabindex|role|aria-label|class)$/;

/** Of a tree that another parser made of the markup. */
interface Body {
  readonly textContent: string;
  querySelectorAll(selector: string): Iterable<{
    readonly localName: string;
    readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  }>;
}

describe('a document in a page', () => {
  it.each(ATTACKS)('%s runs nothing, and is read', (markdown, seen) => {
    const { body } = domino.createDocument(render(markdown)) as { readonly body: Body };
    for (const element of [...body.querySelectorAll('*')]) {
      expect(element.localName).toMatch(SHOWN);
      for (const { name, value } of [...element.attributes]) {
        expect(name).toMatch(SAID);
        if (name === 'href' || name === 'src') expect(value).toMatch(/^(?:https?:|mailto:|images\/|#part-)/);
        if (name === 'id') expect(value).toMatch(/^part-/);
      }
    }
    if (!markdown.startsWith('<!--')) expect(body.textContent).toContain(seen);
  });

  it('shows harmless HTML for what it does, and of any other what was written', () => {
    expect(render('H<sub>2</sub>O, <kbd>Ctrl</kbd>, <pod-name> <!-- aside -->of <em>x</em>')).toBe(
      '<p>H<sub>2</sub>O, <kbd>Ctrl</kbd>, &#x3C;pod-name> of <em>x</em></p>',
    );
    expect(render('<img src="graph.png" width="300" alt="Queue" onerror="alert(1)">')).toBe(
      '<img src="images/1.png" width="300" alt="Queue">',
    );
    expect(render('<a href="https://x.example">x</a> <a href="#part">y</a>\n\n## Part')).toContain(
      '<a href="https://x.example">x</a> <a href="#part-part">y</a>',
    );
    expect(render('<table><tr><td align="right" bgcolor="red">1</td></tr></table>')).toContain(
      '<table><tbody><tr><td align="right">1</td></tr></tbody></table>',
    );
  });

  it('folds what is folded, with the markdown in it, and tells the lines that follow', () => {
    const blocks = renderDocumentBody(
      parse(
        '<details>\n<summary>Logs</summary>\n\n# All\n\n```\nout of **memory**\n```\n\n</details>\n\nAfter\n',
      ),
      { resolve, topHeading: 2 },
    );
    expect(blocks.map(({ tag, line }) => [tag, line])).toEqual([
      ['details', 1],
      ['p', 12],
    ]);
    expect(blocks[0]?.markup.replace(/\n/g, '')).toBe(
      '<details><summary>Logs</summary><h2>All</h2><pre tabindex="0"><code>out of **memory**</code></pre></details>',
    );
  });

  it('follows links by their definitions', () => {
    expect(render('[the *post*][p], [p] and [gone]\n\n[P]: https://x.example/a "A"')).toBe(
      '<p><a href="https://x.example/a" title="A">the <em>post</em></a>, <a href="https://x.example/a" title="A">p</a> and [gone]</p>',
    );
  });

  it('keeps a line break, and leaves out what was written for whoever edits the file', () => {
    expect(render('| a |\n| - |\n| one<br>two<br/>three |')).toContain('one<br>two<br>three');
    expect(render('before <!-- TEMPLATE: say what happened --> after')).toBe('<p>before  after</p>');
    expect(render('<!-- one\n\ntwo -->\n\nText')).toBe('<p>Text</p>');
  });

  it('tells what is ticked', () => {
    expect(render('- [x] one\n- [ ] two').replace(/<[^>]*>|\n/g, '')).toBe('☑ one☐ two');
  });

  it('shows images that are there, and says of others what they were', () => {
    expect(render('![The queue](graph.png)')).toBe('<p><img src="images/1.png" alt="The queue"></p>');
    expect(render('![The queue](gone.png)')).toBe('<p>[image: The queue (gone.png)]</p>');
  });

  it('says where a link led that cannot be followed', () => {
    expect(render('[the runbook](../runbooks/pool.md)')).toBe('<p>the runbook (../runbooks/pool.md)</p>');
  });

  it('puts headings in order under that of the page', () => {
    const tags = renderDocumentBody(parse('# A\n\n### B\n\n###### C\n\n# D\n\n## E'), {
      resolve,
      topHeading: 2,
    });
    expect(tags.map(({ tag }) => tag)).toEqual(['h2', 'h3', 'h4', 'h2', 'h3']);
  });

  it('tells which line a block begins on, and names rows as it is asked to', () => {
    const blocks = renderDocumentBody(parse('One\n\n| a |\n| - |\n| b |\n'), {
      resolve,
      topHeading: 2,
      anchors: new Map([[5, 'row-1']]),
    });
    expect(blocks.map(({ line }) => line)).toEqual([1, 3]);
    expect(blocks[1]?.markup).toContain('<tr id="row-1">');
    expect(blocks[1]?.markup).toContain('tabindex="0"');
  });

  it('keeps footnotes together with their signs', () => {
    const markup = render('Text[^1].\n\n[^1]: The note.');
    const href = /href="#(doc-fn-1)"/.exec(markup)?.[1];
    expect(href).toBe('doc-fn-1');
    expect(markup).toContain(`id="${href}"`);
  });
});

describe('links within a document', () => {
  it('lead to the heading that GitHub would lead to, the second of a name by its number', () => {
    const markup = render(
      '[when](#timeline-utc) [again](#What-We%20Learned-1) [up](#main)\n\n## Timeline (UTC)\n\n## What we learned\n\n## What we learned\n\n## main\n',
    );
    expect(markup).toContain('<a href="#part-timeline-utc">when</a>');
    expect(markup).toContain('<h2 id="part-timeline-utc">Timeline (UTC)</h2>');
    expect(markup).toContain('<h2 id="part-what-we-learned-1">What we learned</h2>');
    expect(markup).toContain('again (#What-We%20Learned-1)');
    expect(markup).toContain('<a href="#part-main">up</a>');
  });

  it('cannot take an id of the page', () => {
    expect(render('# main\n\n# q" onclick="x\n')).toMatch(
      /^<h2 id="part-main">main<\/h2>\n<h2 id="part-q-onclickx">[^<]*<\/h2>$/,
    );
    expect(render('[x](#part-main)\n\n# main\n')).not.toContain('<a');
  });
});
