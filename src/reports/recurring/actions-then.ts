import { actionId } from '../../model/action-lookup.ts';
import { isOverdue, isPending, itemsAt } from '../../model/action-state.ts';
import { type Day, daysBetween } from '../../model/day.ts';
import type { ActionItem, Postmortem } from '../../model/postmortem.ts';
import type { ActionThen } from './data.ts';

/** Types that are meant to keep the next one away, or small; an item without a type may have been. */
const PREVENTING: readonly (string | null)[] = ['prevent', 'mitigate-future', null];

export const isPreventing = (type: string | null): boolean => PREVENTING.includes(type);

/** Of more strikes than this, the newest are told: each looks at all that was promised before it. */
const MOST_STRIKES = 10;

/** What had been promised when something struck again: not done, or done and meant to keep it away. */
export interface ActionsThen {
  readonly open: readonly ActionThen[];
  readonly done: readonly ActionThen[];
}

/** `actionsThen` at each of the newest strikes among `members`, which are newest first. */
export function actionsAtStrikes(
  members: readonly Postmortem[],
  isStrike: (one: Postmortem) => boolean,
  dayOf: (one: Postmortem) => Day,
): ActionsThen {
  const strikes = members.flatMap((one, index) => (isStrike(one) ? [{ one, index }] : []));
  const then = strikes
    .slice(0, MOST_STRIKES)
    .map(({ one, index }) => actionsThen(one, dayOf(one), members.slice(index + 1)));
  return { open: then.flatMap(({ open }) => open), done: then.flatMap(({ done }) => done) };
}

/**
 * What had been promised after earlier incidents of a class, as it stood on the day one struck again: first after those
 * on the same services, newest first.
 */
export function actionsThen(struck: Postmortem, day: Day, earlier: readonly Postmortem[]): ActionsThen {
  const nearby = ({ services }: Postmortem) => services.some((service) => struck.services.includes(service));
  const open: ActionThen[] = [];
  const done: ActionThen[] = [];
  for (const postmortem of [...earlier.filter(nearby), ...earlier.filter((one) => !nearby(one))]) {
    for (const item of itemsAt(postmortem.body.actionItems, day)) {
      const then = stateThen(struck, day, postmortem, item);
      if (then.state !== 'done') open.push(then);
      else if (isPreventing(then.type)) done.push(then);
    }
  }
  return { open, done };
}

function stateThen(struck: Postmortem, day: Day, postmortem: Postmortem, item: ActionItem): ActionThen {
  const { text, type, due, closed, status } = item;
  const state = !isPending(status) ? status : isOverdue(item, day) ? ('overdue' as const) : 'open';
  const since = state === 'done' ? closed : state === 'overdue' ? due : null;
  return {
    incident: struck.id,
    action: actionId(postmortem, item),
    document: postmortem.id,
    text,
    type,
    due,
    state,
    closed,
    days: since === null ? null : daysBetween(since, day),
  };
}
