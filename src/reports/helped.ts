import { saidIn } from '../library/section-text.ts';
import { actionId } from '../model/action-lookup.ts';
import { itemsAt } from '../model/action-state.ts';
import type { Day } from '../model/day.ts';
import type { ActionItem, Postmortem } from '../model/postmortem.ts';
import { UNKNOWN } from '../model/taxonomy.ts';

/** What ended an incident, and what was done so that it does not come back. */
export interface Helped {
  /** The word for how it was mitigated. */
  readonly mitigatedBy: string | null;
  /** What the document says of the fix, its first paragraph; of a near-miss the corrective action. */
  readonly fix: string | null;
  /** Action items that were done by then. */
  readonly done: readonly DoneAction[];
}

export interface DoneAction {
  /** `<document id>#a1` */
  readonly action: string;
  readonly text: string;
  readonly type: string | null;
  readonly closed: string | null;
}

export function helpedBy(postmortem: Postmortem, today: Day): Helped {
  const { mitigatedBy, correctiveAction, body } = postmortem;
  return {
    mitigatedBy: mitigatedBy === UNKNOWN ? null : mitigatedBy,
    fix: saidIn(postmortem, 'fixed')[0]?.text ?? correctiveAction,
    done: itemsAt(body.actionItems, today)
      .filter(({ status }) => status === 'done')
      .map((item) => doneAction(postmortem, item)),
  };
}

export const doneAction = (postmortem: Postmortem, item: ActionItem): DoneAction => ({
  action: actionId(postmortem, item),
  text: item.text,
  type: item.type,
  closed: item.closed,
});
