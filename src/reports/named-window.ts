import type { Postmortem } from '../model/postmortem.ts';
import type { LeftOut, ReportContext } from './define-report.ts';
import { isWithin } from './select.ts';

const WINDOW_OPTIONS = ['days', 'since', 'until', 'period'];

/** True where the reader named the window. */
export const namesWindow = (options: ReportContext['options']): boolean =>
  WINDOW_OPTIONS.some((name) => options[name] !== undefined);

/** For reports that show everything unless a window is named: what is in it, and those that have no date to tell. */
export function withinNamedWindow(
  postmortems: readonly Postmortem[],
  { options, windows }: ReportContext,
): { within: Postmortem[]; leftOut: LeftOut[] } {
  if (!namesWindow(options)) return { within: [...postmortems], leftOut: [] };
  const undated = postmortems.filter(({ date }) => date === null);
  return {
    within: postmortems.filter((one) => isWithin(one, windows.now)),
    leftOut: undated.map(({ id, path }) => ({ id, path, why: 'without a date' })),
  };
}
