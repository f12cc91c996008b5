import type { Block } from '../blocks.ts';
import { count, range } from '../wording.ts';
import type { HistoryData, MovedItem, PublicationData } from './history-data.ts';

/** Lines of each list; JSON has them all. */
const MOST = 10;

/** What git knows, under the figures: the weeks, then what was put off, reopened and taken out, then the documents. */
export function viewHistory(data: HistoryData): Block[] {
  const { dueMoves, reopened, removed, untouched, publication, notes, commits } = data;
  return [
    { type: 'heading', level: 1, text: 'What git knows' },
    { type: 'paragraph', lead: true, text: data.insight },
    {
      type: 'note',
      text: `${count(commits, 'commit')} on the main line, each at the time that it came there. ${notes.map((note) => `${upper(note)}.`).join(' ')}`.trim(),
    },
    ...burnDown(data.burnDown),
    ...listed(
      'Due dates moved',
      `${count(dueMoves.moves, 'move')} on ${count(dueMoves.items.length, 'item')}: ${dueMoves.later} later, ${dueMoves.earlier} earlier, ${dueMoves.removed} taken away${dueMoves.medianDays === null ? '' : `; from first to last date ${count(dueMoves.medianDays, 'day')} in the middle, ${dueMoves.furthestDays} at most`}.`,
      dueMoves.items.map(movedWords),
    ),
    ...listed(
      'Closed, then opened again',
      null,
      reopened.map(({ id, text, days, status }) => `${text} (${id}; ${days.join(', ')}; now ${status})`),
    ),
    ...listed(
      'Taken out before they were done',
      null,
      removed.map((one) => `${one.text} (${one.document}; ${one.status}, gone since ${one.removed})`),
    ),
    { type: 'heading', level: 2, text: 'From resolution to published postmortem' },
    { type: 'paragraph', text: publicationWords(publication) },
    ...listed(
      'Never touched after the first draft',
      null,
      untouched.map(
        ({ id, status, added, days }) => `${id} (${status}; since ${added}, ${count(days, 'day')})`,
      ),
    ),
  ];
}

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function burnDown({ weeks, leftOut }: HistoryData['burnDown']): Block[] {
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (!first || !last || weeks.every(({ open, added, closed }) => open + added + closed === 0)) return [];
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  const series = (label: string, values: readonly number[], note: string) => ({ label, values, note });
  const came = weeks.map(({ added, reopened }) => added + reopened);
  const closed = weeks.map((week) => week.closed);
  return [
    { type: 'heading', level: 2, text: 'Burn-down by week' },
    {
      type: 'sparklines',
      caption: `${first.week} to ${last.week}`,
      rows: [
        series(
          'open',
          weeks.map(({ open }) => open),
          `${first.open} → ${last.open}`,
        ),
      ],
    },
    {
      type: 'sparklines',
      rows: [
        series('added, reopened', came, `${sum(came)} in ${weeks.length} weeks`),
        series('closed', closed, `${sum(closed)} in ${weeks.length} weeks`),
      ],
    },
    ...(leftOut > 0
      ? [{ type: 'note' as const, text: `Left out for want of a date: ${count(leftOut, 'item')}.` }]
      : []),
  ];
}

function movedWords({ id, text, moves, totalDays }: MovedItem): string {
  const dates = [moves[0]?.from, ...moves.map(({ to }) => to)].map((day) => day ?? 'none').join(' → ');
  const far = totalDays === null ? '' : `, ${totalDays > 0 ? '+' : ''}${count(totalDays, 'day')}`;
  return `${text} (${id}; ${dates}${far})`;
}

function publicationWords({ n, leftOut, median, interval, document, git }: PublicationData): string {
  const without =
    leftOut > 0 ? `; ${leftOut} left out, not resolved or not published as far as is known` : '';
  if (n === 0 || median === null) return `No incident tells both days${without}.`;
  const sure = interval === null ? '' : ` (${range(interval, 1)})`;
  return `${count(n, 'postmortem')}: median ${count(median, 'day')}${sure}; published ${document} from the document, ${git} from git${without}.`;
}

function listed(title: string, says: string | null, lines: readonly string[]): Block[] {
  if (lines.length === 0) return [];
  const more = lines.length - MOST;
  const shown = lines.slice(0, MOST);
  return [
    { type: 'heading', level: 2, text: title },
    ...(says === null ? [] : [{ type: 'paragraph' as const, text: says }]),
    { type: 'list', items: more > 0 ? [...shown, `and ${more} more (--json names them)`] : shown },
  ];
}
