import { toldOf } from '../../trends/told.ts';
import type { Insight } from '../insight.ts';
import type { MonthlyData } from './data.ts';

type Facts = Omit<MonthlyData, 'insight' | 'agenda'>;

/** What got worse, where one can tell; else what came back although help had been promised; else what trends say. */
export function monthlyInsight({ trends, recurring }: Facts): Insight {
  const worse = toldOf(trends).told.some(({ verdict }) => verdict === 'regressing' || verdict === 'above');
  const struck = recurring.failureModes.find(
    ({ openThen, incidents }) => incidents.length > 1 && openThen.length > 0,
  );
  if (worse || !struck) return { text: trends.insight, ids: trends.incidents.ids.now };
  const overdue = struck.openThen.filter(({ state }) => state === 'overdue');
  const behind = overdue.length > 0 ? overdue : struck.openThen;
  return {
    text: recurring.insight,
    ids: [...new Set([...behind.map(({ incident }) => incident), ...behind.map(({ action }) => action)])],
  };
}
