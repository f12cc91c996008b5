import { afterCell, beforeCell, ratioCell, settlesCell, verdictCell } from '../../actions/view-effect.ts';
import type { Block } from '../../blocks.ts';
import type { Report } from '../../define-report.ts';
import { howToRead, ranking } from '../../priorities/view.ts';
import { overview } from '../../targets/view.ts';
import { chanceWords, countWords } from '../../targets/wording.ts';
import { both, count } from '../../wording.ts';
import { agendaBlocks, pointBlocks } from '../agenda.ts';
import { insightBlocks, trail } from '../insight.ts';
import type { QuarterlyData, SecondLooks } from './data.ts';
import { LENGTH, POINTS } from './plan.ts';
import { looksByClass } from './second-looks.ts';
import { viewBurned } from './view-burned.ts';

export function viewQuarterly(report: Report<QuarterlyData>): Block[] {
  const { data, filters } = report;
  const { agenda, label, insight } = data;
  const point = (title: string, blocks: readonly Block[]) => pointBlocks(agenda, title, blocks);
  return [
    { type: 'heading', level: 1, text: `Quarterly review: ${label}` },
    ...insightBlocks(insight),
    ...agendaBlocks(agenda, LENGTH),
    ...point(POINTS.burned, viewBurned(data)),
    ...point(POINTS.priorities, priorities(data)),
    ...point(POINTS.targets, targets(data, Object.keys(filters).length > 0)),
    ...point(POINTS.looks, looks(data.secondLooks)),
    ...point(POINTS.asks, asks(data)),
  ];
}

const MOST_UNRANKED = 6;

function priorities({ priorities: data }: QuarterlyData): Block[] {
  const unranked = data.unranked.map(({ failureMode }) => failureMode);
  return [
    { type: 'paragraph', text: data.insight },
    ...(data.priorities.length > 0 ? [ranking(data), howToRead(data)] : []),
    ...(unranked.length > 0
      ? [
          {
            type: 'note',
            text: `Not ranked, for their incidents do not tell how long or how much: ${trail(unranked, MOST_UNRANKED)}.`,
          } as const,
        ]
      : []),
    { type: 'note', text: 'lfi priorities has each class with its incidents, and what usually helps.' },
  ];
}

function targets({ targets: data }: QuarterlyData, filtered: boolean): Block[] {
  return [
    { type: 'paragraph', text: data.insight },
    overview(data.targets),
    {
      type: 'list',
      items: data.targets.flatMap((target) => [
        `${target.scope}, on count: ${countWords(target)}`,
        `${target.scope}, from chance: ${chanceWords(target)}`,
      ]),
    },
    ...(filtered
      ? [{ type: 'note', text: 'Targets are held against all documents, whatever the filters.' } as const]
      : []),
  ];
}

function looks(data: SecondLooks): Block[] {
  const rows = looksByClass(data);
  return [
    {
      type: 'table',
      columns: [
        { key: 'failure_mode', title: 'Failure mode' },
        { key: 'items', title: 'Items', align: 'right' },
        { key: 'before', title: 'Before', whole: true },
        { key: 'after', title: 'Since', whole: true },
        { key: 'ratio', title: 'Ratio', whole: true, dispensable: 1 },
        { key: 'verdict', title: 'Can one tell?' },
      ],
      rows: rows.flatMap(([failureMode, effects]) => {
        const [last] = effects;
        if (!last) return [];
        const cells = [failureMode, effects.length, beforeCell(last), afterCell(last), ratioCell(last)];
        return [[...cells, last.verdict === 'cannot-tell' ? `no; ${settlesCell(last)}` : verdictCell(last)]];
      }),
    },
    {
      type: 'note',
      text: `Prevention and detection done from ${data.closedSince} to ${data.closedUntil}: their 90 days ended in this window. A line a class, for the item done last; incidents of the class a day before it was done and since.`,
    },
    {
      type: 'list',
      items: rows.map(([failureMode, effects]) => {
        const struck = [...new Set(effects.flatMap(({ after }) => after.incidents))];
        const items = trail(
          effects.map(({ id }) => id),
          3,
        );
        return `${failureMode}: ${items}${struck.length > 0 ? `; struck since: ${both(struck)}` : '; not struck since'}`;
      }),
    },
  ];
}

function asks({ asks: rows }: QuarterlyData): Block[] {
  return [
    {
      type: 'entries',
      rows: rows.map(({ text, ids }) => ({
        title: text,
        about: `${count(ids.length, 'document or item', 'documents and items')} behind it: ${trail(ids, 4)}`,
        quote: [],
        remarks: [],
      })),
    },
    { type: 'note', text: 'Each can be refused: say so, and write the reason down.' },
  ];
}
