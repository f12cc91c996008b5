import { checkCount, checkPositive, checkValues } from './interval.ts';

export interface Risk {
  /** Mean minutes from onset to detection. */
  detect: number;
  /** Mean minutes from detection to restoration. */
  restore: number;
  /** Share of users or requests affected, in [0, 1]. */
  impact: number;
  /** Days from one failure to the next. */
  daysBetween: number;
}

export interface Reliability {
  /** Minutes from onset to onset, window ÷ failures; null without a failure, as are the next two. */
  mtbf: number | null;
  /** Minutes up for each failure. */
  mttf: number | null;
  /** Minutes down for each failure. */
  downPerFailure: number | null;
  /** Share of the window that was up. */
  availability: number;
}

const DAYS_A_YEAR = 365.25;
const MINUTES_A_DAY = 1440;

/** Minutes that may be bad in a window: (1 − SLO) × window, the SLO in per cent (SRE workbook). */
export function errorBudgetMinutes(sloPercent: number, days: number): number {
  checkPositive(days, 'days');
  if (!(sloPercent > 0 && sloPercent <= 100)) throw new RangeError(`SLO ${sloPercent} is not in (0, 100] %`);
  return (1 - sloPercent / 100) * days * MINUTES_A_DAY;
}

/**
 * Bad minutes to expect in a year: (detect + restore) × impact × 365.25 ÷ days between failures (Google CRE's
 * risk analysis). Detection is inside: it must not be multiplied in again.
 */
export function expectedBadMinutes({ detect, restore, impact, daysBetween }: Risk): number {
  checkValues([detect, restore, impact], 0);
  if (impact > 1) throw new RangeError(`impact ${impact} is above 1`);
  checkPositive(daysBetween, 'days between failures');
  return ((detect + restore) * impact * DAYS_A_YEAR) / daysBetween;
}

/** detect ÷ (detect + restore), the part better instruments could save; null where both are 0. */
export function detectionShare(detect: number, restore: number): number | null {
  checkValues([detect, restore], 0);
  return detect + restore === 0 ? null : detect / (detect + restore);
}

/** Throws a RangeError where there was more downtime than window. */
export function reliability(windowMinutes: number, downMinutes: number, failures: number): Reliability {
  checkPositive(windowMinutes, 'window');
  checkValues([downMinutes], 0);
  checkCount(failures, 'failures');
  if (downMinutes > windowMinutes) throw new RangeError(`${downMinutes} minutes down of ${windowMinutes}`);
  const perFailure = (minutes: number): number | null => (failures === 0 ? null : minutes / failures);
  return {
    mtbf: perFailure(windowMinutes),
    mttf: perFailure(windowMinutes - downMinutes),
    downPerFailure: perFailure(downMinutes),
    availability: (windowMinutes - downMinutes) / windowMinutes,
  };
}
