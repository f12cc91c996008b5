import type { Insight } from '../insight.ts';
import type { Ask, QuarterlyData } from './data.ts';

/** The first thing that is asked; where nothing is, what is expected to cost most. */
export function quarterlyInsight(
  { priorities, total, label, newest }: Omit<QuarterlyData, 'insight' | 'agenda' | 'asks'>,
  asks: readonly Ask[],
): Insight {
  const [first] = asks;
  if (first) return first;
  if (total.incidents.length > 0 || priorities.priorities.length > 0) {
    return { text: priorities.insight, ids: priorities.priorities[0]?.incidents ?? [] };
  }
  const before = newest ? ` The newest incident is ${newest.id}, of ${newest.day}.` : '';
  return { text: `No incident in ${label}, and nothing to ask for.${before}`, ids: [] };
}
