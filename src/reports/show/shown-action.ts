import { isOverdue, statusAt } from '../../model/action-state.ts';
import type { Day } from '../../model/day.ts';
import type { ActionItem } from '../../model/postmortem.ts';
import type { ShownAction } from './data.ts';

/** An action item as it stands at the end of `today`. */
export function shownAction(item: ActionItem, today: Day): ShownAction {
  const { line, id, text, type, owner, due, ticket, created, closed } = item;
  const status = statusAt(item, today);
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
