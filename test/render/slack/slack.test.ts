import { describe, expect, it } from 'vitest';
import type { SlackMessage } from '../../../src/render/slack/slack.ts';
import { renderSlack } from '../../../src/render/slack/slack.ts';
import type { Block, Table } from '../../../src/reports/blocks.ts';
import { runIn } from '../../cli/fake-host.ts';
import { charts, sparse } from '../blocks.ts';
import { messageFaults } from './block-kit.ts';

const rendered = (...blocks: Block[]): SlackMessage => JSON.parse(renderSlack(blocks, 'lfi test'));
const faultsOf = (message: SlackMessage) => [message, ...(message.thread ?? [])].flatMap(messageFaults);
const words = (message: Pick<SlackMessage, 'blocks'>) => JSON.stringify(message.blocks);
const paragraph = (text: string): Block => ({ type: 'paragraph', text });
const table = (rows: number, cell = 'x'): Table => ({
  type: 'table',
  columns: [
    { key: 'a', title: 'A' },
    { key: 'n', title: 'N', align: 'right' },
  ],
  rows: Array.from({ length: rows }, (_, i) => [`${cell}${i}`, i]),
});

const REPORTS = [
  ['list'],
  ['show', '2026-09-14-checkout-connection-pool'],
  ['matrix'],
  ['trends'],
  ['trends', '--all', '--days', '365'],
  ['trends', '--benchmark', 'google'],
  ['recurring', '--days', '730'],
  ['actions'],
  ['near-misses'],
  ['search', 'connection', 'pool'],
  ['search', '<timeout>', '&'],
  ['similar', '2026-09-14-checkout-connection-pool'],
  ['taxonomy'],
  ['priorities'],
  ['targets'],
  ['review', 'weekly'],
  ['review', 'monthly', '--days', '365'],
  ['review', 'quarterly', '--days', '365'],
  ['list', '--days', '1'],
];

describe('what Slack would refuse', () => {
  it.each(REPORTS)('nothing in %s %s', async (...args) => {
    const argv = [...args, '--as-of', '2026-09-30', '--format', 'slack'];
    const { exitCode, out } = await runIn({}, '-C', `${process.cwd()}/examples`, ...argv);
    expect(exitCode).toBe(0);
    expect(faultsOf(JSON.parse(out))).toEqual([]);
  });

  it('nothing in long, odd and empty blocks', () => {
    const odd = '<!channel> & <@U1> *x* _y_ `z` ``` ~a~ \u202e\u0000 &amp; \ud800';
    for (const text of [
      odd,
      odd.repeat(500),
      'x'.repeat(20_000),
      '🙂'.repeat(5000),
      '&'.repeat(9000),
      '\n',
    ]) {
      const blocks: Block[] = [
        { type: 'heading', level: 1, text },
        { type: 'heading', level: 2, text },
        { type: 'heading', level: 3, text },
        { type: 'paragraph', text, lead: true },
        paragraph(text),
        { type: 'note', text },
        { type: 'list', items: [text, text] },
        { ...table(3, text), caption: text },
        {
          type: 'entries',
          rows: [
            {
              title: text,
              about: text,
              quote: [{ text, marked: true }],
              remarks: [{ label: 'done', text }],
            },
          ],
        },
        { type: 'bars', caption: text, rows: [{ label: text, value: 1, note: text }] },
      ];
      expect(faultsOf(rendered(...blocks))).toEqual([]);
    }
    expect(faultsOf(rendered(paragraph('x'), ...charts, ...sparse))).toEqual([]);
    expect(faultsOf(rendered(...Array.from({ length: 400 }, (_, i) => paragraph(`${i}`))))).toEqual([]);
    expect(faultsOf(rendered(table(99), table(100), table(1000), table(3)))).toEqual([]);
  });
});

it('mentions nobody and links nothing that a document did not link', () => {
  expect(words(rendered(paragraph('<!channel> & <@U1>')))).toContain('&lt;!channel&gt; &amp; &lt;@U1&gt;');
});

it('says a title and the sentence below it where no blocks are shown', () => {
  const message = rendered(
    { type: 'heading', level: 1, text: 'Trends' },
    { type: 'paragraph', text: 'A & B', lead: true },
  );
  expect(message.text).toBe('Trends\nA &amp; B');
  expect(message.blocks).toEqual([
    { type: 'header', text: { type: 'plain_text', text: 'Trends', emoji: false } },
    { type: 'section', text: { type: 'mrkdwn', text: '*A &amp; B*', verbatim: true }, expand: true },
  ]);
  expect(message).not.toHaveProperty('thread');
});

it('cannot be made bold by a document, nor ended', () => {
  const text = (one: Block) => (rendered(one).blocks[0] as { text: { text: string } }).text.text;
  expect(text(paragraph('*x* and snake_case'))).toBe('*\u200bx\u200b* and snake_case');
  const bars: Block = { type: 'bars', rows: [{ label: '```', value: 1 }] };
  expect(text(bars)).toMatch(/^```\n[^`]+\n```$/);
});

describe('a longer report', () => {
  const long = Array.from({ length: 60 }, (_, i) => paragraph(`${i}: ${'word '.repeat(80).trim()}`));
  const message = rendered({ type: 'heading', level: 1, text: 'Long' }, ...long);
  const parts = [message, ...(message.thread ?? [])];

  it('goes on in the thread, and loses nothing', () => {
    expect(parts.length).toBeGreaterThan(1);
    const all = parts.map(words).join('');
    for (let i = 0; i < 60; i++) expect(all).toContain(`"${i}: word`);
  });

  it('says in each part which it is', () => {
    expect(words(message)).toContain(`Part 1 of ${parts.length}; the rest is in the thread.`);
    expect(parts.at(-1)?.text).toMatch(/^Long\n0: word .*word \(4 of 4\)$/);
    expect(words(parts[1] as SlackMessage)).toContain(`Part 2 of ${parts.length}`);
  });

  it('keeps a heading with what it heads', () => {
    const filled = Array.from({ length: 48 }, (_, i) => paragraph(`${i}`));
    const split = rendered(...filled, { type: 'heading', level: 2, text: 'Last' }, paragraph('of all'));
    expect(words(split)).not.toContain('Last');
    expect(split.thread?.[0]?.blocks.map(({ type }) => type)).toEqual(['context', 'header', 'section']);
  });
});

describe('tables', () => {
  const kinds = (message: SlackMessage) => message.blocks.map(({ type }) => type);

  const wide = (rows: number) => table(rows, 'word '.repeat(20));

  it('are Slack tables where there is one', () => {
    expect(kinds(rendered(table(3)))).toEqual(['table']);
  });

  it('of several are text in columns, but for the first of a message that would have to wrap', () => {
    const message = rendered(table(2), wide(3), wide(1));
    expect(kinds(message)).toEqual(['section', 'table', 'section']);
    expect(words(message)).toContain('```\\nA   N\\nx0  0\\nx1  1\\n```');
  });

  it('have a row of titles, numbers to the right, and a dash for what is not known', () => {
    const [block] = rendered({ ...table(1), rows: [[null, '']] }).blocks;
    expect(block).toEqual({
      type: 'table',
      column_settings: [{ align: 'left', is_wrapped: true }, { align: 'right' }],
      rows: [
        [
          { type: 'raw_text', text: 'A' },
          { type: 'raw_text', text: 'N' },
        ],
        [
          { type: 'raw_text', text: '–' },
          { type: 'raw_text', text: '\u00a0' },
        ],
      ],
    });
  });

  it('longer than one may be go on in the thread, each with its titles', () => {
    const message = rendered(table(250));
    const tables = [message, ...(message.thread ?? [])].flatMap(({ blocks }) =>
      blocks.filter(({ type }) => type === 'table'),
    ) as unknown as { rows: { text: string }[][] }[];
    expect(tables.flatMap(({ rows }) => rows.slice(1)).map(([first]) => first?.text)).toEqual(
      table(250).rows.map(([first]) => first),
    );
    expect(tables.every(({ rows }) => rows[0]?.[0]?.text === 'A')).toBe(true);
  });

  it('link to the web, not to a place in a folder', () => {
    const linked = (link: string) => words(rendered({ ...table(1), rows: [[{ text: 'x', link }, 1]] }));
    expect(linked('https://a.example/1')).toContain('{"type":"link","url":"https://a.example/1","text":"x"}');
    expect(linked('docs/a.md')).toContain('{"type":"raw_text","text":"x"}');
  });
});
