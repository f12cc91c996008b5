import type { Day } from './day.ts';
import type { ActionItem, ActionStatus } from './postmortem.ts';

/** An item as it stood at the end of `today`: what was closed later is open; null where it was created later. */
export function itemAt(item: ActionItem, today: Day): ActionItem | null {
  if (item.created !== null && item.created > today) return null;
  return item.closed !== null && item.closed > today ? { ...item, status: 'open', closed: null } : item;
}

/** The items that there were at the end of `today`, as they stood. */
export const itemsAt = (items: readonly ActionItem[], today: Day): ActionItem[] =>
  items.map((item) => itemAt(item, today)).filter((item) => item !== null);

/** The status of an item at the end of `today`: what was closed later was still open. */
export function statusAt({ status, closed }: ActionItem, today: Day): ActionStatus {
  return closed !== null && closed > today ? 'open' : status;
}

export const isPending = (status: ActionStatus) => status === 'open' || status === 'in-progress';

/** Still to be done although its due day is over. */
export function isOverdue(item: ActionItem, today: Day): boolean {
  return isPending(statusAt(item, today)) && item.due !== null && item.due < today;
}
