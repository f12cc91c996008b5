import type { Block } from '../../blocks.ts';
import { count, duration } from '../../wording.ts';
import { trail } from '../insight.ts';
import type { ClassDetection, MonthlyData } from './data.ts';

const MOST = 12;

/** Classes by how they were noticed; the rarest are named under the table. */
export function viewDetection({ since, until, classes }: MonthlyData['detection']): Block[] {
  const shown = classes.slice(0, MOST);
  const rest = classes.slice(MOST).map(({ failureMode }) => failureMode);
  return [
    {
      type: 'table',
      columns: [
        { key: 'failure_mode', title: 'Failure mode', squeeze: true },
        { key: 'count', title: 'Seen', align: 'right' },
        { key: 'by', title: 'Noticed by' },
        { key: 'median', title: 'Median', align: 'right', whole: true },
        { key: 'range', title: 'From, to', whole: true },
        { key: 'latest', title: 'The latest', squeeze: true, dispensable: 1 },
      ],
      rows: shown.map((one) => [
        one.failureMode,
        one.incidents.length,
        byWords(one),
        one.minutes.median === null ? null : duration(one.minutes.median),
        rangeWords(one),
        one.incidents[0] ?? null,
      ]),
    },
    {
      type: 'note',
      text: `Onset to detection, ${since} to ${until}: a year, since one quarter has hardly two of a class.${rest.length > 0 ? ` Also seen: ${count(rest.length, 'class', 'classes')}, ${trail(rest)}.` : ''}`,
    },
  ];
}

function byWords({ by, unknown }: ClassDetection): string {
  const words = by.map(({ word, n }) => `${word} ${n}`);
  return [...words, ...(unknown > 0 ? [`not said ${unknown}`] : [])].join(', ');
}

function rangeWords({ minutes: { n, least, most } }: ClassDetection): string | null {
  if (least === null || most === null) return null;
  return n === 1 ? '' : `${duration(least)}, ${duration(most)}`;
}
