import type { Block, Cell, Table } from '../blocks.ts';
import type { Report, ReportContext } from '../define-report.ts';
import { count, duration, percent } from '../wording.ts';
import type { PrioritiesData, Priority } from './data.ts';
import { minutes } from './insight.ts';
import { viewClass } from './view-class.ts';
import { viewUnranked } from './view-unranked.ts';

/** Classes in detail under the table where not all are asked for; the others stand in the table alone. */
const MOST_DETAILED = 3;

export function viewPriorities({ data }: Report<PrioritiesData>, { options }: ReportContext): Block[] {
  const { priorities, label, remarks, cap } = data;
  const all = options['all'] === true;
  const detailed = all ? priorities : priorities.slice(0, MOST_DETAILED);
  const more = priorities.length - detailed.length;
  return [
    { type: 'heading', level: 1, text: `Priorities: ${label}` },
    { type: 'paragraph', lead: true, text: data.insight },
    ...(priorities.length > 0 ? [ranking(data), ...instrumentFirst(priorities), howToRead(data)] : []),
    ...remarks.map((text): Block => ({ type: 'note', text })),
    ...detailed.flatMap((one) => viewClass(one, cap, all)),
    ...(more > 0 ? [{ type: 'note', text: `${more} more in detail with --all.` } as const] : []),
    ...viewUnranked(data),
  ];
}

/** The classes with the minutes that they are expected to cost. */
export function ranking({ priorities, weights }: PrioritiesData): Table {
  return {
    type: 'table',
    columns: [
      { key: 'rank', title: '#', align: 'right' },
      { key: 'failure_mode', title: 'Failure mode' },
      { key: 'count', title: 'Seen', align: 'right', dispensable: 3 },
      { key: 'expected', title: 'Min/year', align: 'right' },
      { key: 'range', title: '95 %', align: 'right', dispensable: 2 },
      ...(weights ? [{ key: 'weight', title: 'Weight', align: 'right' as const, dispensable: 1 }] : []),
      { key: 'share', title: 'Of budget', align: 'right' },
      { key: 'detect', title: 'Detect', align: 'right', dispensable: 4 },
      ...(weights ? [{ key: 'plain', title: '# unweighted', align: 'right' as const, dispensable: 5 }] : []),
    ],
    rows: priorities.map((one) => [
      one.rank,
      one.failureMode,
      one.count,
      `${one.basis === 'means' ? '~' : ''}${minutes(one.expectedBadMinutes)}`,
      `${minutes(one.interval[0])} to ${minutes(one.interval[1])}`,
      ...(weights ? [one.runbook ? `× ${one.weight}` : null] : []),
      shareCell(one),
      one.detect.mean === null ? null : duration(one.detect.mean),
      ...(weights ? [one.rankWithoutWeights] : []),
    ]),
  };
}

const shareCell = ({ budgetShare, overCap }: Priority): Cell => ({
  text: `${percent(budgetShare)}${overCap ? ' over' : ''}`,
  ...(overCap ? { tone: 'bad' } : {}),
});

/** Where seeing it sooner saves most, whatever else is done. */
function instrumentFirst(priorities: readonly Priority[]): Block[] {
  const late = priorities.filter((one) => one.instrumentFirst);
  if (late.length === 0) return [];
  const named = late.map(
    ({ failureMode, detect, detectionShare }) =>
      `${failureMode} (${duration(detect.mean ?? 0)}, ${percent(detectionShare ?? 0)} of the time)`,
  );
  return [
    { type: 'paragraph', text: `Instrument first, where detection takes over 5 min: ${named.join(', ')}.` },
  ];
}

export function howToRead({ priorities, weights, cap, days }: PrioritiesData): Block {
  const judged =
    weights === null
      ? 'No runbook weights.'
      : `Ranked by minutes × runbook weight, a judgement (${Object.entries(weights)
          .map(([word, weight]) => `${word} ${weight}`)
          .join(', ')}).${withoutThem(priorities)}`;
  const text = [
    `Min/year = (to detection + from there to mitigation) × impact × 365.25 ÷ days between failures, over ${count(days, 'day')}.`,
    ...(priorities.some(({ basis }) => basis === 'means')
      ? ['~: from the means of the class, since no incident of it tells all three.']
      : []),
    judged,
    `"over" is more than ${percent(cap)} of what a year may have; what is under it may be accepted.`,
  ].join(' ');
  return { type: 'note', text };
}

/** Those that the judgement moves, and where minutes alone would put them. */
function withoutThem(priorities: readonly Priority[]): string {
  const moved = priorities.filter(({ rank, rankWithoutWeights }) => rank !== rankWithoutWeights);
  if (moved.length === 0) return ' The order would be the same without it.';
  const places = [...moved]
    .sort((a, b) => a.rankWithoutWeights - b.rankWithoutWeights)
    .map(({ failureMode, rankWithoutWeights }) => `${rankWithoutWeights} ${failureMode}`);
  return ` Without it (--weights none): ${places.join(', ')}.`;
}
