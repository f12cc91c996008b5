import type { Block, Cell, Table } from '../blocks.ts';
import type { Report } from '../define-report.ts';
import { count, duration, percent } from '../wording.ts';
import type { PrioritiesData, Priority } from './data.ts';
import { minutes } from './insight.ts';
import { viewClass } from './view-class.ts';
import { viewUnranked } from './view-unranked.ts';

/** Classes in detail under the table; the others stand in the table alone. */
const MOST_DETAILED = 5;

export function viewPriorities({ data }: Report<PrioritiesData>): Block[] {
  const { priorities, label, remarks } = data;
  return [
    { type: 'heading', level: 1, text: `Priorities: ${label}` },
    { type: 'paragraph', lead: true, text: data.insight },
    ...(priorities.length > 0 ? [ranking(data), ...howToRead(data)] : []),
    ...remarks.map((text): Block => ({ type: 'note', text })),
    ...priorities.slice(0, MOST_DETAILED).flatMap((one) => viewClass(one, data)),
    ...viewUnranked(data),
  ];
}

function ranking({ priorities, weights }: PrioritiesData): Table {
  const weighed = weights !== null;
  return {
    type: 'table',
    columns: [
      { key: 'rank', title: '#', align: 'right' },
      { key: 'failure_mode', title: 'Failure mode', squeeze: true },
      { key: 'count', title: 'Seen', align: 'right' },
      { key: 'expected', title: 'Min/year', align: 'right' },
      { key: 'range', title: '95 %', align: 'right', whole: true },
      { key: 'share', title: 'Of budget', align: 'right' },
      { key: 'detect', title: 'Detected', align: 'right', dispensable: 1 },
      ...(weighed
        ? [
            { key: 'runbook', title: 'Runbook', dispensable: 2 },
            { key: 'plain', title: '# plain', align: 'right' as const, dispensable: 3 },
          ]
        : []),
    ],
    rows: priorities.map((one) => [
      one.rank,
      one.failureMode,
      one.count,
      `${minutes(one.expectedBadMinutes)}${one.basis === 'means' ? '~' : ''}`,
      `${minutes(one.interval[0])} to ${minutes(one.interval[1])}`,
      shareCell(one),
      detectCell(one),
      ...(weighed ? [one.runbook ? `${one.runbook.word} ×${one.weight}` : null, one.rankWithoutWeights] : []),
    ]),
  };
}

const shareCell = ({ budgetShare, overCap }: Priority): Cell => ({
  text: `${percent(budgetShare)}${overCap ? ' over' : ''}`,
  ...(overCap ? { tone: 'bad' } : {}),
});

const detectCell = ({ detect, instrumentFirst }: Priority): Cell =>
  detect.mean === null
    ? null
    : { text: duration(detect.mean), ...(instrumentFirst ? { tone: 'bad' as const } : {}) };

function howToRead({ priorities, weights, cap, days }: PrioritiesData): Block[] {
  const text = [
    `Minutes a year = (to detection + from there to mitigation) × impact × 365.25 ÷ days between failures, over ${count(days, 'day')}.`,
    ...(priorities.some(({ basis }) => basis === 'means')
      ? ['~: from the means of the class, since no incident of it tells all three.']
      : []),
    weights === null
      ? 'No runbook weights.'
      : `Ranked by minutes × runbook weight, a judgement (${Object.entries(weights)
          .map(([word, weight]) => `${word} ${weight}`)
          .join(', ')}); --weights none ranks by minutes alone.`,
    `over: more than ${percent(cap)} of what a year may have; the rest may be accepted.`,
  ].join(' ');
  return [{ type: 'note', text }];
}
