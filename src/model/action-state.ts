import type { Day } from './day.ts';
import type { ActionItem, ActionStatus } from './postmortem.ts';

/** The status of an item at the end of `today`: what was closed later was still open. */
export function statusAt({ status, closed }: ActionItem, today: Day): ActionStatus {
  return closed !== null && closed > today ? 'open' : status;
}

export const isPending = (status: ActionStatus) => status === 'open' || status === 'in-progress';

/** Still to be done although its due day is over. */
export function isOverdue(item: ActionItem, today: Day): boolean {
  return isPending(statusAt(item, today)) && item.due !== null && item.due < today;
}
