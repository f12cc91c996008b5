import { isPending } from '../../model/action-state.ts';
import type { ActionTrail } from '../../model/corpus-past.ts';
import { addDays, type Day, mondayOf, weekName } from '../../model/day.ts';
import type { ActionRow } from './data.ts';
import type { BurnDownWeek, HistoryData } from './history-data.ts';

/** Half a year. */
const WEEKS = 26;

interface Turn {
  readonly day: Day;
  readonly to: 'added' | 'reopened' | 'closed';
}

/** How many items were open at the end of each of the last weeks; the last week ends today. */
export function burnDownOf(
  rows: readonly ActionRow[],
  trails: Readonly<Record<string, ActionTrail>>,
  today: Day,
): HistoryData['burnDown'] {
  const lives = rows.map((row) => turnsOf(row, trails[row.id]));
  const known = lives.filter((turns) => turns !== null);
  const first = addDays(mondayOf(today), -7 * (WEEKS - 1));
  const weeks = Array.from({ length: WEEKS }, (_, i): BurnDownWeek => {
    const monday = addDays(first, 7 * i);
    const sunday = addDays(monday, 6);
    const last = sunday < today ? sunday : today;
    const within = known.flatMap((turns) => turns.filter(({ day }) => day >= monday && day <= last));
    const turned = (to: Turn['to']) => within.filter((turn) => turn.to === to).length;
    const isOpen = (turns: readonly Turn[]) => {
      const now = turns.findLast(({ day }) => day <= last);
      return now !== undefined && now.to !== 'closed';
    };
    return {
      week: weekName(monday),
      open: known.filter(isOpen).length,
      added: turned('added'),
      reopened: turned('reopened'),
      closed: turned('closed'),
    };
  });
  return { weeks, leftOut: lives.length - known.length };
}

/** An item's turns in order; null where one of the days that it takes is not known. */
function turnsOf(row: ActionRow, trail: ActionTrail | undefined): Turn[] | null {
  const { created, closed, status } = row;
  if (created === null) return null;
  const turns: Turn[] = [{ day: created, to: 'added' }];
  const ended = !isPending(status);
  if (ended && closed === null) return null;
  const reopened = trail?.reopened ?? [];
  reopened.forEach(({ day }, i) => {
    turns.push({ day: trail?.closings[i] ?? created, to: 'closed' }, { day, to: 'reopened' });
  });
  if (ended && closed !== null) turns.push({ day: closed, to: 'closed' });
  return turns;
}
