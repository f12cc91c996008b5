import { count } from '../../wording.ts';
import type { PlannedPoint } from '../agenda.ts';
import type { Ask, QuarterlyData } from './data.ts';
import { looksByClass } from './second-looks.ts';

/** Minutes that it has, which the points add up to. */
export const LENGTH = 240;

export const POINTS = {
  burned: 'What was burned',
  priorities: 'Where work buys most',
  targets: 'Targets against actuals',
  looks: 'Second looks',
  asks: 'What is asked',
} as const;

export function plannedPoints(
  { total, priorities, targets, secondLooks }: Omit<QuarterlyData, 'insight' | 'agenda' | 'asks'>,
  asks: readonly Ask[],
): PlannedPoint[] {
  const { minutes, unknown } = total.budget;
  const looks = looksByClass(secondLooks);
  const missed = targets.targets.filter(({ status }) => status === 'missed').length;
  const over = priorities.priorities.filter(({ overCap }) => overCap).length;
  return [
    {
      title: POINTS.burned,
      minutes: 45,
      found: `${count(total.incidents.length, 'incident')}; ${minutes === null ? 'no minutes known' : `${minutes.toFixed(0)} minutes`}, ${unknown} unknown`,
      empty: total.incidents.length === 0,
    },
    {
      title: POINTS.priorities,
      minutes: 60,
      found: `${count(priorities.priorities.length, 'class', 'classes')} ranked, ${over} over the cap`,
      empty: priorities.priorities.length + priorities.unranked.length === 0,
    },
    {
      title: POINTS.targets,
      minutes: 40,
      found: targets.targets.length === 0 ? 'none is set' : `${targets.targets.length} set, ${missed} missed`,
      empty: targets.targets.length === 0,
    },
    {
      title: POINTS.looks,
      minutes: 35,
      found:
        looks.length === 0
          ? 'none is due'
          : `${count(looks.length, 'class', 'classes')}, ${count(secondLooks.effects.length, 'item')} done 90 days ago`,
      empty: looks.length === 0,
    },
    {
      title: POINTS.asks,
      minutes: 60,
      found: count(asks.length, 'ask'),
      empty: asks.length === 0,
    },
  ];
}
