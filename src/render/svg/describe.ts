import { cellText } from '../cell.ts';
import { chartTable } from '../chart-table.ts';
import type { Chart } from '../charts.ts';

/** More would not be listened to. */
const MOST = 600;

/** A chart in words, for those who hear the page: its rows with their numbers. */
export function describe(chart: Chart): string {
  const { columns, rows } = chartTable(chart);
  const told = rows.map((row) => {
    const [name, ...cells] = row.map(cellText);
    const parts = cells.map((text, i) => `${columns[i + 1]?.title ?? ''} ${text}`.trim()).filter(Boolean);
    return `${name}: ${parts.join(', ')}`;
  });
  const text = `${told.join('; ')}.`;
  return text.length <= MOST ? text : `${text.slice(0, text.lastIndexOf(' ', MOST))} …`;
}
