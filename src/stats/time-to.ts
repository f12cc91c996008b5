/** Instants of one incident in milliseconds since the epoch; null or absent where not recorded. */
export interface IncidentTimes {
  started?: number | null;
  detected?: number | null;
  acknowledged?: number | null;
  repairStarted?: number | null;
  mitigated?: number | null;
  resolved?: number | null;
}

/** Minutes; null where an end is missing or they run backwards. */
export interface TimesTo {
  detect: number | null;
  acknowledge: number | null;
  repair: number | null;
  restore: number | null;
  resolve: number | null;
  /** Atlassian's "respond": detected to mitigated; 0 where it had recovered before anybody knew. */
  restoreAfterDetection: number | null;
}

export function timesTo(times: IncidentTimes): TimesTo {
  const { started, detected, acknowledged, repairStarted, mitigated, resolved } = times;
  const recovered = mitigated != null && detected != null && mitigated < detected;
  return {
    detect: elapsedMinutes(started, detected),
    acknowledge: elapsedMinutes(detected, acknowledged),
    repair: elapsedMinutes(repairStarted, mitigated),
    restore: elapsedMinutes(started, mitigated),
    resolve: elapsedMinutes(started, resolved),
    restoreAfterDetection: recovered ? 0 : elapsedMinutes(detected, mitigated),
  };
}

/** Minutes from one instant to another; null where one is missing or the second comes first. */
export function elapsedMinutes(
  from: number | null | undefined,
  to: number | null | undefined,
): number | null {
  return from == null || to == null || !(to >= from) ? null : (to - from) / 60_000;
}
