import type { Block } from '../../blocks.ts';
import type { Report } from '../../define-report.ts';
import { rankingTable } from '../../recurring/view.ts';
import { viewBenchmarks } from '../../trends/view/benchmarks.ts';
import { viewBars } from '../../trends/view/breakdowns.ts';
import { viewTold } from '../../trends/view/told.ts';
import { viewTotals } from '../../trends/view/totals.ts';
import { count, percent, shareWords } from '../../wording.ts';
import { agendaBlocks, pointBlocks } from '../agenda.ts';
import { below } from '../below.ts';
import { insightBlocks, trail } from '../insight.ts';
import type { MonthlyData } from './data.ts';
import { oneNumber } from './one-number.ts';
import { LENGTH, POINTS } from './plan.ts';
import { viewAgeing } from './view-ageing.ts';
import { viewDetection } from './view-detection.ts';

export function viewMonthly({ data }: Report<MonthlyData>): Block[] {
  const { agenda, label, insight } = data;
  const point = (title: string, blocks: readonly Block[]) => pointBlocks(agenda, title, blocks);
  return [
    { type: 'heading', level: 1, text: `Monthly review: ${label}` },
    ...insightBlocks(insight),
    ...agendaBlocks(agenda, LENGTH),
    ...point(POINTS.changed, changed(data)),
    ...point(POINTS.paged, paged(data)),
    ...point(POINTS.recurring, comesBack(data)),
    ...point(POINTS.factors, factors(data)),
    ...point(POINTS.detection, viewDetection(data.detection)),
    ...point(POINTS.ageing, viewAgeing(data.ageing)),
    ...point(POINTS.unknown, unknown(data)),
  ];
}

function changed({ trends }: MonthlyData): Block[] {
  const { ids } = trends.incidents;
  return [
    ...(trends.remarks.length > 0 ? [{ type: 'note', text: `${trends.remarks.join('. ')}.` } as const] : []),
    ...viewTotals(trends),
    ...below(viewTold(trends)),
    ...(ids.now.length > 0 ? [{ type: 'note', text: `Incidents: ${trail(ids.now, 12)}.` } as const] : []),
    ...oneNumber(trends),
  ];
}

/** Services are ranked, people and teams never. */
function paged({ pagesByService, trends }: MonthlyData): Block[] {
  const { leftOut } = trends.pages;
  return [
    {
      type: 'bars',
      rows: pagesByService.slice(0, 10).map(({ service, pages, ids }) => ({
        label: service,
        value: pages,
        note: trail(ids, 2).replace(' (--json names them)', ''),
      })),
    },
    {
      type: 'note',
      text: `Pages of an incident on several services count for each.${leftOut.now > 0 ? ` ${count(leftOut.now, 'incident does', 'incidents do')} not say how often somebody was paged.` : ''}`,
    },
  ];
}

const MOST_STRUCK = 5;

/** The classes, and under them what had been promised when they struck. */
function comesBack({ recurring }: MonthlyData): Block[] {
  const back = recurring.failureModes.filter(({ incidents }) => incidents.length > 1);
  const struck = back.filter(({ openThen }) => openThen.length > 0);
  return [
    rankingTable(recurring.failureModes),
    ...(struck.length > 0
      ? [
          { type: 'heading', level: 3, text: 'Struck while help was promised and not done' } as const,
          {
            type: 'list',
            items: struck.slice(0, MOST_STRUCK).map(({ failureMode, openThen }) => {
              const incidents = [...new Set(openThen.map(({ incident }) => incident))];
              const items = [...new Set(openThen.map(({ action }) => action))];
              return `${failureMode} (${incidents.join(', ')}): ${trail(items, 3)}`;
            }),
          } as const,
        ]
      : []),
    ...(recurring.unclassified.length > 0
      ? [
          {
            type: 'note',
            text: `${count(recurring.unclassified.length, 'incident names', 'incidents name')} no failure mode: ${trail(recurring.unclassified)}.`,
          } as const,
        ]
      : []),
    { type: 'note', text: 'lfi recurring has each class in detail.' },
  ];
}

function factors({ trends }: MonthlyData): Block[] {
  const of = (by: string) => trends.breakdowns.filter((one) => one.by === by);
  return [
    ...[...of('factor_family'), ...of('factor')].flatMap((one) => below(viewBars(one, false))),
    ...below(viewBenchmarks(trends, { all: false, mean: false, benchmark: 'google' })),
    { type: 'note', text: 'lfi trends --benchmark teams holds them against those of Microsoft Teams.' },
  ];
}

function unknown({ unknown: shares }: MonthlyData): Block[] {
  return [
    {
      type: 'table',
      columns: [
        { key: 'field', title: 'Not said', whole: true },
        { key: 'share', title: 'Of the incidents (95 %)' },
        { key: 'example', title: 'For example', squeeze: true },
      ],
      rows: shares.map((one) => [
        one.field,
        { text: shareWords(one), ...((one.share ?? 0) > 0.5 ? { tone: 'bad' as const } : {}) },
        one.ids[0] ?? null,
      ]),
    },
    {
      type: 'note',
      text: `What an incident does not say is missing from its figures; ${percent(shares[0]?.share ?? 0)} at worst.`,
    },
  ];
}
