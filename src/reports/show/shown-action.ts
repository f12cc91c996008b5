import { isOverdue } from '../../model/action-state.ts';
import type { Day } from '../../model/day.ts';
import type { ActionItem } from '../../model/postmortem.ts';
import type { ShownAction } from './data.ts';

/** An item as it stood at the end of `today`. */
export function shownAction(item: ActionItem, today: Day): ShownAction {
  const { line, id, text, type, owner, due, status, ticket, created, closed } = item;
  return {
    line,
    id,
    text,
    type,
    owner,
    due,
    status,
    ticket,
    created,
    closed,
    overdue: isOverdue(item, today),
  };
}
