import { describe, expect, it } from 'vitest';
import { proseBlocks, unmarked } from '../../src/library/prose.ts';

describe('unmarked', () => {
  it.each([
    ['- [x] **Alert** on `pool wait` (see [docs](https://a.example))', 'Alert on pool wait (see docs)'],
    ['> quoted *words*', 'quoted words'],
    ['| 10:32 | pager | ', '10:32 · pager'],
    ['## What happened', 'What happened'],
    ['snake_case_name and 2 * 3 * 4', 'snake_case_name and 2 * 3 * 4'],
  ])('%s', (line, text) => expect(unmarked(line)).toBe(text));
});

describe('proseBlocks', () => {
  it('joins the lines of a paragraph and keeps items apart, with their lines', () => {
    const text =
      'One sentence\nover two lines.\n\n- first\n- second\n  goes on\n\n| a | b |\n|---|---|\n| 1 | 2 |\n';
    expect(proseBlocks(text)).toEqual([
      { text: 'One sentence over two lines.', line: 1 },
      { text: 'first', line: 4 },
      { text: 'second goes on', line: 5 },
      { text: 'a · b', line: 8 },
      { text: '1 · 2', line: 10 },
    ]);
  });

  // What is a definition and what is not: https://spec.commonmark.org/0.31.2/#link-reference-definitions
  it.each([
    ['[runbook]: https://docs.example/pool', false],
    ['[the alert]: <https://docs.example/a b> "Pool wait"', false],
    ["   [x]: ./x.md 'Notes'", false],
    ['[^1]: https://docs.example/pool has the graph', true],
    ['[Monday]: the pool ran dry', true],
    ['See [runbook]: it says so.', true],
  ])('%j: %s', (line, isProse) => {
    expect(proseBlocks(`It held.\n\n${line}\n`)).toHaveLength(isProse ? 2 : 1);
  });
});
