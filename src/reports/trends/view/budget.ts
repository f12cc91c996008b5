import type { Block, Cell } from '../../blocks.ts';
import { count, percent } from '../../wording.ts';
import type { TrendsData } from '../data.ts';
import type { Burn } from '../reliability-data.ts';
import type { Shown } from './shown.ts';

const MOST = 5;

/** Minutes burnt by service against what its objective allows. */
export function viewBudget({ errorBudget: { now, before, services } }: TrendsData, { all }: Shown): Block[] {
  const burning = services.filter(({ now }) => (now.minutes ?? 0) > 0 || now.unknown > 0);
  if (now.n + before.n === 0 || (burning.length === 0 && !all)) return [];
  const shown = all ? services : burning.slice(0, MOST);
  const rest = burning.length - shown.length;
  return [
    { type: 'heading', level: 2, text: 'Error budget, minutes' },
    {
      type: 'table',
      columns: [
        { key: 'service', title: '' },
        { key: 'slo', title: 'SLO %', align: 'right', dispensable: 2 },
        { key: 'burnt', title: 'Burnt', align: 'right' },
        { key: 'budget', title: 'Budget', align: 'right' },
        { key: 'used', title: 'Used', align: 'right' },
        { key: 'unknown', title: 'Unknown', align: 'right' },
        { key: 'before', title: 'Before', align: 'right', dispensable: 1 },
      ],
      rows: [
        ...shown.map(({ service, slo, budget, used, now, before }): Cell[] => [
          service,
          String(slo),
          said(now),
          budget === null ? null : budget.toFixed(1),
          used === null ? null : used > 1 ? { text: percent(used), tone: 'bad' } : percent(used),
          now.unknown,
          said(before),
        ]),
        ['all incidents, once each', '', said(now), '', '', now.unknown, said(before)],
      ],
    },
    {
      type: 'note',
      text: `${[
        ...(rest > 0 && !all ? [`${count(rest, 'more service')}`] : []),
        'An incident on several services burns the budget of each; one whose burn is unknown burnt something',
      ].join('. ')}.`,
    },
  ];
}

const said = ({ minutes }: Burn) => (minutes === null ? null : minutes.toFixed(1));
