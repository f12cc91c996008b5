import type { Cell, Column, Table } from '../../reports/blocks.ts';
import { cellText } from '../cell.ts';
import { escapeMarkup, safeLink } from '../markup.ts';

/** What is this short is not broken over lines. */
const SHORT = 24;

/** A table with headings for its columns, and for its rows in the first cell of each. */
export function renderHtmlTable({ caption, columns, rows }: Table): string {
  const titled = columns.some(({ title }) => title !== '');
  const head = columns.map((column) => {
    const title = escapeMarkup(column.title);
    return title === '' ? '<td></td>' : `<th scope="col"${classes(column)}>${title}</th>`;
  });
  const body = rows.map((row) => {
    const cells = columns.map((column, i) => {
      const text = cellMarkup(row[i] ?? null);
      const toned = classes(column, row[i] ?? null);
      return i === 0 ? `<th scope="row"${toned}>${text}</th>` : `<td${toned}>${text}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return [
    '<div class="scroll"><table>',
    ...(caption ? [`<caption>${escapeMarkup(caption)}</caption>`] : []),
    ...(titled ? [`<thead><tr>${head.join('')}</tr></thead>`] : []),
    `<tbody>\n${body.join('\n')}\n</tbody>`,
    '</table></div>',
  ].join('\n');
}

function cellMarkup(cell: Cell): string {
  if (cell === null) return '<abbr title="not known">–</abbr>';
  const text = escapeMarkup(cellText(cell));
  const link = typeof cell === 'object' && cell.link ? safeLink(cell.link) : null;
  return link === null ? text : `<a href="${escapeMarkup(link)}">${text}</a>`;
}

function classes({ align, whole }: Column, cell: Cell = ''): string {
  const names = [
    ...(align === 'right' ? ['number'] : []),
    ...(whole || cellText(cell).length <= SHORT ? ['whole'] : []),
    ...(typeof cell === 'object' && cell?.tone ? [cell.tone] : []),
  ];
  return names.length > 0 ? ` class="${names.join(' ')}"` : '';
}
