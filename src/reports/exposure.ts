import { addDays, type Day, daysBetween } from '../model/day.ts';
import type { Postmortem } from '../model/postmortem.ts';
import type { Window } from '../model/window.ts';
import { localDay } from '../model/zone.ts';
import { BASELINE_PERIODS, clusteringFactor, dispersionTest } from '../stats/dispersion.ts';
import type { Exposures } from './comparison.ts';
import type { ReportContext } from './define-report.ts';
import { isWithin, withoutDuplicates } from './select.ts';

export type Timing = Pick<ReportContext, 'windows' | 'asOf' | 'config'>;

/** How many days of each window are over, and how much the incidents cluster in the window before. */
export function exposuresOf(incidents: readonly Postmortem[], timing: Timing): Exposures {
  const { now, before } = timing.windows;
  const days = { now: elapsedDays(now, timing), before: elapsedDays(before, timing) };
  return {
    ...days,
    dispersion: dispersionOf(baselineOf(incidents, timing)),
    comparable: days.now > 0 && days.before > 0,
  };
}

export interface Baseline {
  /** Incidents by period, oldest first. */
  readonly counts: readonly number[];
  /** 0 where the window before is too short for 8 periods. */
  readonly periodDays: 30 | 7 | 0;
}

/**
 * The window before in equal periods that end with it: months of 30 days where it holds 8, else weeks where it holds
 * 8 of those. What is left over at its beginning is not counted. Nothing outside of the two windows is looked at, so
 * nothing outside changes a figure.
 */
export function baselineOf(incidents: readonly Postmortem[], timing: Timing): Baseline {
  const { before } = timing.windows;
  const days = elapsedDays(before, timing);
  const periodDays = ([30, 7] as const).find((length) => days >= BASELINE_PERIODS * length);
  if (periodDays === undefined) return { counts: [], periodDays: 0 };
  return { counts: periodCounts(incidents, before, periodDays, timing), periodDays };
}

/** Variance ÷ mean where months cluster, else 1: a quarter of weeks says that they cluster, not by how much. */
export function dispersionOf({ counts, periodDays }: Baseline): number {
  return periodDays === 30 ? clusteringFactor(dispersionTest(counts)) : 1;
}

/** Incidents of a window by periods of so many days, counted back from its end, oldest first. */
export function periodCounts(
  incidents: readonly Postmortem[],
  window: Window,
  periodDays: number,
  timing: Timing,
): number[] {
  const end = endDay(window, timing);
  const counts = new Array<number>(Math.floor(elapsedDays(window, timing) / periodDays)).fill(0);
  for (const one of withoutDuplicates(incidents).countable) {
    if (!one.date || !isWithin(one, window)) continue;
    const ago = daysBetween(localDay(one.date.moment.epochMs, timing.config.timezone), end) - 1;
    const index = counts.length - 1 - Math.floor(ago / periodDays);
    if (index in counts) counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts;
}

/** Days of a window that are over, that of `asOf` included; 0 where it has not begun. */
export function elapsedDays(window: Window, timing: Timing): number {
  return Math.max(0, daysBetween(startDay(window, timing), endDay(window, timing)));
}

export const startDay = ({ since }: Window, { config }: Timing): Day => localDay(since, config.timezone);

/** The day after the last one that is over. */
export function endDay({ until }: Window, { asOf, config }: Timing): Day {
  const [end, today] = [localDay(until, config.timezone), localDay(asOf - 1, config.timezone)];
  return daysBetween(today, end) > 1 ? addDays(today, 1) : end;
}
