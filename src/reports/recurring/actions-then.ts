import { type Day, daysBetween } from '../../model/day.ts';
import type { ActionItem, Postmortem } from '../../model/postmortem.ts';
import type { ActionThen } from './data.ts';

/** Types that are meant to keep the next one away, or small; an item without a type may have been. */
const PREVENTING: readonly (string | null)[] = ['prevent', 'mitigate-future', null];

export const isPreventing = (type: string | null): boolean => PREVENTING.includes(type);

/**
 * What had been promised after earlier incidents of a class, as it stood on the day one struck again: first after those
 * on the same services, newest first.
 */
export function actionsThen(
  struck: Postmortem,
  day: Day,
  earlier: readonly Postmortem[],
): { open: ActionThen[]; done: ActionThen[] } {
  const nearby = ({ services }: Postmortem) => services.some((service) => struck.services.includes(service));
  const states = [...earlier.filter(nearby), ...earlier.filter((one) => !nearby(one))].flatMap((postmortem) =>
    postmortem.body.actionItems.flatMap((item) => stateThen(struck, day, postmortem, item)),
  );
  return {
    open: states.filter(({ state }) => state !== 'done'),
    done: states.filter(({ state, type }) => state === 'done' && isPreventing(type)),
  };
}

function stateThen(struck: Postmortem, day: Day, postmortem: Postmortem, item: ActionItem): ActionThen[] {
  if (item.created !== null && item.created > day) return [];
  const { id, text, type, due, closed, status } = item;
  const about = {
    incident: struck.id,
    action: `${postmortem.id}#${id}`,
    document: postmortem.id,
    text,
    type,
    due,
  };
  const over = closed === null || closed <= day;
  if (status === 'done' && over) {
    return [{ ...about, state: 'done', closed, days: closed === null ? null : daysBetween(closed, day) }];
  }
  if (status === 'wont-do' && over) return [{ ...about, state: 'wont-do', closed, days: null }];
  const overdue = due !== null && due < day;
  return [
    { ...about, state: overdue ? 'overdue' : 'open', closed, days: overdue ? daysBetween(due, day) : null },
  ];
}
