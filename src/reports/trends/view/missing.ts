import type { Block } from '../../blocks.ts';
import type { TrendsData } from '../data.ts';

/** What cannot be shown, each with the reason. */
export function viewMissing(data: TrendsData): Block[] {
  const { changeFailureRate, errorBudget, reliability, calendar, drift, durations, cost } = data;
  const measured = durations.some(({ now, before }) => now.n + before.n > 0);
  const lines: readonly (readonly [string, string | null])[] = [
    ['Change failure rate', changeFailureRate.notAvailable],
    ['MTBF, MTTF, availability', reliability.notAvailable],
    [
      'Error budget',
      errorBudget.now.n + errorBudget.before.n > 0
        ? null
        : 'no incident says `impact.error_budget_minutes`, or `impact.fraction` with its times',
    ],
    ['Durations', measured ? null : 'no incident has two of its instants'],
    [
      'Cost',
      cost.some(({ now, before }) => now.n + before.n > 0)
        ? null
        : 'no incident says `impact.cost`, `responder_hours` or `customer_contacts`',
    ],
    ['Repair items', data.repairItems.notAvailable],
    ['Clustering by hour', calendar.byHour.notAvailable],
    ['Holidays', calendar.holidays.notAvailable],
    ['Control chart', drift.notAvailable],
  ];
  const items = lines.flatMap(([what, why]) => (why === null ? [] : [`${what}: ${why}.`]));
  return items.length === 0 ? [] : [{ type: 'note', text: `Not available. ${items.join(' ')}` }];
}
