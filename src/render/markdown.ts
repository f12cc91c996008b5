import type { Bars, Block, Cell, Entries, Sparklines, Table } from '../reports/blocks.ts';
import { cellText, DASH, formatNumber } from './cell.ts';
import { cleanBlocks } from './clean.ts';
import { codeBlock, codeSpan, escapeCell, escapeLine, escapeText, linkTarget } from './markdown-escape.ts';
import { safeLink } from './markup.ts';
import { drawBar } from './text/bars.ts';
import { glyphsFor } from './text/glyphs.ts';
import { drawValue, mostOf } from './text/sparklines.ts';
import { styleFor, type Terminal } from './text/style.ts';
import { renderChart } from './text/text.ts';

/** What a page of GitHub's shows without scrolling. */
const WIDTH = 76;

/** Blocks as GitHub-flavoured markdown; bars and lines in tables, other charts as text in a code block. */
export function renderMarkdown(
  blocks: readonly Block[],
  { ascii = false }: { readonly ascii?: boolean } = {},
): string {
  const page: Terminal = { width: WIDTH, colour: false, ascii };
  const parts = cleanBlocks(blocks, page)
    .map((block) => renderBlock(block, page))
    .filter((part) => part !== '');
  const text = parts.length === 0 ? '' : `${parts.join('\n\n')}\n`;
  return ascii ? text.replaceAll(DASH, '-') : text;
}

function renderBlock(block: Block, page: Terminal): string {
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escapeLine(block.text)}`;
    case 'paragraph':
      return block.lead ? emphasis(block.text, '**') : escapeText(block.text);
    case 'note':
      return emphasis(block.text, '_');
    case 'list':
      return block.items.map((item) => `- ${escapeText(item).replaceAll('\n', '\n  ')}`).join('\n');
    case 'table':
      return block.rows.length === 0 ? '' : renderTable(block);
    case 'entries':
      return renderEntries(block);
    case 'commands':
      return block.lines.length === 0 ? '' : codeBlock(block.lines.join('\n'), 'sh');
    case 'bars':
      return block.rows.length === 0 ? '' : renderBars(block, page);
    case 'sparklines':
      return block.rows.length === 0 ? '' : renderSparklines(block, page);
    default: {
      const { caption, ...chart } = block;
      const drawn = renderChart(chart, page, styleFor(page));
      return drawn === '' ? '' : withCaption(caption, codeBlock(drawn));
    }
  }
}

function emphasis(text: string, mark: string): string {
  const inner = escapeLine(text);
  return inner === '' ? '' : mark + inner + mark;
}

const withCaption = (caption: string | undefined, body: string) =>
  caption ? `${emphasis(caption, '**')}\n\n${body}` : body;

function renderEntries({ rows }: Entries): string {
  const entries = rows.map(({ title, about, quote, remarks }, index) => {
    const number = `${index + 1}. `;
    const said = quote.map(({ text, marked }) => (marked ? markedText(text) : escapeInner(text))).join('');
    const lines = [
      `${emphasis(title, '**')}  `,
      escapeLine(about),
      ...(said === '' ? [] : ['', `> ${said}`, '']),
      ...remarks.map(({ label, text }) => `- ${escapeLine(`${label}: ${text}`)}`),
    ];
    const indented = lines.map((line, at) =>
      at === 0 || line === '' ? line : ' '.repeat(number.length) + line,
    );
    return number + indented.join('\n').trimEnd();
  });
  return entries.join('\n\n');
}

const markedText = (text: string) => emphasis(text, '**');

/** A piece of a line, the blanks at its ends kept. */
const escapeInner = (text: string) =>
  `${/^\s/.test(text) ? ' ' : ''}${escapeLine(text)}${/\S\s+$/.test(text) ? ' ' : ''}`;

function renderBars({ caption, rows }: Bars, { ascii }: Terminal): string {
  const most = Math.max(0, ...rows.map(({ value }) => value).filter(Number.isFinite));
  const compared = rows.some(({ before }) => before !== undefined);
  const noted = rows.some(({ note }) => note);
  return tableOf(
    caption,
    ['', 'Now', ...(compared ? ['Before'] : []), '', ...(noted ? [''] : [])],
    ['---', '---:', ...(compared ? ['---:'] : []), '---', ...(noted ? ['---'] : [])],
    rows.map(({ label, value, before, note }) => [
      escapeCell(label),
      formatNumber(value),
      ...(compared ? [cellText(before ?? null)] : []),
      drawBar(most > 0 ? value / most : 0, 16, ascii),
      ...(noted ? [escapeCell(note ?? '')] : []),
    ]),
  );
}

function renderSparklines(chart: Sparklines, page: Terminal): string {
  const { ramp } = glyphsFor(page);
  const most = mostOf(chart);
  const noted = chart.rows.some(({ note }) => note);
  return tableOf(
    chart.caption,
    ['', `0 to ${formatNumber(most)}`, 'Latest', ...(noted ? [''] : [])],
    ['---', '---', '---:', ...(noted ? ['---'] : [])],
    chart.rows.map(({ label, values, note }) => [
      escapeCell(label),
      codeSpan(values.map((value) => drawValue(value, most, ramp)).join('')),
      formatNumber(values.at(-1) ?? Number.NaN),
      ...(noted ? [escapeCell(note ?? '')] : []),
    ]),
  );
}

function renderTable({ caption, columns, rows }: Table): string {
  return tableOf(
    caption,
    columns.map(({ title }) => escapeCell(title)),
    columns.map(({ align }) => (align === 'right' ? '---:' : '---')),
    rows.map((row) => columns.map((_, index) => renderCell(row[index] ?? null))),
  );
}

function tableOf(
  caption: string | undefined,
  titles: readonly string[],
  rule: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const lines = [titles, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return withCaption(caption, lines.join('\n'));
}

function renderCell(cell: Cell): string {
  const text = escapeCell(cellText(cell));
  const link = typeof cell === 'object' && cell?.link ? safeLink(cell.link) : null;
  return link === null ? text : `[${text}](${linkTarget(link)})`;
}
