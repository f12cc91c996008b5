import type { Postmortem } from '../../model/postmortem.ts';
import { localDay } from '../../model/zone.ts';
import type { ReportContext } from '../define-report.ts';
import { isWithin, newestFirst } from '../select.ts';

export interface Newest {
  readonly id: string;
  readonly title: string | null;
  readonly day: string;
}

/** The last incident before the window, where the window has none. */
export function newestBefore(
  incidents: readonly Postmortem[],
  { windows, config }: ReportContext,
): Newest | null {
  if (incidents.some((one) => isWithin(one, windows.now))) return null;
  const newest = incidents
    .filter(({ date }) => date !== null && date.moment.epochMs < windows.now.since)
    .sort(newestFirst)[0];
  if (!newest?.date) return null;
  return {
    id: newest.id,
    title: newest.title,
    day: localDay(newest.date.moment.epochMs, config.timezone),
  };
}
