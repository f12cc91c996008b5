import type { Table } from '../../blocks.ts';
import type { QuarterlyData } from './data.ts';

/** One line an ask, for a spreadsheet. */
export const asksTable = ({ asks }: QuarterlyData): Table => ({
  type: 'table',
  columns: ['ask', 'evidence'].map((key) => ({ key, title: key })),
  rows: asks.map(({ text, ids }) => [text, ids.join(' ')]),
});
