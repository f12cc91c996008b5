import { count } from '../../wording.ts';
import type { PlannedPoint } from '../agenda.ts';
import type { WeeklyData } from './data.ts';

/** Minutes that it has, which the points add up to. */
export const LENGTH = 30;

export const POINTS = {
  happened: 'What happened',
  pending: 'Postmortems to finish',
  actions: 'Action items that nobody has',
  escalations: 'Near-misses worth a postmortem',
  duplicates: 'Told twice?',
  nights: 'Nights and pages',
} as const;

export function plannedPoints({
  incidents,
  nearMisses,
  pending,
  actions,
  escalations,
  duplicates,
  pages,
}: Omit<WeeklyData, 'insight' | 'agenda'>): PlannedPoint[] {
  const overdue = pending.filter(({ overdueDays }) => overdueDays !== null).length;
  const seen = incidents.length + nearMisses.length;
  return [
    {
      title: POINTS.happened,
      minutes: 12,
      found: `${count(incidents.length, 'incident')}, ${count(nearMisses.length, 'near-miss', 'near-misses')}`,
      empty: seen === 0,
    },
    {
      title: POINTS.pending,
      minutes: 6,
      found:
        pending.length === 0
          ? 'none is waiting'
          : `${pending.length} not published, ${overdue === 0 ? 'none' : `${overdue} of them`} late`,
      empty: pending.length === 0,
    },
    {
      title: POINTS.actions,
      minutes: 4,
      found:
        actions.incomplete.length === 0
          ? `none; ${actions.open === 0 ? 'nothing is open' : `of ${actions.open} open ones ${actions.overdue} are overdue`}`
          : `${actions.incomplete.length} of ${actions.open} open ones without owner or date`,
      empty: actions.incomplete.length === 0,
    },
    {
      title: POINTS.escalations,
      minutes: 4,
      found: escalations.length === 0 ? 'none' : `${escalations.length} to decide on`,
      empty: escalations.length === 0,
    },
    {
      title: POINTS.duplicates,
      minutes: 2,
      found:
        duplicates.length === 0
          ? 'none'
          : count(duplicates.length, 'pair of incidents', 'pairs of incidents'),
      empty: duplicates.length === 0,
    },
    {
      title: POINTS.nights,
      minutes: 2,
      found: `${count(pages.nights.length, 'night')}; ${pages.total === null ? 'no incident says pages' : count(pages.total, 'page')}`,
      empty: pages.nights.length === 0 && pages.total === null,
    },
  ];
}
