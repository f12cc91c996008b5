import type { Block } from '../../blocks.ts';
import { count, duration, shareWords } from '../../wording.ts';
import type { TrendsData } from '../data.ts';
import type { RepairItemsData } from '../work-data.ts';
import type { Shown } from './shown.ts';

const OLDEST = { brief: 3, all: 20 };

/** What is not finished: incidents still open, action items still open, and for how long. */
export function viewWork({ resolution: { now, before }, repairItems }: TrendsData, { all }: Shown): Block[] {
  const items = [
    ...(now.total === 0
      ? []
      : [
          `Resolved: ${shareWords(now)}; before ${before.hits} of ${before.total}, which have had longer.`,
          `Median time to resolve, open ones counted as still running: ${
            now.medianMinutes === null ? 'not reached' : duration(now.medianMinutes)
          }${now.medianLeftOut > 0 ? `; left out: ${now.medianLeftOut} without exact times` : ''}.`,
        ]),
    ...(now.oldest
      ? [`Still open: ${now.open}, the oldest for ${count(now.oldest.days, 'day')} (${now.oldest.id}).`]
      : []),
    ...((repairItems.total ?? 0) > 0 ? [itemsLine(repairItems)] : []),
    ...((repairItems.open ?? 0) > 0 ? [oldestLine(repairItems, all ? OLDEST.all : OLDEST.brief)] : []),
  ];
  return items.length === 0
    ? []
    : [
        { type: 'heading', level: 2, text: 'Still to do' },
        { type: 'list', items },
      ];
}

function itemsLine({ total, open, overdue, medianDays }: RepairItemsData): string {
  const age = medianDays === null ? '' : `; median age ${Math.round(medianDays)} days`;
  return `Repair items of both windows: ${open} of ${total} open, ${overdue} overdue${age}.`;
}

function oldestLine({ items, agedByDocument }: RepairItemsData, most: number): string {
  const named = items
    .slice(0, most)
    .map(({ id, days, overdue }) => `${id} (${days ?? '?'} days${overdue ? ', overdue' : ''})`);
  const aged = agedByDocument > 0 ? `; ${agedByDocument} aged by their document` : '';
  return `Oldest: ${named.join(', ')}${aged}. \`lfi actions\` has them all.`;
}
