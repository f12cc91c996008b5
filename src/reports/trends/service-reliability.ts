import { DAY_MS, MINUTE_MS } from '../../model/moment.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import type { Window } from '../../model/window.ts';
import { startOfDay } from '../../model/zone.ts';
import { garwoodInterval } from '../../stats/counts.ts';
import { reliability } from '../../stats/reliability.ts';
import { bounds, idsOf } from '../comparison.ts';
import { elapsedDays, endDay, type Timing } from '../exposure.ts';
import { epochs } from './durations.ts';
import type { ReliabilityData, ServiceReliability } from './reliability-data.ts';

const MINUTES_A_DAY = DAY_MS / MINUTE_MS;

/** MTBF, MTTF and availability of the window, on any service and on each that failed in it. */
export function reliabilityOf(
  incidents: readonly Postmortem[],
  window: Window,
  timing: Timing,
): ReliabilityData {
  if (elapsedDays(window, timing) === 0)
    return { notAvailable: 'the window has not begun', any: null, services: [] };
  const services = [...new Set(incidents.flatMap((one) => one.services))].sort();
  // A day may have 23 or 25 hours.
  const over = startOfDay(endDay(window, timing), timing.config.timezone);
  const elapsed = { since: window.since, until: Math.min(window.until, over) };
  const rows = services.map((service) =>
    describe(
      service,
      incidents.filter((one) => one.services.includes(service)),
      elapsed,
    ),
  );
  return {
    notAvailable: incidents.length === 0 ? 'no incident in the window' : null,
    any: describe(null, incidents, elapsed),
    services: rows.sort((a, b) => a.availability - b.availability || b.failures - a.failures),
  };
}

function describe(
  service: string | null,
  incidents: readonly Postmortem[],
  window: Window,
): ServiceReliability {
  const outages = incidents.map(outageOf);
  const known = outages.filter((outage) => outage !== null);
  const minutes = (window.until - window.since) / MINUTE_MS;
  const downMinutes = Math.min(minutes, downtime(known, window));
  const failures = incidents.length;
  const found = reliability(minutes, downMinutes, failures);
  const [fewest, most] = garwoodInterval(failures);
  const days = minutes / MINUTES_A_DAY;
  const unknown = failures - known.length;
  return {
    service,
    failures,
    mtbf: found.mtbf === null ? null : found.mtbf / MINUTES_A_DAY,
    mtbfInterval: bounds([days / most, fewest === 0 ? Infinity : days / fewest]),
    mttf: found.mttf === null || unknown > 0 ? null : found.mttf / MINUTES_A_DAY,
    downMinutes,
    unknown,
    availability: found.availability,
    ids: idsOf(incidents),
  };
}

/** From `started` to `mitigated`; null where one is missing or they run backwards. */
function outageOf(incident: Postmortem): Window | null {
  const { started, mitigated } = epochs(incident);
  return started === null || mitigated === null || mitigated < started
    ? null
    : { since: started, until: mitigated };
}

/** Minutes of the window in which something was down; outages that overlap are counted once. */
function downtime(outages: readonly Window[], { since, until }: Window): number {
  let [total, end] = [0, since];
  for (const outage of [...outages].sort((a, b) => a.since - b.since)) {
    const from = Math.max(outage.since, end);
    const to = Math.min(outage.until, until);
    if (to > from) total += to - from;
    end = Math.max(end, to);
  }
  return total / MINUTE_MS;
}
