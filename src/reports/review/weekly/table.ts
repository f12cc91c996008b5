import type { Table } from '../../blocks.ts';
import type { WeeklyData } from './data.ts';

const KEYS = [
  'kind',
  'id',
  'date',
  'severity',
  'services',
  'status',
  'owner',
  'failure_mode',
  'minutes_to_restore',
  'pages',
  'night',
  'takeaway',
];

/** One line an incident or near-miss of the week, for a spreadsheet. */
export const weeklyTable = ({ incidents, nearMisses }: WeeklyData): Table => ({
  type: 'table',
  columns: KEYS.map((key) => ({ key, title: key })),
  rows: [
    ...incidents.map((one) => [
      'incident',
      one.id,
      one.date,
      one.severity,
      one.services.join(' '),
      one.status,
      one.owner,
      one.failureMode,
      one.restoreMinutes,
      one.pages,
      String(one.night),
      one.takeaway,
    ]),
    ...nearMisses.map((one) => [
      'near-miss',
      one.id,
      one.date,
      one.potentialSeverity,
      one.services.join(' '),
      null,
      null,
      one.failureMode,
      null,
      null,
      null,
      one.correctiveAction,
    ]),
  ],
});
