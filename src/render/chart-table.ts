import { duration } from '../model/duration.ts';
import type { Cell, Column, Table } from '../reports/blocks.ts';
import { formatNumber } from './cell.ts';
import type { Chart } from './charts.ts';

/** What a chart shows, as numbers: for those who cannot see it, or want to check. */
export function chartTable(chart: Chart): Table {
  switch (chart.type) {
    case 'bars':
      return table(
        ['', 'Now#', 'Before#', ''],
        chart.rows.map(({ label, value, before, note, link }) => [
          leading(label, link),
          value,
          before ?? null,
          note ?? '',
        ]),
      );
    case 'dots': {
      const say = chart.unit === 'minutes' ? duration : formatNumber;
      return table(
        ['', 'n#', 'Median#', '95 % of the median', 'Values', ''],
        chart.rows.map(({ label, values, median, interval, note }) => [
          label,
          values.length,
          median === null ? null : say(median),
          interval && `${say(interval[0])} to ${say(interval[1])}`,
          [...values]
            .sort((a, b) => a - b)
            .map(say)
            .join(', ') || null,
          note ?? '',
        ]),
      );
    }
    case 'sparklines':
      return table(
        ['', 'Latest#', 'By period', ''],
        chart.rows.map(({ label, values, note }) => [
          label,
          values.at(-1) ?? null,
          values.map(formatNumber).join(', ') || null,
          note ?? '',
        ]),
      );
    case 'heatmap':
      return table(
        ['', ...chart.columns.map((name) => `${name}#`)],
        chart.rows.map((label, y) => [
          label,
          ...chart.columns.map((_, x) => leading(chart.values[y]?.[x] ?? null, chart.links?.[y]?.[x])),
        ]),
      );
    case 'control-chart':
      return table(
        ['Period', 'Value#', 'Lower limit#', 'Upper limit#', ''],
        chart.points.map(({ label, value, lower, upper, signal, link }) => [
          leading(label, link),
          value,
          lower,
          upper,
          signal ? 'outside its limits' : '',
        ]),
      );
  }
}

/** A cell that leads to what it counts. */
const leading = (value: string | number | null, link: string | null | undefined): Cell =>
  link && value !== null ? { text: String(value), link } : value;

/** Titles that end in `#` head columns of numbers; a last column in which nothing stands is left out. */
function table(titles: readonly string[], rows: readonly (readonly Cell[])[]): Table {
  const width = rows.every((row) => row.at(-1) === '') ? titles.length - 1 : titles.length;
  const columns = titles.slice(0, width).map((title, i): Column => {
    const number = title.endsWith('#');
    return {
      key: `c${i}`,
      title: number ? title.slice(0, -1) : title,
      ...(number ? { align: 'right' } : {}),
    };
  });
  return { type: 'table', columns, rows: rows.map((row) => row.slice(0, width)) };
}
