import { DAY_MS } from '../model/moment.ts';
import type { Postmortem } from '../model/postmortem.ts';
import type { Window, Windows } from '../model/window.ts';
import { clusteringFactor, dispersionTest } from '../stats/dispersion.ts';
import type { Exposures } from './comparison.ts';
import { withoutDuplicates } from './select.ts';

const BASELINE_DAYS = 30;

/** Length of the windows in days, and how much incidents cluster in the 30-day periods before the window. */
export function exposuresOf(incidents: readonly Postmortem[], windows: Windows): Exposures {
  const days = ({ since, until }: Window) => Math.round((until - since) / DAY_MS);
  return {
    now: days(windows.now),
    before: days(windows.before),
    dispersion: clusteringFactor(dispersionTest(baselineCounts(incidents, windows.now.since))),
  };
}

/** Incidents per 30 days, counted back from `until` to the first one. */
function baselineCounts(incidents: readonly Postmortem[], until: number): number[] {
  const times = withoutDuplicates(incidents).countable.flatMap(({ date }) => date?.moment.epochMs ?? []);
  const first = times.reduce((earliest, time) => Math.min(earliest, time), until);
  const length = BASELINE_DAYS * DAY_MS;
  const counts = new Array<number>(Math.floor((until - first) / length)).fill(0);
  for (const time of times) {
    const period = Math.ceil((until - time) / length) - 1;
    if (time < until && period < counts.length) counts[period] = (counts[period] ?? 0) + 1;
  }
  return counts;
}
