import { actionId } from './action-lookup.ts';
import { statusAt } from './action-state.ts';
import type { Day } from './day.ts';
import type { ActionItem, ActionStatus, Postmortem } from './postmortem.ts';
import { localDay } from './zone.ts';

/** Who says a date: the document itself, or the history of its file. */
export type DateSource = 'document' | 'git';

export interface DatedFact {
  readonly day: Day;
  readonly source: DateSource;
}

export interface DueMove extends DatedFact {
  readonly from: Day | null;
  readonly to: Day | null;
}

/** What is known of an item's past besides what stands in the document today. */
export interface ActionPast {
  readonly created: DatedFact | null;
  readonly closed: DatedFact | null;
  readonly reopened: readonly DatedFact[];
  readonly dueMoves: readonly DueMove[];
}

/** By the item's full id: `2026-09-14-checkout-pool#a1`. */
export type ActionHistory = Readonly<Record<string, ActionPast>>;

/** An item's life as far as it is known on a day. */
export interface ActionLife {
  readonly status: ActionStatus;
  readonly created: Day | null;
  /** `incident`: neither document nor history say, so it is taken from the incident's own dates. */
  readonly createdFrom: DateSource | 'incident' | null;
  readonly closed: Day | null;
  readonly closedFrom: DateSource | null;
}

/**
 * The document's own dates come first, then the history's. A creation that neither tells is the first of published,
 * resolved and the incident's day that is not after the closing. What was closed after `today` is still open.
 */
export function lifeOf(
  postmortem: Postmortem,
  item: ActionItem,
  today: Day,
  timezone: string,
  history: ActionHistory = {},
): ActionLife {
  const past = history[actionId(postmortem, item)];
  const ended = item.status === 'done' || item.status === 'wont-do';
  const said = ended ? item.closed : null;
  const told: DatedFact | null =
    said !== null ? { day: said, source: 'document' } : ended ? (past?.closed ?? null) : null;
  const status = statusAt({ ...item, closed: told?.day ?? null }, today);
  const closed = told !== null && told.day <= today ? told : null;
  const created: DatedFact | null =
    item.created !== null ? { day: item.created, source: 'document' } : seenBefore(past, closed);
  const guessed = created === null ? incidentDay(postmortem, closed?.day ?? today, timezone) : null;
  return {
    status,
    created: created?.day ?? guessed,
    createdFrom: created?.source ?? (guessed === null ? null : 'incident'),
    closed: closed?.day ?? null,
    closedFrom: closed?.source ?? null,
  };
}

/** A file that came to git after the item was done says nothing of when it was added. */
function seenBefore(past: ActionPast | undefined, closed: DatedFact | null): DatedFact | null {
  const created = past?.created ?? null;
  return created !== null && closed !== null && closed.day < created.day ? null : created;
}

function incidentDay({ published, times, date }: Postmortem, latest: Day, timezone: string): Day | null {
  const moments = [published, times.resolved, date?.moment ?? null];
  const days = moments.flatMap((moment) => (moment ? [localDay(moment.epochMs, timezone)] : []));
  return days.find((day) => day <= latest) ?? null;
}
