import type { Block } from '../../blocks.ts';
import type { Report } from '../../define-report.ts';
import { count } from '../../wording.ts';
import { insightBlocks, trail } from '../insight.ts';
import type { WeeklyData } from './data.ts';
import { unplaced, type Waiting } from './unplaced.ts';

/** The page of a week in which nothing was written down: what is still open, and how to see it. */
export function quietWeek({ data, leftOut }: Report<WeeklyData>): Block[] {
  const lost = unplaced(leftOut);
  const open = [...(lost ? [lost] : []), ...stillOpen(data)];
  return [
    { type: 'heading', level: 1, text: `Weekly review: ${data.label}` },
    ...insightBlocks(data.insight),
    ...(open.length === 0
      ? [{ type: 'paragraph', text: 'Nothing is waiting either. Give the half-hour back.' } as const]
      : [
          { type: 'paragraph', text: 'Give the half-hour to what is still open:' } as const,
          { type: 'list', items: open.map(({ text }) => text) } as const,
          { type: 'commands', lines: open.map(({ command }) => command) } as const,
        ]),
  ];
}

function stillOpen({ pending, actions, escalations, duplicates }: WeeklyData): Waiting[] {
  const late = pending.filter(({ overdueDays }) => overdueDays !== null).length;
  const found: (Waiting & { readonly n: number })[] = [
    {
      n: pending.length,
      text: `${count(pending.length, 'postmortem is', 'postmortems are')} not published, ${late === pending.length ? 'all' : late} of them late: ${trail(pending.map(({ id }) => id))}`,
      command: 'lfi list --status draft --status in-review',
    },
    {
      n: actions.open,
      text: `${count(actions.open, 'action item is', 'action items are')} open, ${actions.overdue} of them overdue${actions.incomplete.length > 0 ? `, ${actions.incomplete.length} without an owner or a date` : ''}`,
      command: 'lfi actions --overdue',
    },
    {
      n: escalations.length,
      text: `${count(escalations.length, 'escalation')} of near-misses to decide on: ${trail(escalations.map(({ open }) => open))}`,
      command: 'lfi near-misses',
    },
    {
      n: duplicates.length,
      text: `${count(duplicates.length, 'pair of incidents', 'pairs of incidents')} may be one story: ${trail(
        duplicates.map(({ ids }) => ids.join(' and ')),
        2,
      )}`,
      command: duplicates[0]?.commands.duplicate ?? '',
    },
  ];
  return found.filter(({ n }) => n > 0);
}
