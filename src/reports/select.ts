import type { Postmortem } from '../model/postmortem.ts';
import type { Window } from '../model/window.ts';
import type { LeftOut } from './define-report.ts';

export interface Selection {
  readonly now: readonly Postmortem[];
  readonly before: readonly Postmortem[];
  readonly leftOut: readonly LeftOut[];
}

const leaveOut = ({ id, path }: Postmortem, why: string): LeftOut => ({ id, path, why });

/** The documents of each window by their place in time; duplicates and those without any time are named as left out. */
export function selectWindows(
  postmortems: readonly Postmortem[],
  windows: { readonly now: Window; readonly before: Window },
): Selection {
  const { countable, leftOut } = withoutDuplicates(postmortems);
  const undated = countable.filter(({ date }) => date === null);
  return {
    now: countable.filter((one) => isWithin(one, windows.now)),
    before: countable.filter((one) => isWithin(one, windows.before)),
    leftOut: [...leftOut, ...undated.map((one) => leaveOut(one, 'without a date'))],
  };
}

/** True when the document's place in time is in the half-open window. */
export function isWithin({ date }: Postmortem, { since, until }: Window): boolean {
  return date !== null && date.moment.epochMs >= since && date.moment.epochMs < until;
}

/** An incident that was written up twice counts once, under the document it points to. */
export function withoutDuplicates(postmortems: readonly Postmortem[]): {
  countable: Postmortem[];
  leftOut: LeftOut[];
} {
  const countable: Postmortem[] = [];
  const leftOut: LeftOut[] = [];
  for (const one of postmortems) {
    if (one.duplicateOf === null) countable.push(one);
    else leftOut.push(leaveOut(one, 'duplicates'));
  }
  return { countable, leftOut };
}

/** Newest first; those without a date last, then by path. */
export function newestFirst(a: Postmortem, b: Postmortem): number {
  const [timeA, timeB] = [a.date?.moment.epochMs ?? -Infinity, b.date?.moment.epochMs ?? -Infinity];
  return timeA === timeB ? (a.path < b.path ? -1 : 1) : timeB > timeA ? 1 : -1;
}
