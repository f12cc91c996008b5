import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { parseMarkdown, remark, satteri } from '../../src/document/markdown.ts';
import { takeApart, withoutFrontmatter } from '../../src/document/source.ts';

const native = satteri();
const parseByRemark = remark();

/** What the rest of the program reads of a tree: types, values and places. */
function model(node: Nodes): unknown {
  const { start, end } = node.position ?? { start: null, end: null };
  const said = Object.fromEntries(
    ['value', 'depth', 'checked', 'ordered', 'start', 'url', 'alt', 'lang', 'identifier']
      .filter((key) => (node as unknown as Record<string, unknown>)[key] != null)
      .map((key) => [key, (node as unknown as Record<string, unknown>)[key]]),
  );
  const children = 'children' in node ? node.children.map((child) => model(child)) : [];
  return {
    type: node.type,
    at: [start?.offset, start?.line, start?.column, end?.offset, end?.line, end?.column],
    said,
    children,
  };
}

const texts = [
  '- [x] `a` b\n- [ ] [l](u) x\n- [X] **b** c\n- [ ]\n- [ ]  two\n1. [ ] ordered\n',
  'a 😀 b **c** d\n\n| 😀 | b |\n|--|--|\n| 1 | 😀😀 |\n',
  '# T\r\n\r\ntext\r\nmore\r\n\r\n- a\r\n- b\r\n\r\n| a | b |\r\n|---|---|\r\n| c | d |\r\n',
  '-\ta\n\t- b\n\n\tcode\n\n>\tq\n',
  'a\rb\r\r# c\r',
  'x https://a.b/c. y www.a.com z a@b.co ~a~ ~~b~~ &amp; \\* [^1]\n\n[^1]: foo',
  '<!-- a\n\nb -->\n\nx <!-- y --> z\n\n```\nunclosed',
  '| a |\n| - |\n| b \\| c |\n\ntext | no\n\nSetext\n===\nx\n---\n* * *\n1) a\n2) b\n\n7. x',
  '[a]: http://x "t"\n\n[a] [b][a] ![i](u)\n\na  \nb\\\nc',
  '',
  '\n\n',
];

/** Documents of this repository, and whatever a folder of real reports holds. */
function documents(): [string, string][] {
  const folders = ['examples', process.env['LFI_CORPORA'] ?? ''].filter(
    (folder) => folder !== '' && existsSync(folder),
  );
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .map((name) => join(folder, String(name)))
      .filter((path) => /\.(?:md|qmd|markdown)$/.test(path))
      .map((path): [string, string] => [path, readFileSync(path, 'utf8')]),
  );
}

describe.skipIf(native === null)('both parsers say the same, positions included', () => {
  const parse = native ?? parseByRemark;

  it.each(texts)('%j', (text) => {
    expect(model(parse(text))).toEqual(model(parseByRemark(text)));
  });

  it('of real documents', () => {
    const found = documents();
    expect(found.length).toBeGreaterThan(10);
    for (const [path, text] of found) {
      const body = withoutFrontmatter(takeApart(text));
      expect([path, model(parse(body))]).toEqual([path, model(parseByRemark(body))]);
    }
  });
});

describe('parseMarkdown', () => {
  it('begins the text of a task behind its box', () => {
    const [list] = parseMarkdown('- [x] `a` b').children;
    const paragraph = list?.type === 'list' ? list.children[0]?.children[0] : undefined;
    expect(paragraph?.position?.start).toMatchObject({ line: 1, column: 7, offset: 6 });
  });

  it('ends a tree before its nesting does', () => {
    let node: Nodes = parseMarkdown(`${'>'.repeat(3000)} deep`);
    let depth = 0;
    while ('children' in node && node.children[0]) {
      node = node.children[0];
      depth += 1;
    }
    expect(depth).toBeLessThanOrEqual(101);
  });

  it('puts a mark where a NUL stood', () => {
    const [paragraph] = parseMarkdown('a\0b').children;
    expect(paragraph).toMatchObject({ children: [{ value: 'a\uFFFDb' }] });
  });
});
