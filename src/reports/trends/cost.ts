import type { Impact, Postmortem } from '../../model/postmortem.ts';
import { idsOf } from '../comparison.ts';
import type { Selection } from '../select.ts';
import type { CostSum, CostTotal } from './reliability-data.ts';

/** What incidents cost the business: totals of what was recorded, with how many said nothing. */
export function costTotals(selection: Selection, currency: string): CostTotal[] {
  const total = (
    figure: CostTotal['figure'],
    unit: string,
    of: (impact: Impact) => number | null,
  ): CostTotal => ({
    figure,
    unit,
    now: sumOf(selection.now, of),
    before: sumOf(selection.before, of),
  });
  return [
    total('cost', currency, ({ cost }) => cost),
    total('responder-hours', 'h', ({ responderHours }) => responderHours),
    total('customer-contacts', 'contacts', ({ customerContacts }) => customerContacts),
  ];
}

/** What some incidents cost, of those that say. */
export function sumOf(incidents: readonly Postmortem[], of: (impact: Impact) => number | null): CostSum {
  const said = incidents.filter(({ impact }) => of(impact) !== null);
  return {
    total: said.length === 0 ? null : said.reduce((sum, { impact }) => sum + (of(impact) ?? 0), 0),
    n: said.length,
    leftOut: incidents.length - said.length,
    ids: idsOf(said),
  };
}
