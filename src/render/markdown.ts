import type { Block, Cell, Table } from '../reports/blocks.ts';
import { cellText, formatNumber } from './cell.ts';
import { drawBar } from './text/bars.ts';

/** Blocks as GitHub-flavoured markdown. */
export function renderMarkdown(blocks: readonly Block[]): string {
  const parts = blocks.map(renderBlock).filter((part) => part !== '');
  return parts.length === 0 ? '' : `${parts.join('\n\n')}\n`;
}

function renderBlock(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escapeText(block.text)}`;
    case 'paragraph':
      return block.lead ? `**${escapeText(block.text)}**` : escapeText(block.text);
    case 'note':
      return `_${escapeText(block.text)}_`;
    case 'list':
      return block.items.map((item) => `- ${escapeText(item).replaceAll('\n', '\n  ')}`).join('\n');
    case 'table':
      return block.rows.length === 0 ? '' : renderTable(block);
    case 'bars':
      return renderTable({
        type: 'table',
        ...(block.caption ? { caption: block.caption } : {}),
        columns: barColumns(block.rows.some(({ before }) => before !== undefined)),
        rows: block.rows.map(({ label, value, before, note }) => {
          const most = Math.max(...block.rows.map((row) => row.value));
          const bar = drawBar(most > 0 ? value / most : 0, 16, false);
          const was = block.rows.some((row) => row.before !== undefined) ? [before ?? null] : [];
          return [label, formatNumber(value), ...was, bar, note ?? ''];
        }),
      });
  }
}

const barColumns = (before: boolean): Table['columns'] => [
  { key: 'label', title: '' },
  { key: 'value', title: 'Now', align: 'right' },
  ...(before ? [{ key: 'before', title: 'Before', align: 'right' as const }] : []),
  { key: 'bar', title: '' },
  { key: 'note', title: '' },
];

function renderTable({ caption, columns, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const lines = [
    line(columns.map(({ title }) => escapeCell(title))),
    line(columns.map(({ align }) => (align === 'right' ? '---:' : '---'))),
    ...rows.map((row) => line(columns.map((_, index) => renderCell(row[index] ?? null)))),
  ];
  return (caption ? `**${escapeText(caption)}**\n\n` : '') + lines.join('\n');
}

function renderCell(cell: Cell): string {
  const text = escapeCell(cellText(cell));
  return typeof cell === 'object' && cell?.link ? `[${text}](${cell.link})` : text;
}

const escapeCell = (text: string) => escapeText(text).replaceAll('|', '\\|').replaceAll('\n', '<br>');

/** What would be markup in running text, and is meant as text. */
function escapeText(text: string): string {
  return text.replace(/[\\`*_[\]<]/g, '\\$&').replace(/^(\s*)([#>+-]|\d+[.)])(?=\s)/gm, '$1\\$2');
}
