import { shareAffected } from '../../model/budget.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import { garwoodInterval } from '../../stats/counts.ts';
import { mean } from '../../stats/moments.ts';
import { expectedBadMinutes } from '../../stats/reliability.ts';
import { timesTo } from '../../stats/time-to.ts';
import { idsOf } from '../comparison.ts';
import { epochs } from '../trends/durations.ts';
import type { Figure, Figures, Frequency } from './data.ts';

export const DAYS_A_YEAR = 365.25;

interface Told {
  readonly id: string;
  readonly detect: number | null;
  readonly restore: number | null;
  readonly impact: number | null;
}

interface Known extends Told {
  readonly detect: number;
  readonly restore: number;
  readonly impact: number;
}

export interface Expected {
  readonly basis: 'incidents' | 'means';
  readonly complete: readonly string[];
  readonly minutes: number;
}

/** What an incident tells; bad minutes end with the outage, so one that was over before anybody knew was detected then. */
export function figuresOf(incident: Postmortem): Told {
  const to = timesTo(epochs(incident));
  const detect = to.detect !== null && to.restore !== null ? Math.min(to.detect, to.restore) : to.detect;
  return { id: incident.id, detect, restore: to.restoreAfterDetection, impact: shareAffected(incident) };
}

/** The mean of each figure over the incidents that tell it. */
export function meansOf(told: readonly Told[]): Figures {
  const figure = (name: keyof Figures): Figure => {
    const telling = told.filter((one) => one[name] !== null);
    return {
      mean: mean(telling.map((one) => one[name] as number)),
      n: telling.length,
      ids: idsOf(telling),
    };
  };
  return { detect: figure('detect'), restore: figure('restore'), impact: figure('impact') };
}

/**
 * Expected bad minutes a year, averaged over the incidents that tell all three figures; where none does, from the means
 * of the class; null where one of those is missing too.
 */
export function expectedOf(told: readonly Told[], means: Figures, daysBetween: number): Expected | null {
  const complete = told.filter(isKnown);
  const each = complete.map((one) => expectedBadMinutes({ ...one, daysBetween }));
  const average = mean(each);
  if (average !== null) return { basis: 'incidents', complete: idsOf(complete), minutes: average };
  const [detect, restore, impact] = [means.detect.mean, means.restore.mean, means.impact.mean];
  if (detect === null || restore === null || impact === null) return null;
  return {
    basis: 'means',
    complete: [],
    minutes: expectedBadMinutes({ detect, restore, impact, daysBetween }),
  };
}

const isKnown = (one: Told): one is Known =>
  one.detect !== null && one.restore !== null && one.impact !== null;

export function frequencyOf(count: number, days: number): Frequency {
  const aYear = DAYS_A_YEAR / days;
  const [low, high] = garwoodInterval(count);
  return {
    daysBetween: days / count,
    perYear: count * aYear,
    interval: [low * aYear, high * aYear],
  };
}
