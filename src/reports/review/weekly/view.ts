import type { Block, Entry } from '../../blocks.ts';
import type { Report } from '../../define-report.ts';
import { count } from '../../wording.ts';
import { agendaBlocks, pointBlocks } from '../agenda.ts';
import { insightBlocks, trail } from '../insight.ts';
import type { WeeklyData } from './data.ts';
import { incidentEntry, nearMissEntry } from './entries.ts';
import { LENGTH, POINTS } from './plan.ts';
import { quietWeek } from './quiet.ts';
import { unplaced } from './unplaced.ts';

const MOST_PENDING = 12;
const MOST_ACTIONS = 8;
const MOST_PAIRS = 3;

/** The document that is walked through; of a week without anything, a short page. */
export function viewWeekly(report: Report<WeeklyData>): Block[] {
  const { data } = report;
  const { agenda, label, insight } = data;
  if (data.incidents.length + data.nearMisses.length === 0) return quietWeek(report);
  const point = (title: string, blocks: readonly Block[]) => pointBlocks(agenda, title, blocks);
  return [
    { type: 'heading', level: 1, text: `Weekly review: ${label}` },
    ...insightBlocks(insight),
    ...agendaBlocks(agenda, LENGTH),
    ...point(POINTS.happened, happened(report)),
    ...point(POINTS.pending, pendingBlocks(data)),
    ...point(POINTS.actions, actionBlocks(data)),
    ...point(POINTS.escalations, escalationBlocks(data)),
    ...point(POINTS.duplicates, duplicateBlocks(data)),
    ...point(POINTS.nights, nightBlocks(report)),
  ];
}

function happened({ data: { incidents, nearMisses }, leftOut }: Report<WeeklyData>): Block[] {
  const lost = unplaced(leftOut);
  const entries = (rows: readonly Entry[]): Block[] => (rows.length > 0 ? [{ type: 'entries', rows }] : []);
  return [
    ...entries(incidents.map(incidentEntry)),
    ...(nearMisses.length > 0 ? [{ type: 'heading', level: 3, text: 'Near-misses' } as const] : []),
    ...entries(nearMisses.map(nearMissEntry)),
    ...(lost
      ? [
          { type: 'note', text: `${lost.text}.` } as const,
          { type: 'commands', lines: [lost.command] } as const,
        ]
      : []),
  ];
}

function pendingBlocks({ pending, publishWithinDays }: WeeklyData): Block[] {
  const shown = pending.slice(0, MOST_PENDING);
  const rest = pending.slice(MOST_PENDING).map(({ id }) => id);
  return [
    {
      type: 'table',
      columns: [
        { key: 'postmortem', title: 'Postmortem' },
        { key: 'status', title: 'Status', whole: true },
        { key: 'owner', title: 'Owner' },
        { key: 'publish', title: 'To publish', whole: true },
        { key: 'missing', title: 'To write' },
      ],
      rows: shown.map(({ id, title, status, owner, due, overdueDays, missing }) => [
        title === null ? id : `${title}\n${id}`,
        status,
        owner ?? { text: 'nobody', tone: 'bad' },
        overdueDays === null ? due && `by ${due}` : { text: `${overdueDays} d late`, tone: 'bad' },
        missing.join(', ') || 'its review',
      ]),
    },
    {
      type: 'note',
      text: `A postmortem is to be published within ${count(publishWithinDays, 'day')} after its incident was resolved.${rest.length > 0 ? ` Also: ${trail(rest)}.` : ''}`,
    },
  ];
}

function actionBlocks({ actions: { incomplete } }: WeeklyData): Block[] {
  const shown = incomplete.slice(0, MOST_ACTIONS);
  const more = incomplete.length - shown.length;
  return [
    {
      type: 'list',
      items: shown.map(
        ({ id, text, missing }) =>
          `${text} (${id}; ${missing.map((field) => (field === 'owner' ? 'no owner' : 'no due date')).join(', ')})`,
      ),
    },
    { type: 'commands', lines: shown.map(({ command }) => command) },
    {
      type: 'note',
      text: `${shown.some(({ command }) => command.includes('=NAME')) ? 'NAME stands for whoever takes it' : "Proposed: the postmortem's owner"}, the date for a fortnight; change what is wrong before you press Enter.${more > 0 ? ` ${count(more, 'more item')} (--json names them).` : ''}`,
    },
  ];
}

function escalationBlocks({ escalations }: WeeklyData): Block[] {
  return [
    {
      type: 'list',
      items: escalations.map(({ why, open, since, until, ids, fresh, nearMisses }) => {
        const what =
          why === 'critical'
            ? `could have become ${nearMisses[0]?.potentialSeverity ?? 'critical'}, ${since}`
            : `${ids.length} times, ${since} to ${until}`;
        return `${open}: ${what}${fresh ? ', new this week' : ''} (${trail(ids)})`;
      }),
    },
    { type: 'commands', lines: escalations.map(({ open }) => `lfi near-misses --open ${open}`) },
    { type: 'note', text: 'Each opens a postmortem from its near-misses; worth a look, no more than that.' },
  ];
}

function duplicateBlocks({ duplicates }: WeeklyData): Block[] {
  const shown = duplicates.slice(0, MOST_PAIRS);
  const more = duplicates.length - shown.length;
  return [
    ...shown.flatMap(({ ids, minutes, services, commands }): Block[] => [
      {
        type: 'paragraph',
        text: `${ids[0]} began ${count(minutes, 'minute')} after ${ids[1]}, also on ${services.join(', ')}. One incident, or only related?`,
      },
      { type: 'commands', lines: [commands.duplicate, commands.related] },
    ]),
    ...(more > 0
      ? [{ type: 'note', text: `${count(more, 'more pair')}: lfi lint names each.` } as const]
      : []),
  ];
}

function nightBlocks({ data: { pages, incidents }, window }: Report<WeeklyData>): Block[] {
  const { total, before, leftOut, nights, night, ids } = pages;
  const said =
    total === null
      ? 'No incident says how often somebody was paged.'
      : pageWords(total, before, isWeek(window));
  return [
    {
      type: 'list',
      items: [
        nights.length === 0
          ? `None of ${count(incidents.length, 'incident')} began at night (${night[0]} to ${night[1]}).`
          : `${nights.length} of ${count(incidents.length, 'incident')} began at night (${night[0]} to ${night[1]}): ${trail(nights)}. Who was up, and did they rest?`,
        `${said}${total === null ? '' : ` From ${trail(ids)}${leftOut > 0 ? `; ${count(leftOut, 'incident does', 'incidents do')} not say` : ''}.`}`,
      ],
    },
  ];
}

const DAYS = 24 * 60 * 60 * 1000;

/** Whether the window is one; the change of the clocks makes it an hour longer or shorter. */
const isWeek = (window: Report<WeeklyData>['window']): boolean =>
  window !== null && Math.round((Date.parse(window.until) - Date.parse(window.since)) / DAYS) === 7;

function pageWords(total: number, before: number | null, week: boolean): string {
  return `${count(total, 'page')}, ${before ?? 'unknown'} ${week ? 'the week before' : 'before'}.`;
}
