import type { Block, Cell } from '../../blocks.ts';
import type { TrendsData } from '../data.ts';
import type { CostSum, CostTotal } from '../reliability-data.ts';

const TITLES: Readonly<Record<CostTotal['figure'], string>> = {
  cost: 'Cost',
  'responder-hours': 'Responder hours',
  'customer-contacts': 'Customer contacts',
};

/** Totals of what was recorded; a figure that no incident says is not shown. */
export function viewCost({ cost }: Pick<TrendsData, 'cost'>): Block[] {
  const said = cost.filter(({ now, before }) => now.n + before.n > 0);
  if (said.length === 0) return [];
  return [
    { type: 'heading', level: 2, text: 'What it cost' },
    {
      type: 'table',
      columns: [
        { key: 'figure', title: '' },
        { key: 'now', title: 'Now', align: 'right' },
        { key: 'n', title: 'n', align: 'right' },
        { key: 'left_out', title: 'Left out', align: 'right' },
        { key: 'before', title: 'Before', align: 'right' },
        { key: 'before_n', title: 'n', align: 'right' },
        { key: 'before_left_out', title: 'Left out', align: 'right' },
      ],
      rows: said.map(({ figure, unit, now, before }): Cell[] => [
        figure === 'cost' ? `Cost, ${unit}` : TITLES[figure],
        ...sum(now),
        ...sum(before),
      ]),
    },
  ];
}

const sum = ({ total, n, leftOut }: CostSum): Cell[] => [total, n, leftOut];
