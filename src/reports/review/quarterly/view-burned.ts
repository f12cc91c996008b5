import type { Block, Cell, Table } from '../../blocks.ts';
import type { CostSum } from '../../trends/reliability-data.ts';
import { viewCost } from '../../trends/view/cost.ts';
import { percent } from '../../wording.ts';
import { below } from '../below.ts';
import { trail } from '../insight.ts';
import type { Burned, QuarterlyData } from './data.ts';

/** Minutes of error budget and money, by service and by class; `+` where some incidents do not say. */
export function viewBurned({ byService, byClass, total, currency }: QuarterlyData): Block[] {
  const { minutes, unknown } = total.budget;
  return [
    table('By service', byService, currency, true),
    table('By class', byClass, currency, false),
    {
      type: 'note',
      text: `All incidents, once each: ${minutes === null ? 'no minutes known' : `${minutes.toFixed(1)} minutes`}, ${unknown} unknown. +: at least that, for some incidents do not say. An incident on several services counts for each.`,
    },
    ...below(viewCost({ cost: total.cost })),
    { type: 'note', text: `Incidents: ${trail(total.incidents, 12)}.` },
  ];
}

function table(caption: string, rows: readonly Burned[], currency: string, against: boolean): Table {
  return {
    type: 'table',
    caption,
    columns: [
      { key: 'key', title: '' },
      { key: 'incidents', title: 'Incidents', align: 'right' },
      { key: 'minutes', title: 'Minutes', align: 'right' },
      ...(against ? [{ key: 'used', title: 'Of budget', align: 'right' } as const] : []),
      { key: 'cost', title: `Cost, ${currency}`, align: 'right' },
      { key: 'unknown', title: 'Not said: min, cost', align: 'right' },
    ],
    rows: rows.map(({ key, incidents, budget, cost, used }): Cell[] => [
      key ?? { text: 'none named', tone: 'muted' },
      incidents.length,
      budget.minutes === null ? null : `${budget.minutes.toFixed(1)}${budget.unknown > 0 ? '+' : ''}`,
      ...(against ? [usedCell(used)] : []),
      costCell(cost),
      `${budget.unknown}, ${cost.leftOut}`,
    ]),
  };
}

const usedCell = (used: number | null): Cell =>
  used === null ? null : used > 1 ? { text: percent(used), tone: 'bad' } : percent(used);

const costCell = ({ total, leftOut }: CostSum): Cell =>
  total === null ? null : `${Math.round(total)}${leftOut > 0 ? '+' : ''}`;
