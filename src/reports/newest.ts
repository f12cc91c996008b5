import type { Day } from '../model/day.ts';
import type { Postmortem } from '../model/postmortem.ts';
import { localDay } from '../model/zone.ts';
import type { ReportContext } from './define-report.ts';
import { newestFirst } from './select.ts';

/** The newest document, for where a window holds none, and the day as of which it would. */
export interface Newest {
  readonly id: string;
  readonly asOf: Day;
}

export function newestOf(
  documents: readonly Postmortem[],
  { config }: Pick<ReportContext, 'config'>,
): Newest | null {
  const newest = documents.filter(({ date }) => date !== null).sort(newestFirst)[0];
  return newest?.date ? { id: newest.id, asOf: localDay(newest.date.moment.epochMs, config.timezone) } : null;
}

/** ` The newest incident is X; --as-of 2026-09-01 would show it.`; a window that was named does not move with --as-of. */
export function newestWords(
  newest: Newest | null,
  { options }: Pick<ReportContext, 'options'>,
  what = 'newest incident',
): string {
  if (newest === null) return '';
  const isNamed = ['since', 'until', 'period'].some((name) => options[name] !== undefined);
  const way = isNamed ? `--period ${newest.asOf.slice(0, 7)}` : `--as-of ${newest.asOf}`;
  return ` The ${what} is ${newest.id}; ${way} would show it.`;
}
