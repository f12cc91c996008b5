import type { KnownBlock } from '@slack/types';
import type { Block, Entries, Table } from '../../reports/blocks.ts';
import { isChart } from '../charts.ts';
import { cleanBlocks } from '../clean.ts';
import { renderChart } from '../text/text.ts';
import { type Piece, packMessages } from './messages.ts';
import { bold, contexts, cut, escapeMrkdwn, escapeSlack, headers, preformatted, sections } from './mrkdwn.ts';
import { PAGE, PAGE_STYLE } from './page.ts';
import { fitsAsText, slackTables, textTable } from './table.ts';

/** A message as chat.postMessage and incoming webhooks take it. */
export interface SlackMessage {
  /** What notifications and screen readers say. */
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
  /** What did not fit, to be posted below it; absent where all did. */
  readonly thread?: readonly Omit<SlackMessage, 'thread'>[];
}

/** Blocks as Slack's Block Kit in JSON, within its limits: one message, with the rest of a longer one as its thread. */
export function renderSlack(blocks: readonly Block[], name: string): string {
  const clean = cleanBlocks(blocks);
  const said = fallback(clean, name);
  const tables = clean.filter(({ type }) => type === 'table').length;
  const [first = [], ...rest] = packMessages(clean.flatMap((block) => piecesOf(block, tables === 1)));
  const message: SlackMessage = {
    text: said,
    blocks: first,
    ...(rest.length > 0
      ? {
          thread: rest.map((part, i) => ({ text: `${said} (${i + 2} of ${rest.length + 1})`, blocks: part })),
        }
      : {}),
  };
  return `${JSON.stringify(message, null, 2)}\n`;
}

/** A notification shows less; Slack wants no more than 4,000, a sign it escapes counting for up to five. */
const LONGEST_FALLBACK = 700;

function fallback(blocks: readonly Block[], name: string): string {
  const title = blocks.find((block) => block.type === 'heading');
  const lead = blocks.find((block) => block.type === 'paragraph');
  const words = [title?.type === 'heading' ? title.text : name];
  if (lead?.type === 'paragraph') words.push(lead.text);
  return escapeSlack(cut(words.join('\n').trim() || name, LONGEST_FALLBACK));
}

function piecesOf(block: Block, only: boolean): Piece[] {
  switch (block.type) {
    case 'heading':
      return together(block.level === 3 ? sections(bold(block.text)) : headers(block.text)).map((piece) => ({
        ...piece,
        heads: true,
      }));
    case 'paragraph':
      return together(sections(block.lead ? bold(block.text) : escapeMrkdwn(block.text)));
    case 'note':
      return together(contexts(escapeMrkdwn(block.text)));
    case 'list':
      return together(
        sections(block.items.map((item) => `• ${escapeMrkdwn(item).replaceAll('\n', '\n   ')}`).join('\n')),
      );
    case 'table':
      return tablePieces(block, only);
    case 'entries':
      return entryPieces(block);
    case 'commands':
      return together(preformatted(block.lines.join('\n')));
    default: {
      if (!isChart(block)) return [];
      const { caption, ...chart } = block;
      return together([
        ...(caption ? sections(bold(caption)) : []),
        ...preformatted(renderChart(chart, PAGE, PAGE_STYLE)),
      ]);
    }
  }
}

const together = (blocks: readonly KnownBlock[]): Piece[] => (blocks.length === 0 ? [] : [{ blocks }]);

/** Slack takes one table a message: the place is kept for one that text in columns would have to wrap. */
function tablePieces(table: Table, only: boolean): Piece[] {
  if (table.rows.length === 0) return [];
  const tables = slackTables(table);
  const plain = tables.length === 0 || (tables.length === 1 && !only && fitsAsText(table));
  if (plain) return together(textTable(table));
  if (tables.length > 1) return tables.map((blocks) => ({ blocks }));
  return [{ blocks: tables[0] as KnownBlock[], instead: textTable(table) }];
}

function entryPieces({ rows }: Entries): Piece[] {
  return rows.flatMap(({ title, about, quote, remarks }, index) => {
    const said = quote
      .map(({ text, marked }) => (marked ? bold(text) : escapeMrkdwn(text)))
      .join('')
      .replaceAll('\n', ' ');
    const lines = [
      bold(`${index + 1}. ${title}`),
      escapeMrkdwn(about),
      ...(said === '' ? [] : [`> ${said}`]),
      ...remarks.map(({ label, text }) => `• ${escapeMrkdwn(`${label}: ${text}`)}`),
    ];
    return together(sections(lines.join('\n')));
  });
}
