import { checkValues } from './interval.ts';

/** How long something was watched, and whether it ended then (`event`) or is still open (censored). */
export interface Observation {
  time: number;
  event: boolean;
}

export interface SurvivalStep {
  time: number;
  atRisk: number;
  events: number;
  /** Share still open after this time. */
  survival: number;
}

/**
 * Product-limit estimate, one step for each distinct time: S(t) = Π (1 − events ÷ at risk); what is censored
 * at a time was still at risk then (Kaplan & Meier 1958). Empty for nothing; a negative time throws a
 * RangeError.
 */
export function kaplanMeier(observations: readonly Observation[]): SurvivalStep[] {
  checkValues(
    observations.map(({ time }) => time),
    0,
  );
  const byTime = new Map<number, { all: number; events: number }>();
  for (const { time, event } of [...observations].sort((a, b) => a.time - b.time)) {
    const tally = byTime.get(time) ?? { all: 0, events: 0 };
    tally.all++;
    if (event) tally.events++;
    byTime.set(time, tally);
  }
  let atRisk = observations.length;
  let survival = 1;
  return [...byTime].map(([time, { all, events }]) => {
    survival *= 1 - events / atRisk;
    const step = { time, atRisk, events, survival };
    atRisk -= all;
    return step;
  });
}

/**
 * The first time at which half or fewer are still open; where the curve rests at exactly one half, the middle
 * of that rest, as in R's survfit. Null where it is not reached.
 */
export function medianSurvival(observations: readonly Observation[]): number | null {
  const rounding = Math.sqrt(Number.EPSILON);
  const reached = kaplanMeier(observations).filter(({ survival }) => survival < 0.5 + rounding);
  const first = reached[0];
  if (first === undefined) return null;
  const next = reached.find(({ survival }) => survival < first.survival);
  const rests = Math.abs(first.survival - 0.5) < rounding && next !== undefined;
  return rests ? (first.time + next.time) / 2 : first.time;
}
