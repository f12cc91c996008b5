import { count, percent } from '../../wording.ts';
import type { PlannedPoint } from '../agenda.ts';
import type { MonthlyData } from './data.ts';

/** Minutes that it has, which the points add up to. */
export const LENGTH = 60;

export const POINTS = {
  changed: 'What changed',
  paged: 'Pages by service',
  recurring: 'What comes back',
  factors: 'What contributed',
  detection: 'How it was noticed',
  ageing: 'How old promises get',
  unknown: 'What we do not know',
} as const;

export function plannedPoints(facts: Omit<MonthlyData, 'insight' | 'agenda'>): PlannedPoint[] {
  const { trends, pagesByService, recurring, detection, ageing, unknown } = facts;
  const { incidents, nearMisses } = trends;
  const back = recurring.failureModes.filter((mode) => mode.incidents.length > 1);
  const factors = trends.breakdowns.find(({ by }) => by === 'factor');
  const [paged] = pagesByService;
  const open = ageing.open + ageing.inProgress;
  const [leastKnown] = unknown;
  const said = incidents.now + incidents.before + nearMisses.now + nearMisses.before;
  return [
    {
      title: POINTS.changed,
      minutes: 15,
      found: `${count(incidents.now, 'incident')}, ${incidents.before} before`,
      empty: said === 0,
    },
    {
      title: POINTS.paged,
      minutes: 5,
      found: paged ? `most for ${paged.service}: ${count(paged.pages, 'page')}` : 'no incident says pages',
      empty: !paged,
    },
    {
      title: POINTS.recurring,
      minutes: 12,
      found: `${back.length} of ${count(recurring.failureModes.length, 'class', 'classes')} came back`,
      empty: recurring.failureModes.length === 0,
    },
    {
      title: POINTS.factors,
      minutes: 8,
      found: factors?.rows[0] ? `most often ${factors.rows[0].value}` : 'no incident says factors',
      empty: !factors || factors.rows.length === 0,
    },
    {
      title: POINTS.detection,
      minutes: 6,
      found: `${count(detection.classes.length, 'class', 'classes')} in a year`,
      empty: detection.classes.length === 0,
    },
    {
      title: POINTS.ageing,
      minutes: 9,
      found:
        open === 0
          ? 'nothing is open'
          : `${open} open, ${ageing.overdue} overdue; median life ${ageing.life.median === null ? 'not reached' : count(Math.round(ageing.life.median), 'day')}`,
      empty: open === 0,
    },
    {
      title: POINTS.unknown,
      minutes: 5,
      found: leastKnown
        ? `${percent(leastKnown.share ?? 0)} do not say ${leastKnown.field}`
        : 'every incident says all',
      empty: !leastKnown,
    },
  ];
}
