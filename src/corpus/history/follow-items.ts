import type { DueMove } from '../../model/action-history.ts';
import { isPending } from '../../model/action-state.ts';
import type { ActionTrail, RemovedAction } from '../../model/corpus-past.ts';
import type { Day } from '../../model/day.ts';
import type { ActionItem } from '../../model/postmortem.ts';
import { matchItems } from './match-items.ts';

/** The items of one content of a document; `day` is null where nobody knows it: not committed, or before the history. */
export interface ItemsAt {
  readonly day: Day | null;
  readonly items: readonly ActionItem[];
}

interface Track {
  item: ActionItem;
  readonly created: Day | null;
  readonly closings: (Day | null)[];
  readonly reopened: (Day | null)[];
  readonly dueMoves: DueMove[];
  /** Undefined while it stands in the document. */
  removed: Day | null | undefined;
}

export interface Followed {
  /** Of the last version's items, in their order. */
  readonly trails: readonly ActionTrail[];
  readonly removed: readonly Omit<RemovedAction, 'document'>[];
}

/** Follows items through the contents of a document, oldest first; the last one is how it stands now. */
export function followItems(versions: readonly ItemsAt[]): Followed {
  const all: Track[] = [];
  let present: Track[] = [];
  let last: ItemsAt['items'] | null = null;
  for (const { day, items } of versions) {
    // A content that was read once is the same list.
    if (items === last) continue;
    last = items;
    const matches = matchItems(
      present.map(({ item }) => item),
      items,
    );
    const kept = new Set(matches.flatMap((old) => (old === null ? [] : [present[old]])));
    const gone = all.filter(({ removed }) => removed !== undefined);
    for (const track of present) if (!kept.has(track)) track.removed = day;
    present = items.map((item, i) => {
      const old = matches[i];
      const known = old === null || old === undefined ? takeBack(gone, item) : present[old];
      if (known) return step(known, item, day);
      const track = begin(item, day);
      all.push(track);
      return track;
    });
  }
  return {
    trails: present.map(trailOf),
    removed: all.flatMap(({ item, removed, created }) => {
      if (removed === undefined || removed === null) return [];
      const { text, owner, status } = item;
      return [{ text, owner, status, created, removed }];
    }),
  };
}

const begin = (item: ActionItem, day: Day | null): Track => ({
  item,
  created: day,
  // It was done before anybody could see it open: nobody knows when.
  closings: isPending(item.status) ? [] : [null],
  reopened: [],
  dueMoves: [],
  removed: undefined,
});

/** One that was taken out and stands there again, word for word: a revert, a section that went missing for a while. */
function takeBack(gone: Track[], item: ActionItem): Track | undefined {
  const at = gone.findIndex(({ item: { id, idWritten, text } }) =>
    idWritten && item.idWritten ? id === item.id : text === item.text,
  );
  const [track] = at < 0 ? [] : gone.splice(at, 1);
  if (track) track.removed = undefined;
  return track;
}

function step(track: Track, item: ActionItem, day: Day | null): Track {
  const was = track.item;
  if (isPending(was.status) && !isPending(item.status)) track.closings.push(day);
  if (!isPending(was.status) && isPending(item.status)) track.reopened.push(day);
  // A first date is no move, and one that is not committed has no day yet.
  if (was.due !== null && was.due !== item.due && day !== null) {
    track.dueMoves.push({ day, source: 'git', from: was.due, to: item.due });
  }
  track.item = item;
  return track;
}

function trailOf({ item, created, closings, reopened, dueMoves }: Track): ActionTrail {
  const fact = (day: Day | null) => (day === null ? null : ({ day, source: 'git' } as const));
  const closed = isPending(item.status) ? null : (closings.at(-1) ?? null);
  // A clock that ran wrong must not make an item end before it began.
  const first = created !== null && closed !== null && closed < created ? closed : created;
  return {
    created: fact(first),
    closed: fact(closed),
    closings,
    reopened: reopened.flatMap((day) => fact(day) ?? []),
    dueMoves,
  };
}
