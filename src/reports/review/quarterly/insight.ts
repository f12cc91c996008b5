import { count } from '../../wording.ts';
import type { Insight } from '../insight.ts';
import type { Ask, QuarterlyData } from './data.ts';

/** The first thing that is asked; where nothing is, what is expected to cost most. */
export function quarterlyInsight(
  { priorities, total, label }: Omit<QuarterlyData, 'insight' | 'agenda' | 'asks'>,
  asks: readonly Ask[],
): Insight {
  const [first] = asks;
  if (first) return first;
  if (total.incidents.length > 0 || priorities.priorities.length > 0) {
    return { text: priorities.insight, ids: priorities.priorities[0]?.incidents ?? [] };
  }
  return { text: `No incident in ${label}: ${count(0, 'ask')}.`, ids: [] };
}
