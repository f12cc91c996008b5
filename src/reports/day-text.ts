import { isoOf, type Moment } from '../model/moment.ts';

/** ISO 8601 with the offset it was written in; a day alone where no more is known. */
export function dayText(moment: Moment): string {
  return isoOf(moment);
}
