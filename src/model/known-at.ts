import type { Moment } from './moment.ts';
import type { Postmortem, Times } from './postmortem.ts';

/** The document as it could be known at `asOf`: what happened later has not happened yet. Null when it has not begun. */
export function knownAt(postmortem: Postmortem, asOf: number): Postmortem | null {
  const { date, times, published } = postmortem;
  if (date && date.moment.epochMs >= asOf) return null;
  const later = (moment: Moment | null) => moment !== null && moment.epochMs >= asOf;
  if (!Object.values(times).some(later) && !later(published)) return postmortem;
  const known = Object.fromEntries(
    Object.entries(times).map(([name, moment]) => [name, later(moment) ? null : moment]),
  ) as unknown as Times;
  return Object.create(postmortem, {
    times: { value: known, enumerable: true },
    published: { value: later(published) ? null : published, enumerable: true },
  }) as Postmortem;
}
