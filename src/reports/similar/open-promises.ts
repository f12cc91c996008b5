import type { Promised } from '../../library/promises.ts';
import { actionId } from '../../model/action-lookup.ts';
import { isOverdue, isPending, itemsAt } from '../../model/action-state.ts';
import { FUTURE_TYPES } from '../../model/closed-words.ts';
import { type Day, daysBetween } from '../../model/day.ts';
import type { ActionItem, Postmortem } from '../../model/postmortem.ts';
import { localDay } from '../../model/zone.ts';
import type { OpenPromise } from './data.ts';

/** Types that are meant for the next time; an item without a type may have been. */
const FOR_NEXT_TIME = [...FUTURE_TYPES, null];
/** An item of the same class has to speak of this incident a little, one of another class plainly. */
const ENOUGH = { sameClass: 0.08, other: 0.25 };

export interface Earlier {
  readonly postmortem: Postmortem;
  readonly sameClass: boolean;
  readonly promised: readonly Promised[];
}

/** What was promised after earlier incidents, speaks of this one and is still to be done; the most telling first. */
export function openPromises(
  of: string,
  earlier: readonly Earlier[],
  today: Day,
  timezone: string,
): OpenPromise[] {
  const found = earlier.flatMap(({ postmortem, sameClass, promised }) => {
    const shares = new Map(promised.map((one) => [one.item, one]));
    return itemsAt(postmortem.body.actionItems, today).flatMap((item) => {
      const { share = 0, words = [] } = shares.get(item.id) ?? {};
      const enough = share >= (sameClass ? ENOUGH.sameClass : ENOUGH.other);
      if (!enough || !FOR_NEXT_TIME.includes(item.type) || !isPending(item.status)) return [];
      return [
        {
          share: share + (sameClass ? 1 : 0),
          promise: describe(of, postmortem, item, words, today, timezone),
        },
      ];
    });
  });
  return found
    .sort((a, b) => b.share - a.share || (a.promise.action < b.promise.action ? -1 : 1))
    .map(({ promise }) => promise);
}

function describe(
  of: string,
  postmortem: Postmortem,
  item: ActionItem,
  words: readonly string[],
  today: Day,
  timezone: string,
): OpenPromise {
  const { text, type, owner, ticket, due } = item;
  const since = openSince(postmortem, item, timezone);
  return {
    of,
    action: actionId(postmortem, item),
    document: postmortem.id,
    text,
    type,
    owner,
    ticket,
    due,
    overdue: isOverdue(item, today),
    openSince: since?.day ?? null,
    openSinceFrom: since?.from ?? null,
    openDays: since && daysBetween(since.day, today),
    why: words,
  };
}

/** The day it was agreed on: what the item says, else when its document was published, else when it happened. */
function openSince(
  { published, date }: Postmortem,
  { created }: ActionItem,
  timezone: string,
): { day: Day; from: 'created' | 'published' | 'incident' } | null {
  if (created !== null) return { day: created, from: 'created' };
  if (published) return { day: localDay(published.epochMs, timezone), from: 'published' };
  return date ? { day: localDay(date.moment.epochMs, timezone), from: 'incident' } : null;
}
