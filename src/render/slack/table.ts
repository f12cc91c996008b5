import type { KnownBlock, RichTextBlock, TableBlock } from '@slack/types';
import { stringWidth } from '../../model/text-width.ts';
import type { Cell, Column, Table } from '../../reports/blocks.ts';
import { cellText } from '../cell.ts';
import { safeLink } from '../markup.ts';
import { renderTable as renderTextTable } from '../text/table.ts';
import { LIMITS, sizeOf } from './limits.ts';
import { bold, preformatted, sections } from './mrkdwn.ts';
import { PAGE, PAGE_STYLE } from './page.ts';

/** A table in text columns, for a message that has a table of its own already. */
export const textTable = ({ caption, ...table }: Table): KnownBlock[] => [
  ...captioned(caption),
  ...preformatted(renderTextTable(table, PAGE, PAGE_STYLE)),
];

/** Whether no cell of a table in text columns has to be wrapped. */
export function fitsAsText({ caption: _caption, ...table }: Table): boolean {
  const lines = renderTextTable(table, { ...PAGE, width: Number.POSITIVE_INFINITY }, PAGE_STYLE).split('\n');
  return lines.every((line) => stringWidth(line) <= PAGE.width);
}

/**
 * A table as Slack draws it, as one block or, where it is longer than one may be, as several; none where Slack cannot
 * show it: too many columns, a row that is too long, or columns without a title, which Slack takes from the first row.
 */
export function slackTables({ caption, columns, rows }: Table): KnownBlock[][] {
  if (columns.length > LIMITS.tableColumns || columns.every(({ title }) => title === '')) return [];
  const head = columns.map(({ title }) => rawText(title));
  const settings = columns.map(settingsOf);
  const blockOf = (some: readonly SlackCell[][]): TableBlock => ({
    type: 'table',
    column_settings: settings,
    rows: [head, ...some],
  });
  const cells = rows.map((row) => columns.map((_, i) => cellOf(row[i] ?? null)));
  const tables: SlackCell[][][] = [[]];
  for (const row of cells) {
    const last = tables.at(-1) as SlackCell[][];
    if (fits(blockOf([...last, row]))) last.push(row);
    else tables.push([row]);
  }
  if (!tables.every((some) => fits(blockOf(some)))) return [];
  return tables.map((some, i) => [...(i === 0 ? captioned(caption) : []), blockOf(some)]);
}

type SlackCell = TableBlock['rows'][number][number];

/** Some of a message stays free for the heading of the table. */
const LARGEST = LIMITS.message - 1000;

const fits = (block: TableBlock): boolean =>
  block.rows.length <= LIMITS.tableRows && sizeOf([block]) <= LARGEST;

const captioned = (caption: string | undefined): KnownBlock[] => (caption ? sections(bold(caption)) : []);

const settingsOf = ({ align, whole }: Column) =>
  align === 'right' ? { align } : ({ align: 'left', is_wrapped: whole !== true } as const);

/** An empty text is refused. */
const rawText = (text: string) => ({ type: 'raw_text', text: text === '' ? '\u00a0' : text }) as const;

function cellOf(cell: Cell): SlackCell {
  const text = cellText(cell);
  if (text === '' || cell === null || typeof cell !== 'object') return rawText(text);
  const url = cell.link === undefined ? null : safeLink(cell.link);
  // A place relative to a page means nothing in a message.
  if (url !== null && /^https?:/i.test(url)) return rich({ type: 'link', url, text });
  return cell.tone === 'strong' ? rich({ type: 'text', text, style: { bold: true } }) : rawText(text);
}

type RichElement = Extract<
  RichTextBlock['elements'][number],
  { type: 'rich_text_section' }
>['elements'][number];

const rich = (element: RichElement): RichTextBlock => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [element] }],
});
