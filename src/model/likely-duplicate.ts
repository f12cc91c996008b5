import { MINUTE_MS } from './moment.ts';
import type { Postmortem } from './postmortem.ts';

/** Two incidents that began close together on a shared service and do not know of each other. */
export interface LikelyDuplicate {
  readonly earlier: Postmortem;
  readonly later: Postmortem;
  /** Between their beginnings. */
  readonly minutes: number;
  readonly services: readonly string[];
}

/** How far apart in minutes two beginnings may be, unless the rule `corpus/likely-duplicate` is told otherwise. */
export const DUPLICATE_MINUTES = 60;

/** Pairs by the later of the two, then the nearest first; an incident of which only the day is known is in none. */
export function likelyDuplicates(
  postmortems: readonly Postmortem[],
  minutes: number = DUPLICATE_MINUTES,
): LikelyDuplicate[] {
  const dated = postmortems
    .flatMap((postmortem) => {
      const { started } = postmortem.times;
      // A day says nothing about the hour.
      const exact = started !== null && started.precision !== 'day';
      return exact && postmortem.kind === 'incident' ? [{ postmortem, ms: started.epochMs }] : [];
    })
    .sort((a, b) => a.ms - b.ms || (a.postmortem.path < b.postmortem.path ? -1 : 1));
  return dated.flatMap(({ postmortem: later, ms }, index) => {
    const found: LikelyDuplicate[] = [];
    for (let before = index - 1; before >= 0; before--) {
      const { postmortem: earlier, ms: began } = dated[before] as (typeof dated)[number];
      if (ms - began > minutes * MINUTE_MS) break;
      const services = later.services.filter((service) => earlier.services.includes(service));
      if (services.length === 0 || areLinked(later, earlier)) continue;
      found.push({ earlier, later, minutes: Math.round((ms - began) / MINUTE_MS), services });
    }
    return found;
  });
}

function areLinked(a: Postmortem, b: Postmortem): boolean {
  const names = (one: Postmortem, other: Postmortem) =>
    one.related.includes(other.id) || one.duplicateOf === other.id;
  const sameOriginal = a.duplicateOf !== null && a.duplicateOf === b.duplicateOf;
  return names(a, b) || names(b, a) || sameOriginal;
}
